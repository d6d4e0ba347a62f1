package dev.pluto.protection;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.spec.SecretKeySpec;

/** 256 bits that nobody sees. */
final class Key {

    static final int BYTES = 32;

    private final byte[] bytes;
    private final SecretKeySpec aes;

    Key(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("a key has 32 bytes, this one has " + bytes.length);
        }
        this.bytes = bytes.clone();
        this.aes = new SecretKeySpec(bytes, "AES");
    }

    static Key ofBase64(String name, String base64) {
        try {
            return new Key(Base64.getDecoder().decode(base64.strip()));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(name + " must be 32 bytes in Base64");
        }
    }

    /** Which key it is, telling nothing of the key: the first 8 bytes of its digest. */
    String id() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("SHA-256 is part of every Java", e);
        }
    }

    /** HMAC-SHA256 under this key. */
    byte[] mac(String text) {
        return forMac().of(text);
    }

    /** HMAC-SHA256 under this key, for many texts. */
    KeyedMac forMac() {
        return new KeyedMac("HmacSHA256", bytes);
    }

    /** A key for another purpose, from which this one cannot be found. */
    Key derive(String purpose) {
        return new Key(mac("pluto/" + purpose));
    }

    SecretKeySpec forAes() {
        return aes;
    }

    byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public String toString() {
        return "Key[" + id() + "]";
    }
}
