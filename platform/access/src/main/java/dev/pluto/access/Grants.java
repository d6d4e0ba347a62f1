package dev.pluto.access;

import static dev.pluto.access.Permission.BLOCK_PERSONS;
import static dev.pluto.access.Permission.CREATE_PERSONS;
import static dev.pluto.access.Permission.READ_AUDIT;
import static dev.pluto.access.Permission.READ_CONVERSATIONS;
import static dev.pluto.access.Permission.READ_MEMORIES;
import static dev.pluto.access.Permission.READ_PROFILES;
import static dev.pluto.access.Permission.READ_TASKS;
import static dev.pluto.access.Permission.READ_TRAIL;
import static dev.pluto.access.Permission.REPORT_BLOCKS;
import static dev.pluto.access.Permission.WRITE_CONVERSATIONS;
import static dev.pluto.access.Permission.WRITE_MEMORIES;
import static dev.pluto.access.Permission.WRITE_PROFILES;
import static dev.pluto.access.Permission.WRITE_TASKS;
import static java.util.Map.entry;

import java.util.Map;
import java.util.Set;

/**
 * What each role, and each scope of a service, may do: the one table, to which narrower roles are added. A person's permissions are
 * on their own data only.
 */
final class Grants {

    private static final Map<String, Set<Permission>> OF = Map.ofEntries(
            entry(
                    Roles.PERSON,
                    Set.of(
                            READ_CONVERSATIONS,
                            READ_MEMORIES,
                            WRITE_MEMORIES,
                            READ_TASKS,
                            WRITE_TASKS,
                            READ_PROFILES,
                            WRITE_PROFILES,
                            READ_TRAIL)),
            entry(
                    Roles.OPERATOR,
                    Set.of(
                            READ_CONVERSATIONS,
                            READ_MEMORIES,
                            WRITE_MEMORIES,
                            READ_TASKS,
                            WRITE_TASKS,
                            READ_PROFILES,
                            READ_AUDIT,
                            READ_TRAIL,
                            CREATE_PERSONS,
                            BLOCK_PERSONS,
                            WRITE_CONVERSATIONS)),
            entry(Scopes.MEMORY_RECALL, Set.of(READ_MEMORIES)),
            entry(Scopes.MEMORY_READ, Set.of(READ_MEMORIES)),
            entry(Scopes.MEMORY_WRITE, Set.of(WRITE_MEMORIES)),
            entry(Scopes.FACT_READ, Set.of(READ_MEMORIES)),
            entry(Scopes.FACT_WRITE, Set.of(WRITE_MEMORIES)),
            entry(Scopes.LIST_READ, Set.of(READ_MEMORIES)),
            entry(Scopes.LIST_WRITE, Set.of(WRITE_MEMORIES)),
            entry(Scopes.TASK_READ, Set.of(READ_TASKS)),
            entry(Scopes.TASK_CHANGE, Set.of(WRITE_TASKS)),
            entry(Scopes.PROFILE_READ, Set.of(READ_PROFILES)),
            entry(Scopes.PROFILE_WRITE, Set.of(WRITE_PROFILES)),
            entry(Scopes.IDENTITY_BLOCK, Set.of(REPORT_BLOCKS)));

    private Grants() {}

    /** @return false for a role or scope nobody knows */
    static boolean allow(String roleOrScope, Permission permission) {
        return OF.getOrDefault(roleOrScope, Set.of()).contains(permission);
    }
}
