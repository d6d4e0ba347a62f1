package dev.pluto.identity.session;

import java.util.Locale;

/** Why a session ended before its time. */
public enum SessionEnd {
    /** Its person said so. */
    PERSON,
    /** It made room for a newer one. */
    LIMIT,
    /** A token of it was shown that had been replaced long ago: two have it. */
    REUSE,
    /** Its person was blocked. */
    BLOCK,
    /** The password was changed. */
    PASSWORD,
    /** Number or address were changed. */
    CONTACT,
    /** An operator said so. */
    OPERATOR,
    /** The person took back what they had let the application do. */
    CONSENT,
    /** The application is registered no more, or not active. */
    CLIENT,
    /** The code that gave it was shown again: two have it. */
    CODE,
    /** The application gave it back. */
    REVOKED;

    String title() {
        return name().toLowerCase(Locale.ROOT);
    }
}
