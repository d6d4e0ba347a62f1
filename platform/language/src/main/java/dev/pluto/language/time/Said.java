package dev.pluto.language.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * When, where and in which language something was said.
 *
 * @param at every moment that is planned lies later than this
 * @param zone where the person is
 * @param locale the person's language and country, which decides on slashed dates, feasts and the way to read back
 */
public record Said(Instant at, ZoneId zone, Locale locale) {

    ZonedDateTime now() {
        return at.truncatedTo(ChronoUnit.SECONDS).atZone(zone);
    }

    public LocalDate today() {
        return now().toLocalDate();
    }
}
