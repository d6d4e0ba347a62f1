package dev.pluto.events;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something became of a task that the person asked for. Nothing is told of what everybody gets nor of what is suggested.
 *
 * @param userId whose
 * @param taskId the task
 * @param change what became of it: {@code made}; {@code changed} in time, words or pause, or it comes again after all; {@code sent} to the
 *     person; {@code missed}, too late to be sent; {@code done}, as the person said; {@code ended}, nothing is left to come
 * @param kind {@code reminder} or {@code wake_up_call}
 * @param titleSealed what it is about in the person's words ("call my mother"), as JWE under the shared event key; null when it has none
 * @param dueAt of what was sent, missed or done the moment it was for; else the next one to come, null for none
 * @param startsAt the first time on the local clock ({@code 2026-11-29T18:00})
 * @param rrule RFC 5545 rule on local time; null for once
 * @param zone IANA time zone
 * @param state how it stands from now on: {@code active}, {@code paused}, {@code done}, {@code cancelled} or {@code failed}
 * @param changedAt when
 */
public record TaskChanged(
        UUID userId,
        UUID taskId,
        String change,
        String kind,
        @Nullable String titleSealed,
        @Nullable Instant dueAt,
        String startsAt,
        @Nullable String rrule,
        String zone,
        String state,
        Instant changedAt)
        implements Event {}
