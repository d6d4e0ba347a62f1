package dev.pluto.identity.oauth;

import dev.pluto.http.problem.Problem;
import dev.pluto.identity.client.OAuthClients;
import dev.pluto.identity.client.RegisteredClient;
import dev.pluto.identity.consent.Consents;
import dev.pluto.identity.oauth.AuthorizationPolicy.Decision;
import dev.pluto.identity.oauth.AuthorizationPolicy.Next;
import dev.pluto.identity.oauth.AuthorizationPolicy.Present;
import dev.pluto.identity.session.OwnSession;
import dev.pluto.protection.Scope;
import dev.pluto.protection.Transactions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Answers what applications ask people for. */
@ApplicationScoped
class AuthorizationService {

    private static final Scope SCOPE = Scope.service("oauth");

    private final Transactions transactions;
    private final OAuthClients clients;
    private final Consents consents;
    private final Browsers browsers;
    private final Codes codes;
    private final Answers answers;
    private final Clock clock;

    AuthorizationService(
            Transactions transactions,
            OAuthClients clients,
            Consents consents,
            Browsers browsers,
            Codes codes,
            Answers answers,
            Clock clock) {
        this.transactions = transactions;
        this.clients = clients;
        this.consents = consents;
        this.browsers = browsers;
        this.codes = codes;
        this.answers = answers;
        this.clock = clock;
    }

    /**
     * What a browser brings.
     *
     * @param query of the request, as the application made it
     * @param browser what it shows of who has signed in there, null for nothing
     * @param decision what the person says, null where they were not asked
     * @param justNow whether they have signed in for this request
     */
    record Brought(
            @Nullable String query,
            @Nullable String browser,
            @Nullable Decision decision,
            boolean justNow) {
        @Override
        public String toString() {
            return "Brought[hidden]";
        }
    }

    /** What comes of a request. */
    sealed interface Outcome {

        /** Nobody can be told but the person: who asks, or where the answer would go, is not known. */
        record Unknown() implements Outcome {}

        /** The browser goes there, with a code or a refusal. */
        record Goes(String to) implements Outcome {
            @Override
            public String toString() {
                return "Goes[hidden]";
            }
        }

        /** The person has to do something first. */
        record Waits(Next next, AuthorizationRequest asked) implements Outcome {}
    }

    Uni<Outcome> answer(Brought brought) {
        Parameters given = Parameters.read(brought.query()).orElse(null);
        if (given == null) {
            return Uni.createFrom().item(new Outcome.Unknown());
        }
        Optional<String> clientId = given.find("client_id");
        Optional<String> redirectUri = given.find("redirect_uri");
        if (clientId.isEmpty() || redirectUri.isEmpty()) {
            return Uni.createFrom().item(new Outcome.Unknown());
        }
        return transactions.sql(
                SCOPE,
                tx -> clients.find(tx, clientId.get())
                        .map(found -> found.map(OAuthClients.Kept::client)
                                .filter(RegisteredClient::isActive)
                                .filter(client -> client.redirectUris().contains(redirectUri.get())))
                        .chain(client -> client.isEmpty()
                                ? Uni.createFrom().item(new Outcome.Unknown())
                                : answer(tx, given, client.get(), redirectUri.get(), brought)));
    }

    /** Somebody has signed in, and stays so in this browser. Fails with {@link Problem} 401 where the session is over. */
    Uni<String> keep(UUID userId, UUID session) {
        return transactions.sql(SCOPE, tx -> browsers.keep(tx, userId, session));
    }

    private Uni<Outcome> answer(
            SqlConnection tx, Parameters given, RegisteredClient client, String redirectUri, Brought brought) {
        return Uni.createFrom()
                .deferred(() -> {
                    AuthorizationRequest asked = AuthorizationRequest.read(given, client, redirectUri);
                    return browsers.find(tx, brought.browser()).chain(person -> answer(tx, asked, person, brought));
                })
                .onFailure(AuthorizationRefused.class)
                .recoverWithItem(refused -> new Outcome.Goes(
                        answers.refusal(redirectUri, (AuthorizationRefused) refused, given.find("state"))));
    }

    private Uni<Outcome> answer(
            SqlConnection tx, AuthorizationRequest asked, Optional<OwnSession> person, Brought brought) {
        return agreed(tx, asked, person)
                .map(agreed -> AuthorizationPolicy.decide(
                        asked,
                        person.map(own -> new Present(own.provedAt(), brought.justNow(), agreed, brought.decision())),
                        clock.instant()))
                .chain(next -> next == Next.GIVE
                        ? give(tx, asked, person.orElseThrow(), brought.decision() == Decision.ALLOW)
                        : Uni.createFrom().item(new Outcome.Waits(next, asked)));
    }

    private Uni<Set<String>> agreed(SqlConnection tx, AuthorizationRequest asked, Optional<OwnSession> person) {
        return person.map(own -> consents.find(tx, own.userId(), asked.client().clientId()))
                .orElseGet(() -> Uni.createFrom().item(Set.of()));
    }

    private Uni<Outcome> give(SqlConnection tx, AuthorizationRequest asked, OwnSession own, boolean isNew) {
        Uni<Void> agreed = isNew
                ? consents.agree(tx, own.userId(), asked.client().clientId(), asked.scopes())
                : Uni.createFrom().voidItem();
        return agreed.chain(() -> codes.issue(tx, own, asked))
                .map(code ->
                        new Outcome.Goes(answers.code(asked.redirectUri(), code, Optional.ofNullable(asked.state()))));
    }
}
