package dev.pluto.messaging.tool;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How raw memories are asked for. */
@ConfigMapping(prefix = "pluto.reply")
interface RecallConfig {

    /** How long memory may take; an answer without it is better than none. */
    @WithDefault("1500ms")
    Duration recallDeadline();

    /** Memories asked for. */
    @WithDefault("8")
    int recallLimit();
}
