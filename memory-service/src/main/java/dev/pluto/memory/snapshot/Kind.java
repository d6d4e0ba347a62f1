package dev.pluto.memory.snapshot;

import java.util.Locale;

/** Of what a snapshot is. */
enum Kind {
    DAILY,
    WEEKLY,
    EVENT;

    /** As a pattern of query parameters. */
    static final String WORDS = "daily|weekly|event";

    /** As it stands in tables and answers. */
    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Kind of(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }
}
