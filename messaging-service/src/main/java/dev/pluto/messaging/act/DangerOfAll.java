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

    /** No such danger lies under it. */
    private static final double CALM = 0.3;

    private DangerOfAll() {}

    static boolean isAtStake(Interpretation all, Collection<Interpretation> each) {
        return all.danger() >= AT_STAKE || each.stream().anyMatch(one -> one.danger() >= AT_STAKE);
    }

    /** What a request was read as, in a text that as a whole tells of no danger. */
    static Interpretation calmed(Interpretation one, Interpretation all) {
        return all.danger() < CALM ? one.without(Intent.DANGER) : one;
    }
}
