package dev.pluto.messaging.say;

import dev.pluto.messaging.say.Matter.Form;
import java.util.Locale;

/** Whether words name something to do, as far as their first word tells. */
public final class Deeds {

    private Deeds() {}

    /** "Call mum", rather than "the tickets" or "gym". */
    public static boolean isOne(String words, Locale locale) {
        return !words.isBlank()
                && Matter.of(words, !locale.getLanguage().equals("es")).form() == Form.DEED;
    }
}
