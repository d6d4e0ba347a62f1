package dev.pluto.messaging.voice;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How calls are answered. */
@ConfigMapping(prefix = "pluto.voice")
interface VoiceConfig {

    /** How long a caller waits to be recognised before hearing the general greeting. */
    @WithDefault("800ms")
    Duration recognition();
}
