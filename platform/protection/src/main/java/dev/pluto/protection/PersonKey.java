package dev.pluto.protection;

import java.nio.charset.StandardCharsets;

/**
 * The key of one person: seals that person's fields with AES-256-GCM. The field's name is authenticated with it, so
 * that sealed bytes cannot be moved to another column. When the key is destroyed nothing it sealed opens again.
 */
public final class PersonKey {

    private final Key key;

    PersonKey(Key key) {
        this.key = key;
    }

    /**
     * Seals text.
     *
     * @param field where it is kept, such as {@code message.text}
     */
    public byte[] seal(String field, String clear) {
        return sealBytes(field, clear.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Opens sealed text.
     *
     * @throws SealBroken when it was sealed with another key or for another field
     */
    public String open(String field, byte[] sealed) {
        return new String(openBytes(field, sealed), StandardCharsets.UTF_8);
    }

    /** Seals bytes, as {@link #seal}. */
    public byte[] sealBytes(String field, byte[] clear) {
        return AesGcm.seal(key, field.getBytes(StandardCharsets.UTF_8), clear);
    }

    /** Opens sealed bytes, as {@link #open}. */
    public byte[] openBytes(String field, byte[] sealed) {
        return AesGcm.open(key, field.getBytes(StandardCharsets.UTF_8), sealed);
    }

    @Override
    public String toString() {
        return "PersonKey";
    }
}
