package dev.pluto.messaging.act;

import dev.pluto.language.act.Intent;
import dev.pluto.language.act.Interpretation;
import dev.pluto.language.time.Answers;
import dev.pluto.messaging.care.DangerSigns;
import org.jspecify.annotations.Nullable;

/** Danger that no plain sign tells, by what was learned of how it is told. */
final class LearnedDanger {

    /** Of 111 English dangers that were not learned from 110 stand above it, and 8 of 6,700 texts of every day. */
    private static final double LIKELY = 0.5;

    /** By words alone, as in Spanish. */
    private static final double LIKELY_BY_WORDS = 0.6;

    /** Then no word that may be a figure of speech speaks against it: "shook him hard" is no handshake. */
    private static final double SURE = 0.9;

    /** As sure where danger is the likeliest of all intents too. */
    private static final double SURE_OF_BOTH = 0.8;

    private static final double MEANT = 0.5;

    /** What is danger has something of it among all intents as well: "hes in room 17" has little. */
    private static final double WANTED = 0.15;

    private static final double WANTED_OF_THE_UNSURE = 0.25;

    private LearnedDanger() {}

    /** Danger has a bar of its own; what only sounds like it has a higher one. */
    static boolean isIn(Request r, Interpretation learned, Heard heard) {
        return isLikely(r, learned, heard) && !r.has(Kind.FIGURE) && !isTimeAlone(r, heard);
    }

    private static boolean isLikely(Request r, Interpretation learned, Heard heard) {
        double danger = learned.danger();
        double wanted = learned.likelihood(Intent.DANGER);
        boolean sure = danger >= SURE || danger >= SURE_OF_BOTH && wanted >= MEANT;
        if (learned.byMeaning() && sure) {
            return wanted >= WANTED;
        }
        double bar = learned.byMeaning() ? LIKELY : LIKELY_BY_WORDS;
        return danger >= bar
                && wanted >= WANTED_OF_THE_UNSURE
                && !DangerSigns.onlySoundsLikeIt(r.text(), heard.tongue().locale());
    }

    /** What is no danger is felt for; null where its words are known to sound so and to be nothing of the kind. */
    static @Nullable Act feltAs(Request r, Heard heard) {
        if (r.has(Kind.FIGURE)) {
            return new Act.Talk(Act.Talk.Topic.SMALL_TALK);
        }
        boolean soundsSo = DangerSigns.onlySoundsLikeIt(r.text(), heard.tongue().locale());
        return soundsSo ? null : new Act.Talk(Act.Talk.Topic.GRIEF);
    }

    /** "Better at 6" says when, and nothing of anybody. */
    private static boolean isTimeAlone(Request r, Heard heard) {
        return r.find(0, r::isNumber) >= 0
                && Answers.saysWhen(r.text(), heard.said())
                && Targets.matter(r, 0, r.size()).isEmpty();
    }
}
