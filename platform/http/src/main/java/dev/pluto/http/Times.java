package dev.pluto.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * Moments as requests name them: of the years 1 to 9999, beyond which the database fails or a {@link Cursor} cannot go on, and to the
 * microsecond, as the database keeps them.
 */
final class Times {

    static final String RULE = "must be a time of the years 1 to 9999 in ISO 8601, such as 2026-12-01T07:30:00Z";

    private Times() {}

    /** @throws DateTimeException when the text is none, or of another year */
    static Instant instant(String text) {
        return kept(Instant.parse(text));
    }

    /** @throws DateTimeException when the text is none, or of another year */
    static LocalDateTime local(String text) {
        LocalDateTime local = LocalDateTime.parse(text);
        kept(local.toInstant(ZoneOffset.UTC));
        return local.truncatedTo(ChronoUnit.MICROS);
    }

    private static Instant kept(Instant at) {
        if (!Cursor.reaches(at)) {
            throw new DateTimeException(RULE);
        }
        return at.truncatedTo(ChronoUnit.MICROS);
    }
}
