package dev.pluto.messaging.inbound;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How texts are taken in. */
@ConfigMapping(prefix = "pluto.inbound")
interface InboundConfig {

    /** Texts stored in one transaction at most. They are gathered only while the transaction before is under way. */
    @WithDefault("128")
    int batch();

    /** Transactions under way at once. */
    @WithDefault("2")
    int lanes();

    /** Texts that must wait before another transaction is begun beside one that is under way... */
    @WithDefault("64")
    int company();

    /** ...unless that one has been under way for longer than this. */
    @WithDefault("50ms")
    Duration slow();

    /** Texts waiting for their transaction before further ones are refused with 503: the provider tries again. */
    @WithDefault("4096")
    int waiting();

    /**
     * How long storing may take before the text is refused with 503. Shorter than the provider's 15 s, so that it hears
     * of it; a transaction that ends later all the same makes the repeated text a duplicate.
     */
    @WithDefault("10s")
    Duration deadline();

    /** How much is taken in. */
    Flood flood();

    /**
     * Limits of what is taken in, each replica for itself. Over them a text is counted and nothing else: no look, no row, no model. Words
     * on consent and texts of danger always pass. While Redis does not answer nobody is refused.
     */
    interface Flood {
        /** Texts of one number within the time below; 0 for any. */
        @WithDefault("1000")
        int texts();

        /** The same of a number whose person is not known; 0 for any. */
        @WithDefault("50")
        int strangers();

        /** The time over which they are counted, from the first one on. */
        @WithDefault("PT10M")
        Duration within();

        /** Numbers nobody knows that begin to write within a minute; 0 for any. */
        @WithDefault("10000")
        int newcomers();
    }

    /** Resolving texts whose person is not known yet. */
    Resolver resolver();

    /** Resolving texts whose person is not known yet. */
    interface Resolver {
        /** Senders resolved at once by one replica. */
        @WithDefault("16")
        int parallel();

        /** How often to look for texts nobody woke us for. */
        @WithDefault("1s")
        Duration poll();

        /** How long a claimed sender is left to the replica that claimed it. */
        @WithDefault("15s")
        Duration lease();

        /** Wait after the first failure, doubled by each further one. */
        @WithDefault("500ms")
        Duration firstRetry();

        /** Longest wait between two tries: how late a text may be answered after identity is back. */
        @WithDefault("10s")
        Duration longestRetry();
    }
}
