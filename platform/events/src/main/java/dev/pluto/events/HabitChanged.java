package dev.pluto.events;

import java.time.Instant;
import java.util.UUID;

/**
 * A habit was found, confirmed, changed or ended.
 *
 * @param userId whose
 * @param habitId the habit
 * @param kind what is done
 * @param rrule RFC 5545 rule on local time
 * @param zone IANA time zone
 * @param confidence 0 to 1
 * @param state {@code suggested}, {@code confirmed}, {@code declined}, {@code paused} or {@code ended}
 * @param changedAt when
 */
public record HabitChanged(
        UUID userId,
        UUID habitId,
        String kind,
        String rrule,
        String zone,
        double confidence,
        String state,
        Instant changedAt)
        implements Event {}
