package dev.pluto.identity.profile;

import dev.pluto.protection.PersonKey;
import dev.pluto.protection.RowByRow;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Opens what is sealed of one person, field by field: one that does not open leaves the profile without it and no more. Knows
 * afterwards whether all of it could be read.
 */
public final class SealedFields {

    private final RowByRow rowByRow;
    private final UUID userId;
    private final PersonKey key;
    private boolean unreadable;

    public SealedFields(RowByRow rowByRow, UUID userId, PersonKey key) {
        this.rowByRow = rowByRow;
        this.userId = userId;
        this.key = key;
    }

    /**
     * A text.
     *
     * @param field one of {@link Seals}
     * @param row the id of the row it is kept in
     * @return null when there is none or it does not open
     */
    public @Nullable String text(String field, UUID row, byte @Nullable [] sealed) {
        if (sealed == null) {
            return null;
        }
        var text = rowByRow.read(tableOf(field), userId, () -> key.open(field, row, sealed));
        unreadable |= text.isEmpty();
        return text.orElse(null);
    }

    /** Signature phrases; none when they do not open. */
    public List<String> phrases(byte[] sealed) {
        var phrases = rowByRow.read(
                tableOf(Seals.PHRASES), userId, () -> Phrases.read(key.open(Seals.PHRASES, userId, sealed)));
        unreadable |= phrases.isEmpty();
        return phrases.orElse(List.of());
    }

    /** The same person's, with nothing asked for yet. */
    public SealedFields anew() {
        return new SealedFields(rowByRow, userId, key);
    }

    /** Whether anything asked for did not open. */
    public boolean isUnreadable() {
        return unreadable;
    }

    private static String tableOf(String field) {
        return field.substring(0, field.indexOf('.'));
    }
}
