package dev.pluto.access;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What may be done with the data of persons, as deeds need it. Which role may do it stands in {@code roles.txt}, which scope of a service in
 * {@link Grants}.
 */
public enum Permission {
    READ_CONVERSATIONS(Permissions.CONVERSATIONS_READ, false),
    WRITE_CONVERSATIONS(Permissions.CONVERSATIONS_WRITE, true),
    READ_MEMORIES(Permissions.MEMORIES_READ, false),
    WRITE_MEMORIES(Permissions.MEMORIES_WRITE, true),
    READ_TASKS(Permissions.TASKS_READ, false),
    WRITE_TASKS(Permissions.TASKS_WRITE, true),
    READ_PROFILES(Permissions.PROFILES_READ, false),
    WRITE_PROFILES(Permissions.PROFILES_WRITE, true),
    READ_AUDIT(Permissions.AUDIT_READ, false),
    READ_TRAIL(Permissions.TRAIL_READ, false),
    CREATE_PERSONS(Permissions.USERS_CREATE, true),
    LIST_PERSONS(Permissions.USERS_LIST, false),
    SEARCH_PERSONS(Permissions.USERS_SEARCH, false),
    READ_SIGN_INS(Permissions.SIGN_INS_READ, false),
    END_SESSIONS(Permissions.SESSIONS_END, true),
    BLOCK_PERSONS(Permissions.BLOCKS_WRITE, true),
    READ_ROLES(Permissions.ROLES_READ, false),
    WRITE_ROLES(Permissions.ROLES_WRITE, true),
    READ_GRANTS(Permissions.GRANTS_READ, false),
    WRITE_GRANTS(Permissions.GRANTS_WRITE, true),
    READ_CLIENTS(Permissions.CLIENTS_READ, false),
    WRITE_CLIENTS(Permissions.CLIENTS_WRITE, true),

    /** Of services alone. */
    REPORT_BLOCKS(null, true);

    private final @Nullable String word;
    private final boolean changes;

    Permission(@Nullable String word, boolean changes) {
        this.word = word;
        this.changes = changes;
    }

    /** Whether people who may do this may do it. */
    boolean isAmong(Set<String> permissions) {
        return word != null && permissions.contains(word);
    }

    /** Whether what it allows leaves something other than it was. */
    boolean changes() {
        return changes;
    }
}
