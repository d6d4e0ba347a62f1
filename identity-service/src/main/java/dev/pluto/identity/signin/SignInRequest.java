package dev.pluto.identity.signin;

import dev.pluto.http.problem.Problem;
import dev.pluto.http.security.ClientAddress;
import dev.pluto.identity.email.EmailAddress;
import dev.pluto.identity.phone.PhoneNumbers;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Somebody wants in. Personal data: hides itself in text.
 *
 * @param email who, by address
 * @param phoneNumber who, by number in any spelling
 * @param password as it was typed
 * @param deviceId what the device calls itself, the same each time and hard to guess: with it the owner gets in while a stranger is
 *     wrong in their name
 * @param ipAddress where a backend asks for; read only from inside the house, from outside the address seen by the edge counts
 * @param userAgent what the person uses, likewise
 */
@Schema(name = "SignIn", description = "Either `email` or `phone_number`")
record SignInRequest(
        @Size(max = 320) @Nullable String email,
        @Size(max = 64) @Nullable String phoneNumber,
        @NotNull @Size(min = 1, max = 1024) String password,
        @Size(min = 1, max = 200) @Nullable String deviceId,
        @Size(max = 64) @Nullable String ipAddress,
        @Size(max = 1024) @Nullable String userAgent) {

    /** @throws Problem 422 {@code request:invalid} unless it names one person in a form that can be one */
    Attempt attempt(PhoneNumbers numbers, ClientAddress from, @Nullable String agent) {
        String used = from.forwarded() || userAgent == null ? agent : userAgent;
        From where = From.of(from, ipAddress, used, deviceId);
        return new Attempt(claim(numbers), password, deviceId, where.client(), where.holder());
    }

    private Claim claim(PhoneNumbers numbers) {
        if ((email == null) == (phoneNumber == null)) {
            throw Problem.invalid("#", "must name either email or phone_number");
        }
        return email != null
                ? EmailAddress.find(email)
                        .<Claim>map(Claim.ByEmail::new)
                        .orElseThrow(() -> Problem.invalid("#/email", "must be an e-mail address"))
                : numbers.find(phoneNumber)
                        .<Claim>map(Claim.ByPhone::new)
                        .orElseThrow(() -> Problem.invalid("#/phone_number", "must be a phone number"));
    }

    @Override
    public String toString() {
        return "SignInRequest[hidden]";
    }
}
