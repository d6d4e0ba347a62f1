package dev.pluto.memory.contact;

import java.util.Locale;

/** On which side of a person's life somebody stands. */
enum Category {
    FAMILY,
    WORK,
    OTHER;

    /** A pattern of what they are called. */
    static final String WORDS = "family|work|other";

    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Category of(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }
}
