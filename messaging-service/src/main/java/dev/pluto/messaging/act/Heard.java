package dev.pluto.messaging.act;

import dev.pluto.language.act.Pending;
import dev.pluto.language.time.Said;
import dev.pluto.messaging.model.HeardText;
import dev.pluto.messaging.people.Profile;
import java.util.Locale;

/**
 * A text and all that its reading depends on.
 *
 * @param asked what we had asked before, {@code NONE} for every request but the first of a text
 */
record Heard(HeardText text, Pending asked, Subject last, Profile person, Tongue tongue) {

    /** When, where and in which language it was said; dates are those of the person's country. */
    Said said() {
        Locale locale =
                new Locale(tongue.locale().getLanguage(), person.language().getCountry());
        return new Said(text.saidAt(), person.zoneId(), locale);
    }

    boolean isSpanish() {
        return tongue.isSpanish();
    }

    boolean isAsked() {
        return asked != Pending.NONE;
    }

    /** As it is for the requests behind the first. */
    Heard further() {
        return new Heard(text, Pending.NONE, last, person, tongue);
    }

    boolean isNameless() {
        return person.name() == null;
    }

    @Override
    public String toString() {
        return "Heard[" + text.messageId() + "]";
    }
}
