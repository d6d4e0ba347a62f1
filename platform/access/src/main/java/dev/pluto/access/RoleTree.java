package dev.pluto.access;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Roles, each with what it may do by itself and by those it inherits from. What no role may is nobody's. */
final class RoleTree {

    private static final String MAY = "may";
    private static final String INHERITS = "inherits";

    private final Map<String, Set<String>> permissions = new HashMap<>();

    /**
     * One role.
     *
     * @param parents whose permissions it has as well
     * @param own its own
     */
    record Role(Set<String> parents, Set<String> own) {
        Role {
            parents = Set.copyOf(parents);
            own = Set.copyOf(own);
        }
    }

    /** @throws IllegalArgumentException when a role inherits from one that is not there, or in the end from itself */
    RoleTree(Map<String, Role> roles) {
        roles.keySet().forEach(name -> permissions.put(name, Set.copyOf(permissionsOf(name, roles))));
    }

    /** What one of them may do, in order. Throws as the constructor does. */
    static Set<String> permissionsOf(String name, Map<String, Role> roles) {
        return gathered(name, roles, new LinkedHashSet<>());
    }

    private static Set<String> gathered(String name, Map<String, Role> roles, Set<String> path) {
        if (!path.add(name)) {
            throw new IllegalArgumentException("roles inherit in a circle: " + path);
        }
        Role role = roles.get(name);
        if (role == null) {
            throw new IllegalArgumentException("there is no role " + name);
        }
        Set<String> all = new TreeSet<>(role.own());
        role.parents().forEach(parent -> all.addAll(gathered(parent, roles, path)));
        path.remove(name);
        return all;
    }

    /** As {@link #rolesOf}, and the constructor. */
    static RoleTree read(List<String> lines) {
        return new RoleTree(rolesOf(lines));
    }

    /**
     * Reads lines such as {@code operator inherits support} and {@code support may tasks:read users:list}; blank ones and those that begin
     * with # say nothing.
     *
     * @throws IllegalArgumentException for any other line
     */
    static Map<String, Role> rolesOf(List<String> lines) {
        Map<String, List<String>> parents = new HashMap<>();
        Map<String, List<String>> own = new HashMap<>();
        for (String line : lines) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            List<String> words = Arrays.asList(line.strip().split(" +", -1));
            Map<String, List<String>> meant = switch (words.size() < 2 ? "" : words.get(1)) {
                case MAY -> own;
                case INHERITS -> parents;
                default -> throw new IllegalArgumentException("no line about a role: " + line);
            };
            own.computeIfAbsent(words.get(0), role -> new ArrayList<>());
            meant.computeIfAbsent(words.get(0), role -> new ArrayList<>()).addAll(words.subList(2, words.size()));
        }
        Map<String, Role> roles = new HashMap<>();
        own.forEach((name, may) ->
                roles.put(name, new Role(Set.copyOf(parents.getOrDefault(name, List.of())), Set.copyOf(may))));
        return roles;
    }

    Set<String> names() {
        return permissions.keySet();
    }

    /** What all of these together may do; a role nobody knows may nothing. */
    Set<String> permissionsOf(Collection<String> names) {
        Set<String> all = new TreeSet<>();
        names.forEach(name -> all.addAll(permissions.getOrDefault(name, Set.of())));
        return all;
    }
}
