package dev.pluto.access;

import static dev.pluto.access.Permission.LIST_PERSONS;
import static dev.pluto.access.Permission.READ_MEMORIES;
import static dev.pluto.access.Permission.READ_PROFILES;
import static dev.pluto.access.Permission.READ_TASKS;
import static dev.pluto.access.Permission.REPORT_BLOCKS;
import static dev.pluto.access.Permission.WRITE_MEMORIES;
import static dev.pluto.access.Permission.WRITE_PROFILES;
import static dev.pluto.access.Permission.WRITE_TASKS;
import static java.util.Map.entry;

import java.util.Map;
import java.util.Set;

/** What each scope of a service may do with the data of persons. What roles may stands in {@code roles.txt}. */
final class Grants {

    private static final Map<String, Set<Permission>> OF = Map.ofEntries(
            entry(Scopes.MEMORY_RECALL, Set.of(READ_MEMORIES)),
            entry(Scopes.MEMORY_READ, Set.of(READ_MEMORIES)),
            entry(Scopes.MEMORY_WRITE, Set.of(WRITE_MEMORIES)),
            entry(Scopes.FACT_READ, Set.of(READ_MEMORIES)),
            entry(Scopes.FACT_WRITE, Set.of(WRITE_MEMORIES)),
            entry(Scopes.LIST_READ, Set.of(READ_MEMORIES)),
            entry(Scopes.LIST_WRITE, Set.of(WRITE_MEMORIES)),
            entry(Scopes.TASK_READ, Set.of(READ_TASKS)),
            entry(Scopes.TASK_CHANGE, Set.of(WRITE_TASKS)),
            entry(Scopes.PROFILE_READ, Set.of(READ_PROFILES, LIST_PERSONS)),
            entry(Scopes.PROFILE_WRITE, Set.of(WRITE_PROFILES)),
            entry(Scopes.IDENTITY_BLOCK, Set.of(REPORT_BLOCKS)));

    private Grants() {}

    /** @return false for a scope nobody knows */
    static boolean allow(String scope, Permission permission) {
        return OF.getOrDefault(scope, Set.of()).contains(permission);
    }
}
