package dev.pluto.local.edge;

import java.time.Duration;

/**
 * How patient the edge is, and with how many at once. What is slower or more is given up, so that it holds nobody else.
 *
 * @param headTime for the whole head of a connection's first request, from the moment it is open
 * @param bodyTime for a whole body, from the end of the head; a large one gets a second more for every {@code bytesPerSecond}
 * @param idleTime between two requests on one connection; longer than clients keep connections (60 s is usual), so that it
 *     is they who close
 * @param answerTime for a service to begin its answer, then 504; a client may take as long to read one, and a second more for
 *     every {@code bytesPerSecond}
 * @param bytesPerSecond the slowest a large body or answer may move
 * @param connectionsPerAddress open at once from one address
 * @param waitingPerAddress requests half sent from one address; the one that has waited longest makes room for the next
 * @param connections open at once from all
 * @param waiting requests half sent from all; with {@link Intake#WHOLE} they bound the memory bodies take
 */
public record EdgeLimits(
        Duration headTime,
        Duration bodyTime,
        Duration idleTime,
        Duration answerTime,
        int bytesPerSecond,
        int connectionsPerAddress,
        int waitingPerAddress,
        int connections,
        int waiting) {

    public static final EdgeLimits DEFAULT = new EdgeLimits(
            Duration.ofSeconds(10),
            Duration.ofSeconds(20),
            Duration.ofSeconds(75),
            Duration.ofSeconds(60),
            8 * 1024,
            1024,
            400,
            4096,
            800);

    /** As long as a fast client may take, and a second more for every {@link #bytesPerSecond} moved. */
    Duration with(Duration time, long bytes) {
        return time.plusMillis(bytes * 1000 / bytesPerSecond);
    }
}
