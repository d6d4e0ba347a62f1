package dev.pluto.messaging.dialogue.hosted;

import dev.pluto.messaging.people.Profile;

/** Whether what a person texts may be given to a hosted model. */
public enum Consent {
    GIVEN,
    REFUSED,
    /** Not given, and never asked for. */
    OPEN;

    /**
     * What a person said goes before what is presumed; of whom nothing can be had, nothing is presumed.
     *
     * @param isPresumed whether people agreed elsewhere, as long as they do not say otherwise
     */
    public static Consent of(Profile person, boolean isPresumed) {
        if (!person.isKnown()) {
            return REFUSED;
        }
        return person.preference(Profile.HOSTED_MODEL)
                .map(isWelcome -> isWelcome ? GIVEN : REFUSED)
                .orElse(isPresumed ? GIVEN : OPEN);
    }
}
