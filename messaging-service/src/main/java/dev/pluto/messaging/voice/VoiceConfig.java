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

    /**
     * How long a turn of a call may take in all. Longer than {@code pluto.reply.spoken-deadline}, shorter than the 15 s after which
     * a provider tells the caller of an error.
     */
    @WithDefault("12s")
    Duration turn();

    /** How often in a row somebody who says nothing is asked whether they are there, before the call ends. */
    @WithDefault("1")
    int silences();
}
