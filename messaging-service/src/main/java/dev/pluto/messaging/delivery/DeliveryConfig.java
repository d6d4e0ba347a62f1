package dev.pluto.messaging.delivery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How outgoing messages are carried. */
@ConfigMapping(prefix = "pluto.delivery")
interface DeliveryConfig {

    /** Messages one replica hands over at once. */
    @WithDefault("16")
    int parallel();

    /** How often an idle worker looks for due messages nobody woke it for. */
    @WithDefault("500ms")
    Duration poll();

    /** How long one try may take before another replica may take it over. Longer than the provider's time limit. */
    @WithDefault("20s")
    Duration lease();

    /** Tries after a fault that may pass. */
    Retry retry();

    /** When and how long to try again. */
    interface Retry {
        /** From storing the message to giving it up. A whole day: an outage of the provider, or of our credentials, ends. */
        @WithDefault("PT24H")
        Duration giveUpAfter();

        /** Wait after the first failed try. */
        @WithDefault("1s")
        Duration first();

        /** Longest wait between two tries. */
        @WithDefault("15m")
        Duration longest();
    }
}
