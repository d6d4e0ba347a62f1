package dev.pluto.protection;

import java.util.UUID;

/** Whom entries of the profile cache are for: identity writes them, messaging reads them. */
public final class CacheEntries {

    private CacheEntries() {}

    /** The profile of a person, at {@code pluto:profile:<id>}. */
    public static Addressee profile(UUID userId) {
        return Addressee.ofEntry("profile", userId.toString());
    }

    /**
     * Whose number a number is, at {@code pluto:contact:<hash>}.
     *
     * @param hash the number's keyed hash, 64 hexadecimal digits
     */
    public static Addressee contact(String hash) {
        return Addressee.ofEntry("contact", hash);
    }
}
