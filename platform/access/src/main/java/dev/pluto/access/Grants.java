package dev.pluto.access;

import static dev.pluto.access.Permission.BLOCK_PERSONS;
import static dev.pluto.access.Permission.READ_CONVERSATIONS;
import static dev.pluto.access.Permission.READ_MEMORIES;
import static dev.pluto.access.Permission.READ_TASKS;
import static dev.pluto.access.Permission.WRITE_MEMORIES;
import static dev.pluto.access.Permission.WRITE_TASKS;

import java.util.Map;
import java.util.Set;

/** What each role may do: the one table, to which narrower roles are added. A person's permissions are on their own data only. */
final class Grants {

    private static final Map<String, Set<Permission>> OF_ROLE = Map.of(
            Roles.PERSON, Set.of(READ_CONVERSATIONS, READ_MEMORIES, WRITE_MEMORIES, READ_TASKS, WRITE_TASKS),
            Roles.OPERATOR,
                    Set.of(READ_CONVERSATIONS, READ_MEMORIES, WRITE_MEMORIES, READ_TASKS, WRITE_TASKS, BLOCK_PERSONS),
            Roles.SERVICE, Set.of(READ_MEMORIES, WRITE_MEMORIES));

    private Grants() {}

    /** @return false for a role nobody knows */
    static boolean allow(String role, Permission permission) {
        return OF_ROLE.getOrDefault(role, Set.of()).contains(permission);
    }
}
