package dev.pluto.messaging.wording;

import dev.pluto.language.time.TimeWords;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
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

    /** A moment, with its day only as precise as needed. */
    public String of(Instant moment, ZoneId zone) {
        return words.moment(moment, zone);
    }

    /** A day: "Friday 27 November", with the year when it is another. */
    public static String day(LocalDate date, LocalDate today) {
        return new TimeWords(Locale.UK, Instant.EPOCH).day(date, today);
    }

    public String time(ZonedDateTime at) {
        return words.clock(at.toLocalTime());
    }

    /** A recurrence by RFC 5545, described where it is one that people would say, and always with its first time. */
    public String recurring(String rrule, Instant first, ZoneId zone) {
        return words.rule(rrule, first, zone);
    }

    /** The named zone, or the other when this runtime does not know it. */
    public static ZoneId zone(String id, ZoneId otherwise) {
        try {
            return ZoneId.of(id);
        } catch (DateTimeException e) {
            return otherwise;
        }
    }
}
