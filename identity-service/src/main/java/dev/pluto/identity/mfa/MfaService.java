package dev.pluto.identity.mfa;

import dev.pluto.http.problem.Problem;
import dev.pluto.identity.account.Profile;
import dev.pluto.identity.account.Profiles;
import dev.pluto.identity.guard.Tries;
import dev.pluto.identity.guard.Tries.Tried;
import dev.pluto.identity.mfa.TotpCredentials.App;
import dev.pluto.protection.AuditEntry;
import dev.pluto.protection.AuditTrail;
import dev.pluto.protection.Scope;
import dev.pluto.protection.Transactions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Lets a person set up a second factor, and give it up. */
@ApplicationScoped
class MfaService {

    private static final int SECRET_BYTES = 20; // RFC 4226, 4

    private static final Scope SCOPE = Scope.service("sign-in");

    private final SecureRandom random = new SecureRandom();
    private final Transactions transactions;
    private final Profiles profiles;
    private final TotpCredentials apps;
    private final RecoveryCodes recoveryCodes;
    private final SecondFactor factor;
    private final Tries tries;
    private final AuditTrail audit;

    MfaService(
            Transactions transactions,
            Profiles profiles,
            TotpCredentials apps,
            RecoveryCodes recoveryCodes,
            SecondFactor factor,
            Tries tries,
            AuditTrail audit) {
        this.transactions = transactions;
        this.profiles = profiles;
        this.apps = apps;
        this.recoveryCodes = recoveryCodes;
        this.factor = factor;
        this.tries = tries;
        this.audit = audit;
    }

    Uni<SecondFactorState> state(UUID userId) {
        return transactions.sql(
                Scope.person(userId),
                tx -> apps.find(tx, userId)
                        .chain(app -> recoveryCodes
                                .left(tx, userId)
                                .map(left -> new SecondFactorState(
                                        app.filter(App::confirmed).isPresent(), left))));
    }

    /** @return fails with {@link Problem} 409 {@code auth:mfa.enabled} when the person has an app that counts */
    Uni<NewApp> begin(UUID userId) {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        return transactions.sql(
                Scope.person(userId),
                tx -> profiles.find(tx, userId)
                        .map(found -> found.orElseThrow(Problem::notFound).profile())
                        .call(() -> apps.keep(tx, userId, secret).invoke(kept -> {
                            if (!kept) {
                                throw new Problem(409, "auth:mfa.enabled", "There is a second factor already");
                            }
                        }))
                        .map(profile -> NewApp.of(secret, nameOf(profile))));
    }

    private static String nameOf(Profile profile) {
        if (profile.email() != null) {
            return profile.email();
        }
        return profile.phoneNumber() == null ? profile.id().toString() : profile.phoneNumber();
    }

    /** @return fails with {@link Problem} 403 {@code auth:code.wrong}, 429 {@code auth:slow-down} */
    Uni<NewRecoveryCodes> confirm(UUID userId, String code) {
        return proved(
                userId,
                "second-factor.confirm",
                tx -> factor.confirm(tx, userId, code),
                tx -> recoveryCodes.renew(tx, userId).map(NewRecoveryCodes::new));
    }

    /** As {@link #confirm}: new recovery codes for a code of the app. */
    Uni<NewRecoveryCodes> renew(UUID userId, String code) {
        return proved(
                userId,
                "recovery-codes.renew",
                tx -> factor.takeCode(tx, userId, code),
                tx -> recoveryCodes.renew(tx, userId).map(NewRecoveryCodes::new));
    }

    /** As {@link #confirm}: gives the second factor up, for a code of the app or a recovery code. */
    Uni<Void> remove(UUID userId, String code) {
        return proved(
                userId,
                "second-factor.remove",
                tx -> factor.takeCode(tx, userId, code)
                        .chain(right ->
                                right ? Uni.createFrom().item(true) : factor.takeRecoveryCode(tx, userId, code)),
                tx -> apps.remove(tx, userId).chain(() -> recoveryCodes.forget(tx, userId)));
    }

    /** Counted before it is compared: with a stolen token nobody tries a million codes. */
    private <T> Uni<T> proved(
            UUID userId,
            String action,
            Function<SqlConnection, Uni<Boolean>> proof,
            Function<SqlConnection, Uni<T>> deed) {
        AuditEntry line = new AuditEntry(userId.toString(), action, userId, "second factor", "by a code");
        List<Tried> tried = List.of(Tried.account("code of " + userId));
        return transactions
                .sql(SCOPE, tx -> tries.count(tx, tried))
                .chain(() -> transactions.sql(
                        SCOPE,
                        tx -> proof.apply(tx).chain(right -> {
                            if (!right) {
                                throw new Problem(403, "auth:code.wrong", "This is not the code");
                            }
                            return tries.takeBack(tx, tried)
                                    .chain(() -> audit.record(tx, line))
                                    .chain(() -> deed.apply(tx));
                        })));
    }
}
