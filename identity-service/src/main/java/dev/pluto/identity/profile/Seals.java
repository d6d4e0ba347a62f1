package dev.pluto.identity.profile;

/** What a sealed value is bound to, so that one cannot be moved to another's column; never changes once used. */
public final class Seals {

    /** {@code contact.value_sealed} of a phone. */
    public static final String PHONE = "contact.phone";

    /** {@code account.name_sealed}. */
    public static final String NAME = "account.name";

    /** {@code style_sheet.phrases_sealed}, a JSON array of texts. */
    public static final String PHRASES = "style_sheet.phrases";

    private Seals() {}
}
