package dev.pluto.messaging.outbound;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How what the scheduler asked for is said. */
@ConfigMapping(prefix = "pluto.outbound")
interface OutboundConfig {

    /** Requests worked on at once by one replica. */
    @WithDefault("8")
    int parallel();

    /** How often to look for requests nobody woke us for. */
    @WithDefault("500ms")
    Duration poll();

    /** How long a claimed request is left to the replica that claimed it. */
    @WithDefault("60s")
    Duration lease();

    /** Wait after a failed try. The request's own end, not a count, ends the tries. */
    @WithDefault("5s")
    Duration retry();

    /** How long scheduler and memory may take for a digest. */
    @WithDefault("2s")
    Duration gatherDeadline();
}
