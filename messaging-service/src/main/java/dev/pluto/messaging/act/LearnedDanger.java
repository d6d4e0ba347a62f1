package dev.pluto.messaging.act;

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

    private LearnedDanger() {}

    /** Danger has a bar of its own; what only sounds like it has none. */
    static boolean isIn(Request r, Interpretation learned, Heard heard) {
        double bar = learned.byMeaning() ? LIKELY : LIKELY_BY_WORDS;
        return learned.danger() >= bar
                && !r.has(Kind.FIGURE)
                && !isTimeAlone(r, heard)
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
