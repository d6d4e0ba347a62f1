package dev.pluto.http.time;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * Moments as requests name them: of the years 1 to 9999, beyond which the database fails or the cursor of a list cannot go on, and to the
 * microsecond, as the database keeps them.
 */
public final class Times {

    /** What a client is told. */
    public static final String RULE = "must be a time of the years 1 to 9999 in ISO 8601, such as 2026-12-01T07:30:00Z";

    /** Well inside what {@code timestamptz} holds (4713 BC to 294276 AD). */
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999Z");

    private Times() {}

    /** Whether the database keeps this moment and a list sorted by moments can be walked across it. */
    public static boolean isKept(Instant at) {
        return !at.isBefore(EARLIEST) && !at.truncatedTo(ChronoUnit.MICROS).isAfter(LATEST);
    }

    /** @throws DateTimeException when the text is none, or of another year */
    public static Instant instant(String text) {
        return kept(Instant.parse(text));
    }

    /** @throws DateTimeException when the text is none, or of another year */
    public static LocalDateTime local(String text) {
        LocalDateTime local = LocalDateTime.parse(text);
        kept(local.toInstant(ZoneOffset.UTC));
        return local.truncatedTo(ChronoUnit.MICROS);
    }

    private static Instant kept(Instant at) {
        if (!isKept(at)) {
            throw new DateTimeException(RULE);
        }
        return at.truncatedTo(ChronoUnit.MICROS);
    }
}
