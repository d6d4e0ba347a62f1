package dev.pluto.identity.token;

import dev.pluto.access.Audiences;
import dev.pluto.access.Roles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a token opens, and where.
 *
 * @param audiences whom it is for
 * @param roles its groups
 * @param scopes only of services and applications
 */
record Rights(List<String> audiences, Set<String> roles, Set<String> scopes) {

    Rights {
        audiences = List.copyOf(audiences);
        roles = Set.copyOf(roles);
        scopes = Set.copyOf(scopes);
    }

    /** Of a person or an operator: their roles, in all of Pluto. */
    static Rights of(Set<String> roles) {
        return new Rights(List.of(Audiences.PLUTO), roles, Set.of());
    }

    /** Of an application that acts for a person: what that one has let it do, in all of Pluto. */
    static Rights ofApplication(Set<String> scopes) {
        return new Rights(List.of(Audiences.PLUTO), Set.of(Roles.APPLICATION), scopes);
    }

    /** Of a service: what it does at one other service. */
    static Rights of(String audience, Set<String> scopes) {
        return new Rights(List.of(audience), Set.of(Roles.SERVICE), scopes);
    }

    /**
     * What a service of the release before gets, which does not say what it needs: the role alone at services of that release, which
     * know no other audience, and at newer ones all that its client may have there.
     */
    static Rights ofReleaseBefore(Map<String, Set<String>> all) {
        List<String> audiences = new ArrayList<>(List.of(Audiences.PLUTO));
        audiences.addAll(new TreeSet<>(all.keySet()));
        Set<String> scopes = new TreeSet<>();
        all.values().forEach(scopes::addAll);
        return new Rights(audiences, Set.of(Roles.SERVICE), scopes);
    }

    /** As the claim says it (RFC 8693, 4.2). */
    String scope() {
        return String.join(" ", new TreeSet<>(scopes));
    }
}
