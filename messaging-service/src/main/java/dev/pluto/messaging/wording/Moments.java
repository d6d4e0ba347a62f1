package dev.pluto.messaging.wording;

import dev.pluto.language.time.TimeWords;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Locale;

/** Says when something is, in the person's own zone, order of day and month, and clock, in the language of the lines: English. */
public final class Moments {

    private final TimeWords words;

    public Moments(Locale locale, Instant now) {
        this.words = new TimeWords(english(locale), now);
    }

    /** The lines around a moment are English until they are written in other languages. */
    private static Locale english(Locale locale) {
        return new Locale("en", locale.getCountry());
    }

    /** A day: "Friday 27 November", with the year when it is another. */
    public static String day(LocalDate date, LocalDate today) {
        return new TimeWords(Locale.UK, Instant.EPOCH).day(date, today);
    }

    public String time(ZonedDateTime at) {
        return words.clock(at.toLocalTime());
    }
}
