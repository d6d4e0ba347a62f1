package dev.pluto.access;

import io.quarkus.security.AuthenticationFailedException;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * What a token opens here, once its signature, issuer and end are known to be right: one of people what their roles may do, if it is for
 * all of Pluto; one of an application what its person has let it do; one of a service its scopes and no role, if it is for this very
 * service. A service is nothing else besides, nor is an application.
 *
 * @param service this one, by its client id
 */
record TokenPolicy(String service) {

    /** Which application it is of (RFC 8693, 4.3). */
    static final String CLIENT = "client_id";

    private static final String SCOPE = "scope";

    /**
     * The values that open endpoints with {@code @RolesAllowed}.
     *
     * @throws AuthenticationFailedException for a token that is not meant for this service
     */
    Set<String> opens(JsonWebToken token) {
        Set<String> groups = orEmpty(token.getGroups());
        boolean ofService = groups.contains(Roles.SERVICE);
        String audience = ofService ? Audiences.of(service) : Audiences.PLUTO;
        if (!orEmpty(token.getAudience()).contains(audience)) {
            throw new AuthenticationFailedException("The token is for somebody else");
        }
        if (ofService ? groups.size() > 1 : groups.stream().anyMatch(Scopes::isScope)) {
            throw new AuthenticationFailedException("The token mixes what a service and what others may do");
        }
        if (groups.contains(Roles.APPLICATION)) {
            return ofApplication(token, groups);
        }
        return ofService ? scopes(token) : groupsAndPermissions(groups);
    }

    /** Acts as the person, and may no more than what its scopes say. It belongs to a session, or nobody could end what it may. */
    private static Set<String> ofApplication(JsonWebToken token, Set<String> groups) {
        if (groups.size() > 1 || token.getClaim(CLIENT) == null || Sid.of(token).isEmpty()) {
            throw new AuthenticationFailedException("The token is no application's");
        }
        Set<String> all =
                new HashSet<>(ApplicationScopes.permissionsOf(words(token).toList()));
        all.add(Roles.PERSON);
        return Set.copyOf(all);
    }

    /** The groups as well, which say as what somebody acts. */
    private static Set<String> groupsAndPermissions(Set<String> groups) {
        Set<String> all = new HashSet<>(groups);
        all.addAll(ShippedRoles.permissionsOf(groups));
        return Set.copyOf(all);
    }

    private static Set<String> scopes(JsonWebToken token) {
        return words(token)
                .filter(Scopes::isScope)
                .filter(word -> !ShippedRoles.isPermission(word))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<String> words(JsonWebToken token) {
        Object scope = token.getClaim(SCOPE);
        return scope instanceof String several ? Stream.of(several.split(" ", -1)) : Stream.empty();
    }

    /** A token without the claim has null. */
    private static Set<String> orEmpty(@Nullable Set<String> claim) {
        return claim == null ? Set.of() : claim;
    }
}
