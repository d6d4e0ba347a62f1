package dev.pluto.messaging.dialogue;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the built-in reply model works. */
@ConfigMapping(prefix = "pluto.dialogue")
interface DialogueConfig {

    /** What all tools together may take for one answer; less than the deadline of the reply itself. */
    @WithDefault("12s")
    Duration patience();
}
