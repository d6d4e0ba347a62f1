package dev.pluto.identity.signin;

import dev.pluto.identity.credential.Credentials;
import dev.pluto.identity.password.Passwords;
import dev.pluto.identity.signin.Claimants.Claimant;
import dev.pluto.protection.Scope;
import dev.pluto.protection.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Compares a password with that of whoever is named. One that was hashed elsewhere, cheaper, or with another pepper is kept anew: that
 * can be done only when it is shown.
 */
@ApplicationScoped
class PasswordCheck {

    private static final Logger LOG = Logger.getLogger(PasswordCheck.class);

    private final Passwords passwords;
    private final Credentials credentials;
    private final Transactions transactions;

    PasswordCheck(Passwords passwords, Credentials credentials, Transactions transactions) {
        this.passwords = passwords;
        this.credentials = credentials;
        this.transactions = transactions;
    }

    /** Whether it is theirs; takes as long where there is nobody. */
    Uni<Boolean> isRight(String password, Optional<Claimant> claimant) {
        return passwords
                .check(password, claimant.flatMap(Claimant::hash))
                .call(check -> check.outdated()
                        ? renew(claimant.orElseThrow().userId(), password)
                        : Uni.createFrom().voidItem())
                .map(Passwords.Check::right);
    }

    /** Never fails: whoever is right gets in, and is kept anew the next time. */
    private Uni<Void> renew(UUID userId, String password) {
        return passwords
                .hash(password)
                .chain(hash -> transactions.session(Scope.person(userId), tx -> credentials.keep(tx, userId, hash)))
                .onFailure()
                .recoverWithUni(failure -> {
                    LOG.warnf(
                            "A password was not kept anew: %s",
                            failure.getClass().getSimpleName());
                    return Uni.createFrom().voidItem();
                });
    }
}
