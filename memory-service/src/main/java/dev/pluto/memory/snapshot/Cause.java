package dev.pluto.memory.snapshot;

import java.util.Locale;

/** What happened that a snapshot is made of. */
enum Cause {
    /** The person lives somewhere else. */
    MOVED,
    NEW_JOB,
    /** Nothing was heard for {@link Happenings#LONG} days. */
    SILENCE;

    /** As it stands in tables and answers. */
    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Cause of(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }
}
