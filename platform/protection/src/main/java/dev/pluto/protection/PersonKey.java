package dev.pluto.protection;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The key of one person: seals that person's fields with AES-256-GCM. Field and row are authenticated with the bytes, so
 * that what is sealed cannot be moved to another column or another row. When the key is destroyed nothing it sealed opens
 * again.
 *
 * <p>A key that is there but cannot be unwrapped is {@link #isLost() lost}: it opens and seals nothing, so that the rows of
 * its person fail one by one and those of others do not.
 */
public final class PersonKey {

    private final @Nullable Key key;
    private final boolean locked;

    PersonKey(Key key) {
        this(key, false);
    }

    private PersonKey(@Nullable Key key, boolean locked) {
        this.key = key;
        this.locked = locked;
    }

    /** A key of nobody, kept nowhere: what it seals opens as long as somebody holds it. */
    public static PersonKey passing() {
        return new PersonKey(new Key(AesGcm.random(Key.BYTES)));
    }

    /** Stands for a key that cannot be unwrapped. */
    static PersonKey lost() {
        return new PersonKey(null, false);
    }

    /** Stands for a key wrapped by a master key that this service was not given. */
    static PersonKey locked() {
        return new PersonKey(null, true);
    }

    /** Whether it opens and seals nothing, every try being answered by {@link SealBroken}. */
    public boolean isLost() {
        return key == null;
    }

    /** Whether it is lost only as long as the service is not given the right master key: what waits for it can wait. */
    public boolean isLocked() {
        return locked;
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
        return AesGcm.seal(whole(), Cell.of(field, row.toString()), clear);
    }

    /** Opens sealed bytes, as {@link #open}. */
    public byte[] openBytes(String field, UUID row, byte[] sealed) {
        return AesGcm.open(whole(), Cell.of(field, row.toString()), sealed);
    }

    /**
     * Codes by which what is sealed is found again: equal texts of this person have equal codes, and nobody without the key can guess
     * back.
     *
     * @param purpose keeps codes of different things apart, such as {@code message.word}
     * @throws SealBroken when this key is lost
     */
    public KeyedMac codes(String purpose) {
        return whole().derive(purpose).forMac();
    }

    private Key whole() {
        if (key == null) {
            throw new SealBroken();
        }
        return key;
    }

    @Override
    public String toString() {
        return "PersonKey";
    }
}
