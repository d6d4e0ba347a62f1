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

    /**
     * How long it is believed who is on the line, found out while a call was greeted or after the turn before, until they speak. Whoever
     * speaks later is looked up anew.
     */
    @WithDefault("PT1M")
    Duration expected();

    /** How long a call is not told of before it counts as over: longer than anybody is silent in one. */
    @WithDefault("PT15M")
    Duration lost();

    /** Messages left by voice. */
    Voicemail voicemail();

    /** How messages left by voice are taken in. */
    interface Voicemail {
        /** How long a recording waits for its words before it is told of without them. Words that come later are taken in then. */
        @WithDefault("PT10M")
        Duration patience();

        /** Those taken in at once by one replica. */
        @WithDefault("2")
        int parallel();

        /** How often to look for those nobody woke us for. */
        @WithDefault("5s")
        Duration poll();

        /** How long one is left to the replica that claimed it. */
        @WithDefault("30s")
        Duration lease();

        /** Wait after a try that failed. */
        @WithDefault("10s")
        Duration retry();
    }

    /** How often in a row somebody who says nothing is asked whether they are there, before the call ends. */
    @WithDefault("1")
    int silences();
}
