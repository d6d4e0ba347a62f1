package dev.pluto.messaging.care;

import java.util.Locale;
import java.util.Optional;

/** Plain signs that somebody is in danger. */
public final class DangerSigns {

    private DangerSigns() {}

    /**
     * Looks for signs that leave no doubt, whatever else a text may be about.
     *
     * @param language whose signs are looked for first; those of the others follow, as people in distress use any
     * @return empty when there is none, which does not say that there is no danger
     */
    public static Optional<Kind> in(String text, Locale language) {
        return Optional.empty();
    }

    /** What kind of danger a text is about of which it is known that it is about danger; {@code LIFE} when in doubt. */
    public static Kind kindOf(String text, Locale language) {
        return Kind.LIFE;
    }
}
