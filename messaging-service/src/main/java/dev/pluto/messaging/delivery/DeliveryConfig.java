package dev.pluto.messaging.delivery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.LocalTime;

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

    /** When nothing is said unasked, by the clock of whoever would hear it. */
    Quiet quiet();

    /** Quiet hours. What the person has set for such an hour is said all the same. */
    interface Quiet {
        /** First moment of them. */
        @WithDefault("21:00")
        LocalTime from();

        /** First moment after them. No hours are quiet when it is the same as the first. */
        @WithDefault("08:00")
        LocalTime until();

        /** Over how long what waited for their end is spread, so that not everything goes out at once. */
        @WithDefault("PT10M")
        Duration spread();
    }

    /** How fast each of our numbers sends. */
    Rate rate();

    /** A limit for each number, over all replicas. */
    interface Rate {
        /** Segments a second of one number; 0 for as fast as the provider takes them, which has a queue of its own. */
        @WithDefault("0")
        double segmentsPerSecond();

        /** Segments that may go at once after a pause. */
        @WithDefault("5")
        int burst();
    }

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
