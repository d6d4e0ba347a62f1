package dev.pluto.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What the roles may do that are shipped, as {@code roles.txt} says. */
final class ShippedRoles {

    /** By name, for roles that inherit from them. */
    static final Map<String, RoleTree.Role> ROLES = read();

    static final RoleTree TREE = new RoleTree(ROLES);

    private static final Set<String> PERMISSIONS = TREE.permissionsOf(TREE.names());

    private ShippedRoles() {}

    /**
     * What the groups of a token may do. One that names a role that works for Pluto is no person's, and has nothing of what a person may
     * do with what is their own: it would have it with anybody's.
     */
    static Set<String> permissionsOf(Set<String> groups) {
        List<String> working = groups.stream().filter(Roles.WORKING::contains).toList();
        Collection<String> roles = working.isEmpty() && groups.contains(Roles.PERSON) ? List.of(Roles.USER) : working;
        return TREE.permissionsOf(roles);
    }

    /** Whether a word is what people may do. */
    static boolean isPermission(String word) {
        return PERMISSIONS.contains(word);
    }

    private static Map<String, RoleTree.Role> read() {
        try (InputStream roles = Objects.requireNonNull(ShippedRoles.class.getResourceAsStream("roles.txt"))) {
            return RoleTree.rolesOf(new String(roles.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
