package dev.pluto.identity.password;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A secret that every password is mixed with before it is hashed (NIST SP 800-63B-4, 3.1.1.2), and an id that tells it from others. */
final class Pepper {

    static final int SHORTEST = 16;

    private static final String MAC = "HmacSHA256";
    private static final byte[] ID_OF = "pluto pepper id".getBytes(StandardCharsets.US_ASCII);
    private static final int ID_BYTES = 6;

    private final SecretKeySpec key;
    private final String id;

    /** @throws IllegalArgumentException when it is short */
    Pepper(String secret) {
        if (secret.length() < SHORTEST) {
            throw new IllegalArgumentException("pluto.password.pepper is shorter than " + SHORTEST);
        }
        this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), MAC);
        this.id = Base64.getEncoder().withoutPadding().encodeToString(Arrays.copyOf(mac(ID_OF), ID_BYTES));
    }

    /** Eight characters of Base64 that tell nothing of the secret. */
    String id() {
        return id;
    }

    boolean hasId(String other) {
        return MessageDigest.isEqual(id.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }

    /** What is hashed in the password's place. */
    byte[] mixed(byte[] password) {
        return mac(password);
    }

    private byte[] mac(byte[] text) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(key);
            return mac.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JVM has " + MAC, e);
        }
    }

    @Override
    public String toString() {
        return "Pepper[" + id + "]";
    }
}
