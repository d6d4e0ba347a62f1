package dev.pluto.identity.code;

import dev.pluto.http.problem.Problem;
import dev.pluto.identity.account.Profiles;
import dev.pluto.identity.credential.NewPasswords;
import dev.pluto.identity.signin.From;
import dev.pluto.identity.signin.SignInNotes;
import dev.pluto.protection.Scope;
import dev.pluto.protection.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * Sets another password for who shows the code they got. Nobody is signed in by it: whoever has read somebody's mail still lacks their
 * second factor.
 */
@ApplicationScoped
class ForgottenPasswords {

    private final Transactions transactions;
    private final CodeTries tries;
    private final Profiles profiles;
    private final NewPasswords newPasswords;
    private final PasswordReplacement replacement;
    private final SignInNotes notes;

    ForgottenPasswords(
            Transactions transactions,
            CodeTries tries,
            Profiles profiles,
            NewPasswords newPasswords,
            PasswordReplacement replacement,
            SignInNotes notes) {
        this.transactions = transactions;
        this.tries = tries;
        this.profiles = profiles;
        this.newPasswords = newPasswords;
        this.replacement = replacement;
        this.notes = notes;
    }

    /**
     * Sets it. A password that is refused leaves the code as it was, with a try less.
     *
     * @return fails with {@link Problem} 401 {@code auth:code.wrong} or {@code auth:code.over}, 422 {@code auth:password.refused}, 429 {@code
     *     auth:slow-down} or 503 {@code auth:busy}
     */
    Uni<Void> reset(PasswordReset reset, From from) {
        return transactions
                .sql(Codes.SCOPE, tx -> tries.count(tx, Purpose.PASSWORD, reset.requestId(), reset.code(), from))
                .map(counted -> counted.right(notes))
                .chain(counted -> {
                    UUID userId = counted.shown().owner();
                    return owner(userId)
                            .chain(owner -> newPasswords.hash(reset.newPassword(), owner))
                            .chain(hash -> replacement.replace(counted, reset.requestId(), hash));
                });
    }

    private Uni<NewPasswords.Owner> owner(UUID userId) {
        return transactions
                .sql(Scope.person(userId), tx -> profiles.find(tx, userId))
                .map(found ->
                        NewPasswords.Owner.of(found.orElseThrow(CodeTries::over).profile()));
    }
}
