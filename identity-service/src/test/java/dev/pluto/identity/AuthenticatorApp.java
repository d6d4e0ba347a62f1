package dev.pluto.identity;

import static dev.pluto.identity.Asking.as;

import io.vertx.core.json.JsonObject;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * An app on somebody's telephone that makes codes of the time, of the secret it was given.
 *
 * @param secret in Base32
 * @param recoveryCodes for the day it is lost
 */
public record AuthenticatorApp(String secret, List<String> recoveryCodes) {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

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
        ByteBuffer key = ByteBuffer.allocate(secret.length() * 5 / 8);
        int held = 0;
        int bits = 0;
        for (char letter : secret.toCharArray()) {
            held = held << 5 | ALPHABET.indexOf(letter);
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                key.put((byte) (held >> bits));
                held &= (1 << bits) - 1;
            }
        }
        long step = Instant.now().getEpochSecond() / 30 + steps;
        byte[] hash = hash(key.array(), ByteBuffer.allocate(8).putLong(step).array());
        int number = ByteBuffer.wrap(hash, hash[19] & 0xf, 4).getInt() & 0x7fffffff;
        return String.format(Locale.ROOT, "%06d", number % 1_000_000);
    }

    private static byte[] hash(byte[] key, byte[] text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key, "HmacSHA1"));
            return mac.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
