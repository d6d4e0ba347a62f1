package dev.pluto.identity.token;

import dev.pluto.access.Audiences;
import dev.pluto.access.Roles;
import dev.pluto.access.Scopes;
import dev.pluto.identity.BearerSecret;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The configured clients, and whether somebody is one of them. */
@ApplicationScoped
class Clients {

    static final int SHORTEST_SECRET = 16;

    private static final Set<String> GRANTABLE = Set.of(Roles.SERVICE, Roles.SUPPORT, Roles.OPERATOR, Roles.ADMIN);
    private static final byte[] NOBODY = new byte[32];

    private final Map<String, Known> known = new TreeMap<>();

    Clients(ClientsConfig config) {
        config.clients().forEach((id, client) -> known.put(id, checked(id, client)));
    }

    /**
     * The client with this id and secret. Takes as long for an unknown id as for a wrong secret, and does not tell how much of
     * a secret was right.
     */
    Optional<Client> find(String id, String secret) {
        Known candidate = known.get(id);
        boolean right =
                MessageDigest.isEqual(BearerSecret.hash(secret), candidate == null ? NOBODY : candidate.secretHash());
        return candidate != null && right ? Optional.of(candidate.client()) : Optional.empty();
    }

    private static Known checked(String id, ClientsConfig.Client client) {
        if (client.secret().length() < SHORTEST_SECRET) {
            throw new IllegalArgumentException("pluto.clients." + id + ".secret is shorter than " + SHORTEST_SECRET);
        }
        // A client's subject is its own id: it must never pass for a person, whose subject is a user id.
        if (client.roles().isEmpty() || !GRANTABLE.containsAll(client.roles())) {
            throw new IllegalArgumentException("pluto.clients." + id + ".roles must be of " + new TreeSet<>(GRANTABLE));
        }
        if (client.roles().contains(Roles.SERVICE) && client.roles().size() > 1) {
            throw new IllegalArgumentException("pluto.clients." + id + ".roles: a service is nothing else besides");
        }
        Map<String, Set<String>> scopes = new TreeMap<>();
        client.scopes().forEach((audience, some) -> scopes.put(spelled(audience), some));
        scopes.forEach((audience, some) -> checkScopes(id, client, audience, some));
        return new Known(new Client(id, client.roles(), Map.copyOf(scopes)), BearerSecret.hash(client.secret()));
    }

    /** An environment variable has no dash: {@code …__PLUTO_MEMORY_} arrives as {@code pluto.memory}. */
    private static String spelled(String audience) {
        return audience.replace('.', '-');
    }

    private static void checkScopes(String id, ClientsConfig.Client client, String audience, Set<String> scopes) {
        if (!client.roles().contains(Roles.SERVICE)
                || !audience.startsWith(Audiences.of(""))
                || !scopes.stream().allMatch(Scopes::isScope)) {
            throw new IllegalArgumentException("pluto.clients." + id + ".scopes: only services have them, such as"
                    + " profile:read at pluto-identity");
        }
    }

    /** Somebody who has shown the right secret. */
    record Client(String id, Set<String> roles, Map<String, Set<String>> scopes) {

        boolean isService() {
            return roles.contains(Roles.SERVICE);
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // compared by MessageDigest.isEqual only
    private record Known(Client client, byte[] secretHash) {}
}
