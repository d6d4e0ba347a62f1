package dev.pluto.identity.code;

import dev.pluto.http.problem.Problem;
import dev.pluto.identity.account.Contacts;
import dev.pluto.identity.code.CodeTries.Counted;
import dev.pluto.identity.code.Codes.Shown;
import dev.pluto.identity.session.SessionGrant;
import dev.pluto.identity.signin.From;
import dev.pluto.identity.signin.SignInNotes;
import dev.pluto.identity.signin.Welcome;
import dev.pluto.protection.Transactions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;

/** Lets in who shows the code they got. */
@ApplicationScoped
class CodeSignIn {

    private final Transactions transactions;
    private final Codes codes;
    private final Contacts contacts;
    private final CodeTries tries;
    private final Welcome welcome;
    private final SignInNotes notes;

    CodeSignIn(
            Transactions transactions,
            Codes codes,
            Contacts contacts,
            CodeTries tries,
            Welcome welcome,
            SignInNotes notes) {
        this.transactions = transactions;
        this.codes = codes;
        this.contacts = contacts;
        this.tries = tries;
        this.welcome = welcome;
        this.notes = notes;
    }

    /**
     * A session for whoever is right.
     *
     * @return fails with {@link Problem} 401 {@code auth:code.wrong}, {@code auth:code.over}, {@code auth:mfa.required} or {@code
     *     auth:mfa.same-way}, 403 {@code
     *     auth:account.closed} or 429 {@code auth:slow-down}
     */
    Uni<SessionGrant> signIn(String request, String code, From from) {
        return transactions
                .sql(
                        Codes.SCOPE,
                        tx -> tries.count(tx, Purpose.SIGN_IN, request, code, from)
                                .call(counted -> taken(tx, counted.shown(), request)))
                .map(counted -> counted.right(notes))
                .call(counted -> verified(counted.shown()))
                .chain(counted -> welcome(counted, from));
    }

    private Uni<Void> taken(SqlConnection tx, Shown shown, String request) {
        return shown.right()
                ? codes.end(tx, shown.owner(), request).replaceWithVoid()
                : Uni.createFrom().voidItem();
    }

    /** Where the code went is theirs. */
    private Uni<Void> verified(Shown shown) {
        return transactions.session(
                Codes.SCOPE,
                tx -> contacts.verify(tx, shown.owner(), shown.way().contact(), shown.contact()));
    }

    private Uni<SessionGrant> welcome(Counted counted, From from) {
        Shown shown = counted.shown();
        return welcome.in(shown.owner(), shown.way().method(), from, counted.tried());
    }
}
