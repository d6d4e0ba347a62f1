package dev.pluto.access;

/** What may be done with the data of persons. Who may do it stands in {@link Grants}. */
public enum Permission {
    READ_CONVERSATIONS,
    WRITE_CONVERSATIONS,
    READ_MEMORIES,
    WRITE_MEMORIES,
    READ_TASKS,
    WRITE_TASKS,
    READ_PROFILES,
    WRITE_PROFILES,
    READ_AUDIT,
    CREATE_PERSONS,
    BLOCK_PERSONS,
    REPORT_BLOCKS
}
