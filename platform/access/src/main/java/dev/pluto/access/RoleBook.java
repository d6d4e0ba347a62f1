package dev.pluto.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who has been granted which role, and what roles there are besides the shipped ones, at one moment. Ids and words of permissions, nothing
 * personal. Identity writes it, all services read it.
 *
 * @param version grows with each change
 * @param roles own ones of the house; those that are not active are left out, and so nobody may anything by them
 * @param grants all whose role is active, those that have ended too
 */
public record RoleBook(long version, List<HouseRole> roles, List<Grant> grants) {

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    /**
     * An own role of the house.
     *
     * @param parent whose permissions it has as well, null for none
     * @param permissions its own, words of {@link Permissions}
     */
    public record HouseRole(String name, @Nullable String parent, List<String> permissions) {}

    /**
     * Somebody may act in a role.
     *
     * @param expiresAt from then on no more, null for never
     */
    public record Grant(UUID userId, String role, @Nullable Instant expiresAt, GrantConditions conditions) {

        /**
         * Whether they may act by it now.
         *
         * @param hasTwoFactors whether their session had a second factor
         */
        public boolean stands(boolean hasTwoFactors, Instant now) {
            return (expiresAt == null || now.isBefore(expiresAt)) && conditions.hold(hasTwoFactors, now);
        }
    }

    /** @throws IllegalArgumentException for a text that is none */
    public static RoleBook read(String text) {
        try {
            return JSON.readValue(text, RoleBook.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no book of roles", e);
        }
    }

    public String text() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * What somebody may do who acts in a role.
     *
     * @param hasTwoFactors whether their session had a second factor
     * @return empty where no grant stands now
     */
    public Optional<Set<String>> permissions(UUID userId, String role, boolean hasTwoFactors, Instant now) {
        boolean stands = grants.stream()
                .filter(grant -> grant.userId().equals(userId) && grant.role().equals(role))
                .anyMatch(grant -> grant.stands(hasTwoFactors, now));
        return stands ? Optional.of(permissionsOf(role)) : Optional.empty();
    }

    /**
     * What a role may do, by itself and by those it inherits from; one that is not active, or there no more, may nothing.
     *
     * @throws IllegalArgumentException where roles inherit in a circle
     */
    public Set<String> permissionsOf(String role) {
        Map<String, RoleTree.Role> all = new HashMap<>(ShippedRoles.ROLES);
        roles.forEach(own -> all.put(own.name(), new RoleTree.Role(parents(own), Set.copyOf(own.permissions()))));
        return all.containsKey(role) ? RoleTree.permissionsOf(role, all) : Set.of();
    }

    /** Whether a role of this name can be inherited from: a shipped one of those who work for Pluto, or one of the house. */
    public boolean isRole(String name) {
        return isShipped(name) || roles.stream().anyMatch(role -> role.name().equals(name));
    }

    /** Whether no role of the house can have this name. */
    public static boolean isReserved(String name) {
        return ShippedRoles.ROLES.containsKey(name) || name.equals(Roles.PERSON) || name.equals(Roles.GRANTED);
    }

    /** Whether this is a word of {@link Permissions}. */
    public static boolean isPermission(String word) {
        return ShippedRoles.isPermission(word);
    }

    /** All words of {@link Permissions}. */
    public static List<String> allPermissions() {
        return ShippedRoles.TREE.permissionsOf(ShippedRoles.TREE.names()).stream()
                .sorted()
                .toList();
    }

    /** What a shipped role may do by itself. */
    public static List<String> ownOfShipped(String name) {
        return Objects.requireNonNull(ShippedRoles.ROLES.get(name), name).own().stream()
                .sorted()
                .toList();
    }

    private static boolean isShipped(String name) {
        return Roles.WORKING.contains(name) && ShippedRoles.ROLES.containsKey(name);
    }

    /** A parent that is not active gives nothing. */
    private Set<String> parents(HouseRole role) {
        return Optional.ofNullable(role.parent())
                .filter(this::isRole)
                .map(Set::of)
                .orElse(Set.of());
    }
}
