package dev.pluto.identity.passkey;

import dev.pluto.http.problem.Problem;
import dev.pluto.identity.account.Profile;
import dev.pluto.identity.account.Profiles;
import dev.pluto.identity.passkey.Ceremonies.NewKey;
import dev.pluto.identity.passkey.CreationOptions.Descriptor;
import dev.pluto.identity.passkey.PasskeyChallenges.Purpose;
import dev.pluto.protection.AuditEntry;
import dev.pluto.protection.AuditTrail;
import dev.pluto.protection.Scope;
import dev.pluto.protection.Transactions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Lets a person register passkeys, and look after them. */
@ApplicationScoped
class PasskeyService {

    private static final Scope SCOPE = Scope.service("passkey");

    private final Transactions transactions;
    private final Profiles profiles;
    private final Passkeys passkeys;
    private final PasskeyChallenges challenges;
    private final Ceremonies ceremonies;
    private final AuditTrail audit;

    PasskeyService(
            Transactions transactions,
            Profiles profiles,
            Passkeys passkeys,
            PasskeyChallenges challenges,
            Ceremonies ceremonies,
            AuditTrail audit) {
        this.transactions = transactions;
        this.profiles = profiles;
        this.passkeys = passkeys;
        this.challenges = challenges;
        this.ceremonies = ceremonies;
        this.audit = audit;
    }

    /** @return fails with {@link Problem} 409 {@code auth:passkey.too-many} */
    Uni<CreationOptions> options(UUID userId) {
        return transactions.sql(
                Scope.person(userId),
                tx -> passkeys.count(tx, userId)
                        .invoke(PasskeyService::requireRoom)
                        .chain(() -> passkeys.describe(tx, userId))
                        .chain(known -> profiles.find(tx, userId)
                                .map(found ->
                                        found.orElseThrow(Problem::notFound).profile())
                                .chain(profile -> challenges
                                        .begin(tx, Purpose.REGISTRATION, userId)
                                        .map(challenge -> options(profile, known, challenge)))));
    }

    private CreationOptions options(Profile owner, List<Descriptor> known, String challenge) {
        String name = nameOf(owner);
        return new CreationOptions(
                new CreationOptions.Rp(ceremonies.house(), RelyingParty.NAME),
                new CreationOptions.User(
                        Base64Url.of(Ceremonies.handleOf(owner.id())),
                        name,
                        owner.name() == null ? name : owner.name()),
                challenge,
                Ceremonies.ALGORITHMS.stream()
                        .map(algorithm -> CreationOptions.Algorithm.of(algorithm.getValue()))
                        .toList(),
                PasskeyChallenges.LIFE.toMillis(),
                known,
                CreationOptions.Selection.ALWAYS,
                "none");
    }

    private static String nameOf(Profile owner) {
        if (owner.email() != null) {
            return owner.email();
        }
        return owner.phoneNumber() == null ? owner.id().toString() : owner.phoneNumber();
    }

    /**
     * Keeps a new one.
     *
     * @return fails with {@link Problem} 403 {@code auth:challenge.over}, 409 {@code auth:passkey.known}, 422 {@code auth:passkey.refused}
     */
    Uni<Passkey> register(UUID userId, NewPasskey asked) {
        Scope own = Scope.person(userId);
        return Uni.createFrom()
                .item(() -> ceremonies.read(asked.credential()))
                .call(read -> transactions
                        .sql(own, tx -> challenges.take(tx, read.challenge(), Purpose.REGISTRATION, userId))
                        .invoke(PasskeyService::requireTaken))
                .map(ceremonies::judge)
                .onFailure(PasskeyRefused.class)
                .transform(refused -> problem((PasskeyRefused) refused))
                .chain(key -> transactions.sql(SCOPE, tx -> keep(tx, userId, asked, key)));
    }

    private Uni<Passkey> keep(SqlConnection tx, UUID userId, NewPasskey asked, NewKey key) {
        return passkeys.add(
                        tx,
                        userId,
                        asked.name().strip(),
                        key,
                        asked.credential().transports())
                .map(added ->
                        added.orElseThrow(() -> new Problem(409, "auth:passkey.known", "This passkey is kept already")))
                .call(added -> note(tx, userId, "passkey.register", added.id()));
    }

    Uni<List<Passkey>> list(UUID userId) {
        return transactions.sql(Scope.person(userId), tx -> passkeys.list(tx, userId));
    }

    /** @return fails with {@link Problem} 404 where the person has no such one */
    Uni<Void> rename(UUID userId, UUID id, String name) {
        return changed(userId, "passkey.rename", id, tx -> passkeys.rename(tx, userId, id, name.strip()));
    }

    /** @return fails with {@link Problem} 404 where the person has no such one */
    Uni<Void> remove(UUID userId, UUID id) {
        return changed(userId, "passkey.remove", id, tx -> passkeys.remove(tx, userId, id));
    }

    private Uni<Void> changed(UUID userId, String action, UUID id, Function<SqlConnection, Uni<Boolean>> change) {
        return transactions.sql(
                SCOPE,
                tx -> change.apply(tx).invoke(PasskeyService::requireFound).chain(() -> note(tx, userId, action, id)));
    }

    private Uni<Void> note(SqlConnection tx, UUID userId, String action, UUID id) {
        return audit.record(tx, new AuditEntry(userId.toString(), action, userId, "passkey " + id, "by its owner"));
    }

    private static void requireRoom(long kept) {
        if (kept >= Passkeys.MOST) {
            throw new Problem(409, "auth:passkey.too-many", "There are as many passkeys as there may be");
        }
    }

    private static void requireTaken(boolean taken) {
        if (!taken) {
            throw new Problem(403, "auth:challenge.over", "Ask for the options again");
        }
    }

    private static void requireFound(boolean found) {
        if (!found) {
            throw Problem.notFound();
        }
    }

    private static Problem problem(PasskeyRefused refused) {
        return new Problem(
                422,
                "auth:passkey.refused",
                "This passkey is not taken",
                null,
                Map.of("reason", refused.why().title()));
    }
}
