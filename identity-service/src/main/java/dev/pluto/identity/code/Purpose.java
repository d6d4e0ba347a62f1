package dev.pluto.identity.code;

import java.util.Locale;

/** What a code is good for. */
enum Purpose {
    SIGN_IN,
    /** Another password in place of one that was forgotten. */
    PASSWORD,
    /** The second half of a sign-in, of one alone. */
    SECOND_FACTOR,
    /** That a number or address is theirs who are signed in. */
    CONTACT,
    /** Nothing: a mail without a code, which tells of a change. */
    NOTICE;

    /** As it is kept. */
    String title() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Purpose of(String title) {
        return valueOf(title.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
