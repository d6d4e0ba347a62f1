package dev.pluto.access;

/** What may be done with the data of persons. Who may do it stands in {@link Grants}. */
public enum Permission {
    READ_CONVERSATIONS(false),
    WRITE_CONVERSATIONS(true),
    READ_MEMORIES(false),
    WRITE_MEMORIES(true),
    READ_TASKS(false),
    WRITE_TASKS(true),
    READ_PROFILES(false),
    WRITE_PROFILES(true),
    READ_AUDIT(false),
    READ_TRAIL(false),
    CREATE_PERSONS(true),
    BLOCK_PERSONS(true),
    REPORT_BLOCKS(true);

    private final boolean changes;

    Permission(boolean changes) {
        this.changes = changes;
    }

    /** Whether what it allows leaves something other than it was. */
    boolean changes() {
        return changes;
    }
}
