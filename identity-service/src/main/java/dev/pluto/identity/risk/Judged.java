package dev.pluto.identity.risk;

/**
 * What becomes of a visit.
 *
 * @param held of it, and why
 */
public record Judged(Verdict verdict, SignInDetail held) {

    /** What somebody at the door is to do. */
    public enum Next {
        COME_IN,
        SHOW_SECOND_FACTOR,
        /** They have none, and get in by a code to their phone or mail. */
        SHOW_CODE,
        /** The second factor would come as the first did: they begin with something else. */
        BEGIN_OTHERWISE,
        TURN_AWAY
    }

    /**
     * What they are to do.
     *
     * @param hasFactor whether the person has a second factor to show that comes another way than what they have shown
     * @param settingAsks whether a second factor is asked for whatever is held of the visit
     * @param codeShown whether they have shown a code that was sent to them, which is as much as is asked of who has nothing else:
     *     nobody is turned away with it
     */
    public Next next(boolean hasFactor, boolean settingAsks, boolean codeShown) {
        if (verdict == Verdict.REFUSE && !codeShown) {
            return Next.TURN_AWAY;
        }
        if (hasFactor && (settingAsks || verdict != Verdict.ALLOW)) {
            return Next.SHOW_SECOND_FACTOR;
        }
        if (settingAsks) {
            return Next.BEGIN_OTHERWISE;
        }
        return verdict == Verdict.ALLOW || codeShown ? Next.COME_IN : Next.SHOW_CODE;
    }
}
