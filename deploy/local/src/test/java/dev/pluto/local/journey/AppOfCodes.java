package dev.pluto.local.journey;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** An app on somebody's telephone that makes codes of the time (RFC 6238). @param secret in Base32, as it is shown */
record AppOfCodes(String secret) {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int STEP = 30;
    private static final String ALGORITHM = "HmacSHA1";

    /** What it shows so many steps from now. */
    String code(int steps) {
        long step = Instant.now().getEpochSecond() / STEP + steps;
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key(), ALGORITHM));
            byte[] hash =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int number = ByteBuffer.wrap(hash, hash[hash.length - 1] & 0xf, Integer.BYTES)
                            .getInt()
                    & Integer.MAX_VALUE;
            return String.format(Locale.ROOT, "%06d", number % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] key() {
        StringBuilder digits = new StringBuilder();
        secret.chars()
                .map(LETTERS::indexOf)
                .filter(digit -> digit >= 0)
                .forEach(digit -> digits.append(Character.forDigit(digit, LETTERS.length())));
        byte[] number = new BigInteger(digits.toString(), LETTERS.length()).toByteArray();
        byte[] key = new byte[digits.length() * 5 / Byte.SIZE];
        int length = Math.min(number.length, key.length);
        System.arraycopy(number, number.length - length, key, key.length - length, length);
        return key;
    }
}
