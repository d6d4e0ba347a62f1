package dev.pluto.identity.oauth;

import dev.pluto.access.ApplicationScopes;
import dev.pluto.http.problem.Problem;
import dev.pluto.http.security.SecurityEvent;
import dev.pluto.http.security.SecurityEvents;
import dev.pluto.identity.client.OAuthClients;
import dev.pluto.identity.consent.Consents;
import dev.pluto.identity.oauth.CodePolicy.Decision;
import dev.pluto.identity.oauth.CodePolicy.Shown;
import dev.pluto.identity.session.Application;
import dev.pluto.identity.session.ApplicationSessions;
import dev.pluto.identity.session.ApplicationSessions.Held;
import dev.pluto.identity.session.Client;
import dev.pluto.identity.session.OwnSession;
import dev.pluto.identity.token.ApplicationGrants;
import dev.pluto.identity.token.IdTokens;
import dev.pluto.identity.token.TokenForm;
import dev.pluto.identity.token.TokenGrant;
import dev.pluto.identity.token.TokenRefused;
import dev.pluto.protection.Scope;
import dev.pluto.protection.Transactions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Gives applications tokens for codes, and further ones for refresh tokens. */
@ApplicationScoped
class CodeGrants implements ApplicationGrants {

    private static final Scope SCOPE = Scope.service("oauth");
    private static final Pattern SPACE = Pattern.compile(" ");

    private final Transactions transactions;
    private final OAuthClients clients;
    private final Codes codes;
    private final ApplicationSessions sessions;
    private final IdTokens idTokens;
    private final SecurityEvents events;
    private final Consents consents;

    CodeGrants(
            Transactions transactions,
            OAuthClients clients,
            Codes codes,
            ApplicationSessions sessions,
            IdTokens idTokens,
            SecurityEvents events,
            Consents consents) {
        this.transactions = transactions;
        this.clients = clients;
        this.codes = codes;
        this.sessions = sessions;
        this.idTokens = idTokens;
        this.events = events;
        this.consents = consents;
    }

    @Override
    public Uni<Optional<Registered>> find(String clientId) {
        return transactions
                .sql(SCOPE, tx -> clients.find(tx, clientId))
                .map(found -> found.filter(kept -> kept.client().isActive())
                        .map(kept -> new Registered(kept.client().clientId(), kept.secretHash())));
    }

    /**
     * What came of a code: kept by the transaction also when it is nothing.
     *
     * @param held null where it was refused
     * @param nonce for the ID token
     */
    private record Outcome(@Nullable Held held, @Nullable String nonce, boolean reused) {
        static final Outcome REFUSED = new Outcome(null, null, false);
    }

    @Override
    public Uni<TokenGrant> byCode(Registered client, TokenForm form, Origin from) {
        String code = form.get("code");
        Shown shown = new Shown(client.id(), form.get("redirect_uri"), form.get("code_verifier"));
        Client at = new Client(from.address().address(), from.agent());
        return transactions
                .sql(
                        SCOPE,
                        tx -> codes.show(tx, code)
                                .chain(kept -> kept.map(one -> redeemed(tx, code, one, shown, at))
                                        .orElseGet(() -> Uni.createFrom().item(Outcome.REFUSED))))
                .invoke(this::note)
                .chain(outcome -> granted(outcome));
    }

    private void note(Outcome outcome) {
        if (outcome.reused()) {
            sessions.tellEnded();
            events.note(SecurityEvent.CODE_REUSED);
        }
    }

    private Uni<Outcome> redeemed(SqlConnection tx, String code, Codes.Kept kept, Shown shown, Client at) {
        Decision decision = codes.decide(kept, shown);
        return switch (decision) {
            case WRONG -> Uni.createFrom().item(Outcome.REFUSED);
            case REUSED -> ended(tx, kept).replaceWith(new Outcome(null, null, true));
            case GOOD ->
                stillAllowed(tx, kept)
                        .chain(own -> own.map(by -> begun(tx, code, kept, by, at))
                                .orElseGet(() -> Uni.createFrom().item(Outcome.REFUSED)));
        };
    }

    /** The sign-in it was given by, where that goes on and the person has not taken back what they agreed to. */
    private Uni<Optional<OwnSession>> stillAllowed(SqlConnection tx, Codes.Kept kept) {
        return consents.stands(tx, kept.userId(), kept.clientId(), kept.scopes())
                .chain(stands -> stands
                        ? sessions.use(tx, kept.userId(), kept.session())
                        : Uni.createFrom().item(Optional.empty()));
    }

    private Uni<Integer> ended(SqlConnection tx, Codes.Kept kept) {
        UUID given = kept.givenId();
        return given == null ? Uni.createFrom().item(0) : sessions.end(tx, kept.userId(), given);
    }

    private Uni<Outcome> begun(SqlConnection tx, String code, Codes.Kept kept, OwnSession by, Client at) {
        return sessions.begin(tx, by, new Application(kept.clientId(), kept.scopes()), at)
                .call(held -> codes.give(tx, code, held.who().session()))
                .map(held -> new Outcome(held, kept.nonce(), false));
    }

    private Uni<TokenGrant> granted(Outcome outcome) {
        Held held = outcome.held();
        if (held == null) {
            throw TokenRefused.invalidGrant();
        }
        return sessions.tokens(held, Set.copyOf(held.application().scopes()))
                .chain(given -> held.application().scopes().contains(ApplicationScopes.OPENID)
                        ? idTokens.sign(
                                        held.who(),
                                        held.application().clientId(),
                                        outcome.nonce(),
                                        given.access().text())
                                .map(idToken -> grant(given, idToken))
                        : Uni.createFrom().item(grant(given, null)));
    }

    @Override
    public Uni<TokenGrant> byRefreshToken(Registered client, TokenForm form) {
        Optional<Set<String>> narrower =
                form.find("scope").map(scope -> new LinkedHashSet<>(Arrays.asList(SPACE.split(scope, -1))));
        return sessions.renew(form.get("refresh_token"), client.id())
                .onFailure(Problem.class)
                .transform(over -> TokenRefused.invalidGrant())
                .chain(held -> {
                    Set<String> all = Set.copyOf(held.application().scopes());
                    Set<String> scopes = narrower.orElse(all);
                    if (!all.containsAll(scopes)) {
                        throw TokenRefused.beyondGiven();
                    }
                    return sessions.tokens(held, scopes);
                })
                .map(given -> grant(given, null));
    }

    @Override
    public Uni<Void> endByRefreshToken(Registered client, String token) {
        return ended(tx -> sessions.giveBack(tx, token, client.id()));
    }

    @Override
    public Uni<Void> end(Registered client, UUID userId, UUID session) {
        return ended(tx -> sessions.giveBack(tx, userId, session));
    }

    private Uni<Void> ended(Function<SqlConnection, Uni<Integer>> ending) {
        return transactions
                .sql(SCOPE, ending)
                .invoke(count -> {
                    if (count > 0) {
                        sessions.tellEnded();
                    }
                })
                .replaceWithVoid();
    }

    private static TokenGrant grant(ApplicationSessions.Tokens given, @Nullable String idToken) {
        return TokenGrant.ofApplication(
                given.access().text(),
                given.access().life().toSeconds(),
                given.refreshToken(),
                given.scopes(),
                idToken);
    }
}
