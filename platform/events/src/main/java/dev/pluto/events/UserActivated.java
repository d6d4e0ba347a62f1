package dev.pluto.events;

import java.time.Instant;
import java.util.UUID;

/**
 * First contact made a person. Carries no phone number.
 *
 * @param userId the new person
 * @param channel {@code sms} or {@code voice}
 * @param locale BCP 47 tag guessed from the number
 * @param zone IANA time zone guessed from the number
 * @param tier {@code free} for everybody new
 * @param activatedAt when
 */
public record UserActivated(UUID userId, String channel, String locale, String zone, String tier, Instant activatedAt)
        implements Event {}
