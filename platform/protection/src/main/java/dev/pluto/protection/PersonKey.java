package dev.pluto.protection;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * The key of one person: seals that person's fields with AES-256-GCM. Field and row are authenticated with the bytes, so
 * that what is sealed cannot be moved to another column or another row. When the key is destroyed nothing it sealed opens
 * again.
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
     * @param row the id of the row it is kept in
     */
    public byte[] seal(String field, UUID row, String clear) {
        return sealBytes(field, row, clear.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Opens sealed text.
     *
     * @throws SealBroken when it was sealed with another key, for another field or for another row
     */
    public String open(String field, UUID row, byte[] sealed) {
        return new String(openBytes(field, row, sealed), StandardCharsets.UTF_8);
    }

    /** Seals bytes, as {@link #seal}. */
    public byte[] sealBytes(String field, UUID row, byte[] clear) {
        return AesGcm.seal(key, Cell.of(field, row.toString()), clear);
    }

    /** Opens sealed bytes, as {@link #open}. */
    public byte[] openBytes(String field, UUID row, byte[] sealed) {
        return AesGcm.open(key, Cell.of(field, row.toString()), sealed);
    }

    @Override
    public String toString() {
        return "PersonKey";
    }
}
