package dev.pluto.protection;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * An HMAC with its key, for any number of texts and threads. Each text gets a copy of one that is keyed already: finding and
 * keying one costs more than a short text.
 */
public final class KeyedMac {

    private final Mac keyed;

    /** @param algorithm by Java's name, such as {@code HmacSHA256}; one that every Java has */
    public KeyedMac(String algorithm, byte[] key) {
        try {
            keyed = Mac.getInstance(algorithm);
            keyed.init(new SecretKeySpec(key, algorithm));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(algorithm + " is part of every Java", e);
        }
    }

    /** The code of a text in UTF-8. */
    public byte[] of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The code of bytes. */
    byte[] of(byte[] bytes) {
        try {
            return ((Mac) keyed.clone()).doFinal(bytes);
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("Java's own HMACs can be cloned", e);
        }
    }
}
