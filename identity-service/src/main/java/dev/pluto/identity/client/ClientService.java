package dev.pluto.identity.client;

import dev.pluto.access.Access;
import dev.pluto.access.Deed;
import dev.pluto.access.Permission;
import dev.pluto.http.problem.Problem;
import dev.pluto.identity.BearerSecret;
import dev.pluto.identity.consent.Consents;
import dev.pluto.identity.session.ApplicationSessions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Registers applications. One that is removed or not active any more has nothing any more, also of what it was given. */
@ApplicationScoped
class ClientService {

    private static final String WHY = "an application's registration";
    private static final Deed LOOK = new Deed(Permission.READ_CLIENTS, "client.read", "clients", WHY);
    private static final Deed MAKE = new Deed(Permission.WRITE_CLIENTS, "client.create", "clients", WHY);
    private static final Deed CHANGE = new Deed(Permission.WRITE_CLIENTS, "client.change", "clients", WHY);
    private static final Deed RENEW = new Deed(Permission.WRITE_CLIENTS, "client.secret", "clients", WHY);
    private static final Deed REMOVE = new Deed(Permission.WRITE_CLIENTS, "client.delete", "clients", WHY);

    private final Access access;
    private final OAuthClients clients;
    private final Consents consents;
    private final ApplicationSessions sessions;

    ClientService(Access access, OAuthClients clients, Consents consents, ApplicationSessions sessions) {
        this.access = access;
        this.clients = clients;
        this.consents = consents;
        this.sessions = sessions;
    }

    /** By client id. */
    Uni<List<RegisteredClient>> all() {
        return done(LOOK, clients::all);
    }

    /** Fails with {@link Problem} 404. */
    Uni<RegisteredClient> get(String clientId) {
        return done(LOOK, tx -> found(tx, clientId));
    }

    /** Fails with {@link Problem} 409 {@code client:exists}, 422 {@code request:invalid}. */
    Uni<NewClient> make(ClientDraft draft) {
        draft.require();
        Optional<String> secret = draft.isPublic() ? Optional.empty() : Optional.of(BearerSecret.random());
        return done(
                MAKE,
                tx -> clients.insert(tx, draft, secret.map(BearerSecret::hash).orElse(null))
                        .invoke(ClientService::requireNew)
                        .chain(() -> found(tx, draft.clientId()))
                        .map(client -> new NewClient(client, secret.orElse(null))));
    }

    private static void requireNew(boolean isNew) {
        if (!isNew) {
            throw new Problem(409, "client:exists", "There is a client of this id");
        }
    }

    /** Fails with {@link Problem} 404, 422 {@code request:invalid}. */
    Uni<RegisteredClient> change(String clientId, ClientDraft draft) {
        draft.require();
        return done(
                        CHANGE,
                        tx -> found(tx, clientId)
                                .invoke(before -> requireSame(before, draft))
                                .chain(() -> clients.update(tx, draft))
                                .chain(() ->
                                        draft.active() ? Uni.createFrom().item(0) : sessions.endAll(tx, clientId, null))
                                .chain(() -> found(tx, clientId)))
                .invoke(sessions::tellEnded);
    }

    private static void requireSame(RegisteredClient before, ClientDraft draft) {
        if (!before.clientId().equals(draft.clientId())) {
            throw Problem.invalid("#/client_id", "cannot be changed");
        }
        if (!before.type().equals(draft.type())) {
            throw Problem.invalid("#/type", "cannot be changed");
        }
    }

    /** The secret before is good no more. Fails with {@link Problem} 404, 409 {@code client:public}. */
    Uni<NewClient> renewSecret(String clientId) {
        String secret = BearerSecret.random();
        return done(
                RENEW,
                tx -> found(tx, clientId)
                        .invoke(client -> {
                            if (client.type().equals(RegisteredClient.PUBLIC)) {
                                throw new Problem(409, "client:public", "A public client has no secret");
                            }
                        })
                        .chain(() -> clients.renewSecret(tx, clientId, BearerSecret.hash(secret)))
                        .chain(() -> found(tx, clientId))
                        .map(client -> new NewClient(client, secret)));
    }

    /** Fails with {@link Problem} 404. */
    Uni<Void> remove(String clientId) {
        return done(
                        REMOVE,
                        tx -> found(tx, clientId)
                                .chain(() -> sessions.endAll(tx, clientId, null))
                                .chain(() -> consents.forget(tx, clientId))
                                .chain(() -> clients.delete(tx, clientId)))
                .invoke(sessions::tellEnded);
    }

    private Uni<RegisteredClient> found(SqlConnection tx, String clientId) {
        return clients.find(tx, clientId)
                .map(kept -> kept.orElseThrow(Problem::notFound).client());
    }

    private <T> Uni<T> done(Deed deed, Function<SqlConnection, Uni<T>> work) {
        return access.auditedFinding(deed, work, any -> Optional.empty());
    }
}
