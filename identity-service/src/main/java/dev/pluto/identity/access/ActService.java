package dev.pluto.identity.access;

import dev.pluto.access.Caller;
import dev.pluto.http.problem.Problem;
import dev.pluto.identity.token.SessionTokens;
import dev.pluto.identity.token.SessionTokens.SignedIn;
import dev.pluto.protection.Scope;
import dev.pluto.protection.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Gives a person a token to act in a role by that they have been granted. */
@ApplicationScoped
class ActService {

    private static final Scope SCOPE = Scope.service("roles");

    private final Transactions transactions;
    private final GrantRows grants;
    private final SessionTokens tokens;
    private final Caller caller;
    private final Clock clock;

    ActService(Transactions transactions, GrantRows grants, SessionTokens tokens, Caller caller, Clock clock) {
        this.transactions = transactions;
        this.grants = grants;
        this.tokens = tokens;
        this.caller = caller;
        this.clock = clock;
    }

    /** Fails with {@link Problem} 403 {@code auth:role.not-granted}: not at all, not any more, not now, or not without a second factor. */
    Uni<ActingToken> act(String role) {
        UUID userId = caller.personId();
        UUID session = caller.session();
        Instant now = clock.instant();
        Instant provedAt = caller.provedAt().orElse(now);
        SignedIn who = new SignedIn(userId, session, provedAt, caller.methods());
        boolean hasTwoFactors = caller.hasTwoFactors();
        Duration rest = Duration.between(now, caller.tokenEndsAt());
        return transactions
                .sql(
                        SCOPE,
                        tx -> grants.active(tx, userId, role)
                                .map(found -> found.filter(
                                                grant -> grant.booked().stands(hasTwoFactors, now))
                                        .orElseThrow(ActService::notGranted))
                                .chain(grant -> grants.use(tx, grant.id())))
                .chain(() -> tokens.sign(who, role, rest))
                .map(signed ->
                        new ActingToken(signed.text(), "Bearer", signed.life().toSeconds(), role));
    }

    private static Problem notGranted() {
        return new Problem(403, "auth:role.not-granted", "This role is not granted to you now");
    }
}
