package dev.pluto.identity.code;

import dev.pluto.http.problem.Problem;
import dev.pluto.identity.account.Contacts;
import dev.pluto.identity.code.CodeTries.Counted;
import dev.pluto.identity.credential.Credentials;
import dev.pluto.identity.guard.Tries;
import dev.pluto.identity.session.SessionEnd;
import dev.pluto.identity.session.SessionService;
import dev.pluto.protection.Scope;
import dev.pluto.protection.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Puts a password in the place of one that was forgotten, once for a code, and ends what was begun with the old one. */
@ApplicationScoped
class PasswordReplacement {

    private final Transactions transactions;
    private final Codes codes;
    private final Contacts contacts;
    private final Tries tries;
    private final Credentials credentials;
    private final SessionService sessions;

    PasswordReplacement(
            Transactions transactions,
            Codes codes,
            Contacts contacts,
            Tries tries,
            Credentials credentials,
            SessionService sessions) {
        this.transactions = transactions;
        this.codes = codes;
        this.contacts = contacts;
        this.tries = tries;
        this.credentials = credentials;
        this.sessions = sessions;
    }

    /** @return fails with {@link Problem} 401 {@code auth:code.over} when the code was used meanwhile */
    Uni<Void> replace(Counted counted, String request, String hash) {
        UUID userId = counted.shown().owner();
        String contact = counted.shown().way().contact();
        return transactions
                .sql(Codes.SCOPE, tx -> codes.end(tx, userId, request).call(() -> tries.takeBack(tx, counted.tried())))
                .invoke(ended -> {
                    if (!ended) {
                        throw CodeTries.over();
                    }
                })
                .chain(() -> transactions.session(
                        Scope.person(userId),
                        tx -> credentials
                                .replace(tx, userId, hash, contact)
                                .chain(() -> contacts.verify(
                                        tx, userId, contact, counted.shown().contact()))))
                .chain(() -> sessions.endAll(userId, SessionEnd.PASSWORD, null));
    }
}
