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

    /**
     * How long the provider may take to list a call it took. A call in doubt is looked for after that, not before: placed
     * again any earlier it could ring twice.
     */
    @WithDefault("15s")
    Duration listedAfter();

    /** How often a call is asked for, each time to find that there is none, before its words go out as a text. */
    @WithDefault("3")
    int placings();

    /** How long scheduler and memory may take for a digest. */
    @WithDefault("2s")
    Duration gatherDeadline();
}
