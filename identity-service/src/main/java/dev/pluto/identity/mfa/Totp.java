package dev.pluto.identity.mfa;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Codes of the time (RFC 6238) over HMAC (RFC 4226), in steps of 30 s.
 *
 * @param algorithm HmacSHA1, which is what apps know; HmacSHA256 or HmacSHA512
 * @param digits 6 to 8
 */
record Totp(String algorithm, int digits) {

    /** What every app makes. */
    static final Totp USUAL = new Totp("HmacSHA1", 6);

    static final int STEP_SECONDS = 30;

    /** A clock may be this many steps off (RFC 6238, 5.2), either way. */
    private static final int STEPS_OFF = 1;

    private static final int[] POWERS = {1_000_000, 10_000_000, 100_000_000};

    Totp {
        if (digits < 6 || digits > 8) {
            throw new IllegalArgumentException("A code has 6 to 8 digits");
        }
    }

    static long stepOf(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), STEP_SECONDS);
    }

    /** The code of a step; of a counter where there is no time (RFC 4226, 5.3). */
    String code(byte[] secret, long step) {
        byte[] mac = mac(secret, ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        int offset = mac[mac.length - 1] & 0xf;
        int number = ByteBuffer.wrap(mac, offset, Integer.BYTES).getInt() & 0x7fff_ffff;
        return String.format(Locale.ROOT, "%0" + digits + "d", number % POWERS[digits - 6]);
    }

    /**
     * The step a code is of, if it is of about now.
     *
     * @param last the newest step a code was taken of: only of later ones one is taken
     */
    OptionalLong stepOf(byte[] secret, String code, Instant now, long last) {
        long current = stepOf(now);
        OptionalLong found = OptionalLong.empty();
        for (long step = current - STEPS_OFF; step <= current + STEPS_OFF; step++) {
            boolean equal = MessageDigest.isEqual(bytes(code(secret, step)), bytes(code));
            if (equal && step > last) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    private byte[] mac(byte[] secret, byte[] counter) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(secret, algorithm));
            return mac.doFinal(counter);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JVM has " + algorithm, e);
        }
    }

    private static byte[] bytes(String code) {
        return code.getBytes(StandardCharsets.UTF_8);
    }
}
