package dev.pluto.identity.code;

import dev.pluto.http.problem.Problem;
import dev.pluto.identity.phone.PhoneNumber;
import dev.pluto.identity.phone.PhoneNumbers;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Somebody wants a code to sign in with. Personal data: hides itself in text.
 *
 * @param phoneNumber theirs, in any spelling
 * @param channel by text or by call; by text when it is left out
 * @param deviceId what the device calls itself, as at every sign-in
 * @param ipAddress where a backend asks for; read only from inside the house
 */
@Schema(name = "CodeWanted")
record CodeRequest(
        @NotNull @Size(max = 64) String phoneNumber,

        @Schema(enumeration = {"sms", "call"}) @Pattern(regexp = "sms|call") @Nullable
        String channel,

        @Size(min = 1, max = 200) @Nullable String deviceId,
        @Size(max = 64) @Nullable String ipAddress) {

    /** @throws Problem 422 {@code request:invalid} when it can be nobody's */
    PhoneNumber number(PhoneNumbers numbers) {
        return numbers.find(phoneNumber).orElseThrow(() -> Problem.invalid("#/phone_number", "must be a phone number"));
    }

    CodeWay way() {
        return channel == null ? CodeWay.SMS : CodeWay.of(channel);
    }

    @Override
    public String toString() {
        return "CodeRequest[hidden]";
    }
}
