package dev.pluto.contracts;

import java.time.Instant;
import java.util.UUID;

/**
 * A code somebody proves with that a number is theirs. Secret: hides itself in text.
 *
 * @param requestId the same for every try: one code is sent once
 * @param userId whose number it is
 * @param phoneNumber where the code goes, E.164
 * @param channel {@code sms} or {@code voice}
 * @param code six digits
 * @param locale the language it is told in (BCP 47)
 * @param expiresAt later than this it is of no use any more
 */
@SnakeCase
public record CodeOrder(
        @Required UUID requestId,
        @Required UUID userId,
        @Required String phoneNumber,
        @Required String channel,
        @Required String code,
        @Required String locale,
        @Required Instant expiresAt) {
    @Override
    public String toString() {
        return "CodeOrder[" + requestId + "]";
    }
}
