package dev.pluto.messaging.operator;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How identity is told of blocks. */
@ConfigMapping(prefix = "pluto.block")
interface BlockConfig {

    /** How often to look for decisions nobody woke us for. */
    @WithDefault("1s")
    Duration poll();

    /** How long a decision is left to the replica that tells of it. */
    @WithDefault("15s")
    Duration lease();

    /** Wait after the first try that failed, doubled by each further one. */
    @WithDefault("200ms")
    Duration firstRetry();

    /** Longest wait between two tries: how late a block may spread after identity is back. */
    @WithDefault("5s")
    Duration longestRetry();
}
