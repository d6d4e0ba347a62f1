package dev.pluto.identity.signin;

import dev.pluto.http.problem.Problem;
import dev.pluto.identity.account.Profiles;
import dev.pluto.identity.credential.Credentials;
import dev.pluto.identity.credential.NewPasswords;
import dev.pluto.identity.guard.Tries;
import dev.pluto.identity.guard.Tries.Tried;
import dev.pluto.identity.password.Passwords;
import dev.pluto.identity.session.SessionEnd;
import dev.pluto.identity.session.SessionService;
import dev.pluto.protection.Scope;
import dev.pluto.protection.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Changes a person's password: who has one shows it, and is signed out everywhere else. */
@ApplicationScoped
class PasswordService {

    private static final Scope SCOPE = Scope.service("sign-in");

    private final Transactions transactions;
    private final Profiles profiles;
    private final Credentials credentials;
    private final Passwords passwords;
    private final NewPasswords newPasswords;
    private final Tries tries;
    private final SessionService sessions;

    PasswordService(
            Transactions transactions,
            Profiles profiles,
            Credentials credentials,
            Passwords passwords,
            NewPasswords newPasswords,
            Tries tries,
            SessionService sessions) {
        this.transactions = transactions;
        this.profiles = profiles;
        this.credentials = credentials;
        this.passwords = passwords;
        this.newPasswords = newPasswords;
        this.tries = tries;
        this.sessions = sessions;
    }

    /**
     * Changes it.
     *
     * @param session goes on, the only one
     * @return fails with {@link Problem} 403 {@code auth:credentials.wrong}, 422 {@code auth:password.refused}, 429 {@code auth:slow-down} or
     *     503 {@code auth:busy}
     */
    Uni<Void> change(UUID userId, UUID session, PasswordChange change) {
        Scope own = Scope.person(userId);
        return transactions
                .session(own, tx -> credentials.find(tx, userId))
                .chain(kept -> kept.isEmpty() ? Uni.createFrom().voidItem() : prove(userId, change, kept))
                .chain(() -> owner(userId))
                .chain(owner -> newPasswords.hash(change.newPassword(), owner))
                .chain(hash -> transactions.session(own, tx -> credentials.change(tx, userId, hash)))
                .chain(() -> sessions.endAll(userId, SessionEnd.PASSWORD, session));
    }

    /** Counted as a sign-in is: with a stolen token nobody finds the password. */
    private Uni<Void> prove(UUID userId, PasswordChange change, Optional<String> kept) {
        List<Tried> tried = List.of(Tried.account(userId.toString()));
        String shown = change.currentPassword() == null ? "" : change.currentPassword();
        return transactions
                .sql(SCOPE, tx -> tries.count(tx, tried))
                .chain(() -> passwords.check(shown, kept))
                .chain(check -> check.right()
                        ? transactions.sql(SCOPE, tx -> tries.takeBack(tx, tried))
                        : Uni.createFrom().failure(WrongCredentials.problem(403)));
    }

    private Uni<NewPasswords.Owner> owner(UUID userId) {
        return transactions
                .sql(Scope.person(userId), tx -> profiles.find(tx, userId))
                .map(found -> NewPasswords.Owner.of(
                        found.orElseThrow(Problem::notFound).profile()));
    }
}
