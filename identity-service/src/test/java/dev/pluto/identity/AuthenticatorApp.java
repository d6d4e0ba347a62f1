package dev.pluto.identity;

import static dev.pluto.identity.Asking.as;

import dev.pluto.testing.AppCodes;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;

/**
 * An app on somebody's telephone that makes codes of the time, of the secret it was given.
 *
 * @param secret in Base32
 * @param recoveryCodes for the day it is lost
 */
public record AuthenticatorApp(String secret, List<String> recoveryCodes) {

    /** Set up by who has this token; a code of the step before is used up by it. */
    public static AuthenticatorApp of(String token) {
        String secret = as(token)
                .post("/api/v1/auth/mfa/totp")
                .then()
                .statusCode(200)
                .extract()
                .path("secret");
        List<String> recoveryCodes = as(token)
                .body(new JsonObject().put("code", code(secret, -1)).encode())
                .post("/api/v1/auth/mfa/totp/confirm")
                .then()
                .statusCode(200)
                .extract()
                .path("recovery_codes");
        return new AuthenticatorApp(secret, recoveryCodes);
    }

    /** What it shows so many steps from now. */
    public String code(int steps) {
        return code(secret, steps);
    }

    /** What an app with this secret shows. */
    public static String code(String secret, int steps) {
        return AppCodes.of(secret, Instant.now().plusSeconds(30L * steps));
    }
}
