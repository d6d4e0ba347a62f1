package dev.pluto.messaging.code;

import dev.pluto.messaging.channel.Channel;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/**
 * A code that identity wants told. Secret: hides itself in text.
 *
 * @param requestId the same for every try
 * @param userId whose number it is
 * @param phoneNumber where it goes, E.164
 * @param channel {@code sms} or {@code voice}
 * @param code six digits
 * @param locale the language it is told in (BCP 47)
 * @param expiresAt later than this it is of no use any more
 */
record CodeOrder(
        @NotNull UUID requestId,
        @NotNull UUID userId,
        @NotNull @Pattern(regexp = "\\+[1-9][0-9]{1,14}") String phoneNumber,
        @NotNull @Pattern(regexp = "sms|voice") String channel,
        @NotNull @Pattern(regexp = "[0-9]{6}") String code,
        @NotNull @Size(max = 35) String locale,
        @NotNull Instant expiresAt) {

    boolean isCall() {
        return Channel.VOICE.is(channel);
    }

    Locale language() {
        return Locale.forLanguageTag(locale);
    }

    @Override
    public String toString() {
        return "CodeOrder[" + requestId + "]";
    }
}
