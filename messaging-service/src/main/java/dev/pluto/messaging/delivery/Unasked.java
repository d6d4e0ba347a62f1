package dev.pluto.messaging.delivery;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What quiet hours need to know of something said unasked.
 *
 * @param zone where its recipient lives
 * @param setUntil until then it comes at an hour the person has set, null when they set none
 */
public record Unasked(ZoneId zone, @Nullable Instant setUntil) {}
