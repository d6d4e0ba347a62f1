package dev.pluto.events;

import java.time.Instant;
import java.util.UUID;

/**
 * A habit was found, confirmed, changed or ended.
 *
 * @param userId whose
 * @param habitId the habit
 * @param kind what sort of thing is done: {@code call}, {@code movement}, {@code meal}, {@code errand} or {@code other}
 * @param titleSealed what is done in the person's words ("call my mother"), as JWE under the shared event key
 * @param rrule RFC 5545 rule on local time
 * @param startsAt the first occurrence on the local clock, which the rule counts from ({@code 2026-11-29T18:00})
 * @param zone IANA time zone
 * @param confidence 0 to 1
 * @param state {@code suggested}, {@code confirmed}, {@code declined}, {@code paused} or {@code ended}
 * @param changedAt when
 */
public record HabitChanged(
        UUID userId,
        UUID habitId,
        String kind,
        String titleSealed,
        String rrule,
        String startsAt,
        String zone,
        double confidence,
        String state,
        Instant changedAt)
        implements Event {}
