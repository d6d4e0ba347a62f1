package dev.pluto.messaging.reply;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When and how texts are answered. */
@ConfigMapping(prefix = "pluto.reply")
interface ReplyConfig {

    /** Quiet time after a text before it is answered: a further text within it joins the same answer. */
    @WithDefault("1200ms")
    Duration debounce();

    /** Longest wait for further texts, however fast they come. */
    @WithDefault("6s")
    Duration longestWait();

    /** How long the reply model may take for one answer. */
    @WithDefault("15s")
    Duration modelDeadline();

    /** How long the reply model may take for an answer somebody waits for on the phone, or for its first sentence where that is heard while the rest comes; a provider waits for 15 s in all. */
    @WithDefault("8s")
    Duration spokenDeadline();

    /** Earlier messages given to the model. */
    @WithDefault("30")
    int history();

    /** Messages of a conversation that one reply goes through; when more wait, further replies follow. */
    @WithDefault("30")
    long together();

    /** Replies worked on at once by one replica. With none it takes texts in and leaves their answers to others. */
    @WithDefault("16")
    int parallel();

    /** How often to look for due replies nobody woke us for. */
    @WithDefault("250ms")
    Duration poll();

    /**
     * How long a claimed reply is left to the replica that claimed it. Longer than all deadlines together; also how
     * late an answer may be whose replica died.
     */
    @WithDefault("30s")
    Duration lease();

    /** Tries for one reply; the last one says honestly what could not be done. */
    @WithDefault("4")
    int attempts();

    /**
     * Further tries, without the model, to say at least that there is no answer. When they fail as well, the texts count
     * as answered so that those behind them are. With the waits between them, about an hour.
     */
    @WithDefault("60")
    int apologies();

    /** How much of one person is answered. */
    Flood flood();

    /** A limit of texts. What is over it is kept, and answered once with that it is too much; words on consent always count. */
    interface Flood {
        /** Texts of one person that are answered within the time below; 0 for any number. */
        @WithDefault("100")
        int texts();

        /** The time over which they are counted. */
        @WithDefault("PT10M")
        Duration within();
    }

    /** Wait after the first failed try, doubled by each further one. */
    @WithDefault("1s")
    Duration firstRetry();
}
