package dev.pluto.identity.account;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pluto.protection.PersonKey;
import dev.pluto.protection.RowByRow;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Seals and opens what is sealed of one person, field by field: one that does not open leaves the profile without it and no
 * more. Knows afterwards whether all of it could be read.
 */
public final class SealedFields {

    /** {@code contact.value_sealed} of a phone; what a value is bound to never changes once used. */
    public static final String PHONE = "contact.phone";

    /** {@code contact.value_sealed} of an e-mail address. */
    public static final String EMAIL = "contact.email";

    /** {@code account.name_sealed}. */
    public static final String NAME = "account.name";

    /** {@code style_sheet.phrases_sealed}, a JSON array of texts. */
    public static final String PHRASES = "style_sheet.phrases";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};

    private final RowByRow rowByRow;
    private final UUID userId;
    private final PersonKey key;
    private boolean unreadable;

    SealedFields(RowByRow rowByRow, UUID userId, PersonKey key) {
        this.rowByRow = rowByRow;
        this.userId = userId;
        this.key = key;
    }

    /**
     * A text opened.
     *
     * @param field one of the fields above
     * @param row the id of the row it is kept in
     * @return null when there is none or it does not open
     */
    @Nullable
    String text(String field, UUID row, byte @Nullable [] sealed) {
        if (sealed == null) {
            return null;
        }
        Optional<String> text = rowByRow.read(tableOf(field), userId, () -> key.open(field, row, sealed));
        unreadable |= text.isEmpty();
        return text.orElse(null);
    }

    /** Signature phrases opened; none when they do not open. */
    List<String> phrases(byte[] sealed) {
        Optional<List<String>> phrases =
                rowByRow.read(tableOf(PHRASES), userId, () -> read(key.open(PHRASES, userId, sealed)));
        unreadable |= phrases.isEmpty();
        return phrases.orElse(List.of());
    }

    /** Whether anything asked for did not open. */
    boolean isUnreadable() {
        return unreadable;
    }

    /** Signature phrases sealed. */
    static byte[] sealed(PersonKey key, UUID userId, List<String> phrases) {
        return key.seal(PHRASES, userId, written(phrases));
    }

    private static String written(List<String> phrases) {
        try {
            return JSON.writeValueAsString(phrases);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A list of texts is always JSON", e);
        }
    }

    private static List<String> read(String phrases) {
        try {
            return JSON.readValue(phrases, TEXTS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The phrases of a style sheet are no list", e);
        }
    }

    private static String tableOf(String field) {
        return field.substring(0, field.indexOf('.'));
    }
}
