package dev.pluto.messaging.media;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How pictures and other files that came with texts are fetched and kept. */
@ConfigMapping(prefix = "pluto.media")
interface MediaConfig {

    /** Files one replica fetches at once; each is whole in memory for a moment. */
    @WithDefault("2")
    int parallel();

    /** How often an idle worker looks for files nobody woke it for. */
    @WithDefault("5s")
    Duration poll();

    /** How long one file may take, redirects included. */
    @WithDefault("30s")
    Duration deadline();

    /** How long one try may take before another replica may take it over. Longer than the deadline. */
    @WithDefault("60s")
    Duration lease();

    /** Bytes of the largest file that is kept. */
    @WithDefault("5242880")
    int mostBytes();

    /** Width times height of the largest picture that is kept: whoever opens it needs four bytes for each. */
    @WithDefault("50000000")
    long mostPixels();

    /** How long a file is kept. What is known of it stays with its message. */
    @WithDefault("P30D")
    Duration retention();

    /** Tries after a fault that may pass. */
    Retry retry();

    /** When and how long to try again. */
    interface Retry {
        /** From the text to giving it up. */
        @WithDefault("PT6H")
        Duration giveUpAfter();

        /** Wait after the first failed try. */
        @WithDefault("2s")
        Duration first();

        /** Longest wait between two tries. */
        @WithDefault("15m")
        Duration longest();
    }
}
