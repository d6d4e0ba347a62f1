package dev.pluto.memory.person;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;

/**
 * How to read one person's words and days.
 *
 * @param locale BCP 47
 * @param zone IANA
 * @param revision counter of changes to the person's memories
 * @param rebuildRevision an index older than this must be read anew as a whole
 */
public record Person(UUID userId, Locale locale, ZoneId zone, long revision, long rebuildRevision) {
    static Person of(UUID userId, String locale, String zone, long revision, long rebuildRevision) {
        return new Person(userId, Locale.forLanguageTag(locale), zone(zone), revision, rebuildRevision);
    }

    /** A zone this Java does not know yet must not make a person's memories unreadable. */
    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException unknown) {
            return ZoneOffset.UTC;
        }
    }
}
