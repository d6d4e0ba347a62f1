package dev.pluto.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long one event may hold up those behind it. */
@ConfigMapping(prefix = "pluto.inbox")
public interface InboxConfig {

    /**
     * How long an event is tried whose effect fails for a reason nobody knows, or comes to no end. Then it goes to the dead
     * letters. What is known to pass, such as a database that is away, does not count.
     */
    @WithDefault("5m")
    Duration patience();

    /** How long one try may take. */
    @WithDefault("30s")
    Duration attempt();

    /** Wait after the first failed try, doubled by each further one. */
    @WithDefault("200ms")
    Duration firstPause();

    /** Longest wait between two tries. */
    @WithDefault("10s")
    Duration longestPause();

    /** How long after its last dead letter a service says so under {@code /health/well}. */
    @WithDefault("24h")
    Duration alarm();
}
