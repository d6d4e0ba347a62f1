package dev.pluto.messaging.dialogue.state;

import java.util.Locale;
import java.util.UUID;

/**
 * What came of an answer that rested on memories, to be stored together with the answer that follows.
 *
 * @param messageId the person's text it came of
 * @param of what the answer rested on
 */
public record Judgement(UUID messageId, Verdict verdict, Rested of) {

    /** An answer to a text rests on something. */
    public static Judgement used(UUID answered, Rested of) {
        return new Judgement(answered, Verdict.USED, of);
    }

    public boolean isUse() {
        return verdict == Verdict.USED;
    }

    /** What. */
    public enum Verdict {
        /** An answer rested on them. */
        USED,
        /** The person says it is so. */
        CONFIRMED,
        /** The person says it is not so. */
        REJECTED;

        /** As told. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
