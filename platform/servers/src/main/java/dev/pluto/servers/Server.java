package dev.pluto.servers;

import java.nio.file.Path;
import java.time.Duration;

/**
 * One server running as a process of this machine, listening on 127.0.0.1 only.
 *
 * <p>{@link #start()} after {@link #stop()} or {@link #kill()} continues on the same port with the same data, which is
 * what a test of a broken server and a runner with persistent data need. Not safe for use by several threads at once.
 */
public sealed interface Server extends AutoCloseable permits ProcessServer {
    /**
     * Starts the server and returns when it answers requests. Does nothing when it runs already.
     *
     * @throws ServerFailure when it ends or does not answer in time; the message holds the last lines of its log
     */
    void start();

    /** Stops the server in an orderly way, so that all it was given is on disk. Does nothing when it does not run. */
    void stop();

    /** Ends the server as a crash does ({@code kill -9}). */
    void kill();

    /** Whether the process runs. */
    boolean isRunning();

    /**
     * Asks the server, in its own protocol, for a sign of life; a refusal is one as well.
     *
     * @return false when none came within that time: the process may run all the same
     */
    boolean answers(Duration within);

    /**
     * The process id.
     *
     * @throws IllegalStateException when the server does not run
     */
    long pid();

    /** The TCP port; known before the first start. */
    int port();

    /** What the server prints; kept between starts. */
    Path logFile();

    @Override
    default void close() {
        stop();
    }
}
