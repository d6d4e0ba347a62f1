package dev.pluto.identity.passkey;

import dev.pluto.http.problem.Problem;
import dev.pluto.identity.passkey.Ceremonies.Assertion;
import dev.pluto.identity.passkey.Ceremonies.Use;
import dev.pluto.identity.passkey.PasskeyChallenges.Purpose;
import dev.pluto.identity.session.Client;
import dev.pluto.identity.session.SessionGrant;
import dev.pluto.identity.session.SessionService;
import dev.pluto.identity.session.SignInMethod;
import dev.pluto.identity.signin.SignInNotes;
import dev.pluto.identity.signin.SignInNotes.Outcome;
import dev.pluto.protection.Scope;
import dev.pluto.protection.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Lets in who shows a passkey. No try is counted: nobody guesses a signature, so nobody has to wait for what strangers did in their name.
 */
@ApplicationScoped
class PasskeySignInService {

    private static final Scope SCOPE = Scope.service("sign-in");

    private final Transactions transactions;
    private final Passkeys passkeys;
    private final PasskeyChallenges challenges;
    private final Ceremonies ceremonies;
    private final SessionService sessions;
    private final SignInNotes notes;
    private final Doubts doubts;

    PasskeySignInService(
            Transactions transactions,
            Passkeys passkeys,
            PasskeyChallenges challenges,
            Ceremonies ceremonies,
            SessionService sessions,
            SignInNotes notes,
            Doubts doubts) {
        this.transactions = transactions;
        this.passkeys = passkeys;
        this.challenges = challenges;
        this.ceremonies = ceremonies;
        this.sessions = sessions;
        this.notes = notes;
        this.doubts = doubts;
    }

    Uni<RequestOptions> options() {
        return transactions
                .sql(SCOPE, tx -> challenges.begin(tx, Purpose.SIGN_IN, null))
                .map(challenge -> new RequestOptions(
                        challenge, PasskeyChallenges.LIFE.toMillis(), ceremonies.house(), "required"));
    }

    /**
     * A session for whoever has the key.
     *
     * @return fails with {@link Problem} 401 {@code auth:passkey.wrong} or {@code auth:challenge.over}, 403 {@code auth:passkey.doubted} or
     *     {@code auth:account.closed}
     */
    Uni<SessionGrant> signIn(SignedAssertion asked, Client client) {
        return Uni.createFrom()
                .item(() -> ceremonies.read(asked))
                .call(read -> transactions
                        .sql(SCOPE, tx -> challenges.take(tx, read.challenge(), Purpose.SIGN_IN, null))
                        .invoke(PasskeySignInService::requireTaken))
                .chain(read -> find(read).chain(kept -> let(kept, read, client)))
                .onFailure(PasskeyRefused.class)
                .transform(refused -> wrong());
    }

    private Uni<KeptPasskey> find(Assertion read) {
        return transactions
                .sql(SCOPE, tx -> passkeys.find(tx, read.credentialId()))
                .map(found -> found.orElseThrow(() -> new PasskeyRefused(Refusal.UNKNOWN)));
    }

    private Uni<SessionGrant> let(KeptPasskey kept, Assertion read, Client client) {
        return Uni.createFrom()
                .item(() -> ceremonies.judge(read, kept))
                .chain(use -> in(kept, use, client))
                .onFailure(PasskeySignInService::isDoubt)
                .recoverWithUni(() -> doubt(kept));
    }

    private Uni<SessionGrant> in(KeptPasskey kept, Use use, Client client) {
        SignInMethod method = kept.synced() ? SignInMethod.PASSKEY : SignInMethod.HARDWARE_KEY;
        if (!kept.open()) {
            notes.note(method, Outcome.CLOSED);
            throw new Problem(403, "auth:account.closed", "Nobody can sign in to this account");
        }
        return sessions.begin(
                        kept.userId(),
                        method,
                        client,
                        tx -> passkeys.use(tx, kept.id(), use)
                                .invoke(PasskeySignInService::requireCounted)
                                .replaceWithVoid())
                .invoke(() -> notes.note(method, Outcome.IN));
    }

    private Uni<SessionGrant> doubt(KeptPasskey kept) {
        return doubts.note(kept)
                .chain(() -> Uni.createFrom()
                        .failure(new Problem(
                                403,
                                "auth:passkey.doubted",
                                "There may be two of this passkey",
                                "Sign in another way, and remove it")));
    }

    private Problem wrong() {
        notes.note(SignInMethod.PASSKEY, Outcome.WRONG);
        return new Problem(401, "auth:passkey.wrong", "This is not a passkey of anybody here");
    }

    private static void requireTaken(boolean taken) {
        if (!taken) {
            throw new Problem(401, "auth:challenge.over", "Ask for the options again");
        }
    }

    private static void requireCounted(boolean counted) {
        if (!counted) {
            throw new PasskeyRefused(Refusal.COUNTER);
        }
    }

    private static boolean isDoubt(Throwable failure) {
        return failure instanceof PasskeyRefused refused && refused.why() == Refusal.COUNTER;
    }
}
