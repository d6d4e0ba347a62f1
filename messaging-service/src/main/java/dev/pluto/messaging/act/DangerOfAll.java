package dev.pluto.messaging.act;

import dev.pluto.language.act.Intent;
import dev.pluto.language.act.Interpretation;
import java.util.Collection;

/**
 * Danger by all of a text of several requests, as it was learned: "im upside down" tells little beside the ditch, and "her daughter
 * is coming to do it" too much without the reminder that is not wanted any more.
 */
final class DangerOfAll {

    /** By words alone, of the text or of a request of it: then the meaning of all of it is asked for. */
    private static final double AT_STAKE = 0.1;

    /** Of 36 dangers told in several requests 32 stand above it, and 2 of some 3,000 such texts of every day. */
    private static final double LIKELY = 0.6;

    /** Enough where its words alone say so as well. */
    private static final double LIKELY_TOO = 0.5;

    private static final double SURE_BY_WORDS = 0.8;

    /** No such danger lies under it. */
    private static final double CALM = 0.15;

    private DangerOfAll() {}

    static boolean isAtStake(Interpretation all, Collection<Interpretation> each) {
        return of(all) >= AT_STAKE || each.stream().anyMatch(one -> of(one) >= AT_STAKE);
    }

    /** @param quick what the words of all of it alone were learned to mean */
    static boolean isIn(Request all, Interpretation quick, Interpretation learned, Heard heard) {
        double bar = of(quick) >= SURE_BY_WORDS ? LIKELY_TOO : LIKELY;
        return of(learned) >= bar && LearnedDanger.isIn(all, learned, heard);
    }

    /** What a request was read as, in a text that as a whole tells of no danger. */
    static Interpretation calmed(Interpretation one, Interpretation all) {
        return of(all) < CALM ? one.without(Intent.DANGER) : one;
    }

    private static double of(Interpretation read) {
        return read.likelihood(Intent.DANGER);
    }
}
