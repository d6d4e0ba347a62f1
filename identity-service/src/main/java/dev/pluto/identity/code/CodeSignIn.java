package dev.pluto.identity.code;

import dev.pluto.http.problem.Problem;
import dev.pluto.identity.code.Codes.Shown;
import dev.pluto.identity.guard.Tries;
import dev.pluto.identity.guard.Tries.Tried;
import dev.pluto.identity.session.SessionGrant;
import dev.pluto.identity.signin.Devices;
import dev.pluto.identity.signin.From;
import dev.pluto.identity.signin.SignInNotes;
import dev.pluto.identity.signin.SignInNotes.Outcome;
import dev.pluto.identity.signin.Welcome;
import dev.pluto.protection.Transactions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Lets in who shows the code they got. Five tries a code, and as passwords are: wrong ones are counted by where the code went and by where
 * they come from, so that many codes are no more tries than one.
 */
@ApplicationScoped
class CodeSignIn {

    private final Transactions transactions;
    private final Codes codes;
    private final Tries tries;
    private final Devices devices;
    private final Welcome welcome;
    private final SignInNotes notes;

    CodeSignIn(
            Transactions transactions, Codes codes, Tries tries, Devices devices, Welcome welcome, SignInNotes notes) {
        this.transactions = transactions;
        this.codes = codes;
        this.tries = tries;
        this.devices = devices;
        this.welcome = welcome;
        this.notes = notes;
    }

    /** A try, kept by the transaction also when it is wrong, and what it was counted by. */
    private record Counted(Shown shown, List<Tried> tried) {}

    /**
     * A session for whoever is right.
     *
     * @return fails with {@link Problem} 401 {@code auth:code.wrong}, {@code auth:code.over} or {@code auth:mfa.required}, 403 {@code
     *     auth:account.closed} or 429 {@code auth:slow-down}
     */
    Uni<SessionGrant> signIn(String request, String code, From from) {
        return transactions
                .sql(Codes.SCOPE, tx -> counted(tx, request, code, from))
                .chain(counted -> counted.shown().right() ? welcome(counted, from) : turnAway(counted));
    }

    private Uni<Counted> counted(SqlConnection tx, String request, String code, From from) {
        return codes.tryOnce(tx, request, code, devices.indexOf(from))
                .map(shown -> shown.orElseThrow(CodeSignIn::over))
                .map(shown -> new Counted(shown, tried(shown, from)))
                .call(counted -> tries.count(tx, counted.tried())
                        .onFailure()
                        .invoke(() -> notes.note(counted.shown().way().method(), Outcome.SLOWED)))
                .call(counted -> counted.shown().right()
                        ? codes.end(tx, Objects.requireNonNull(counted.shown().userId()))
                        : Uni.createFrom().voidItem());
    }

    private static List<Tried> tried(Shown shown, From from) {
        String contact = "code " + shown.contact();
        String device = from.device();
        if (device != null && shown.knownDevice()) {
            return List.of(Tried.device(contact, device));
        }
        List<Tried> tried = new ArrayList<>(List.of(Tried.account(contact)));
        if (!from.holder().isEmpty()) {
            tried.add(Tried.address(from.holder()));
        }
        return tried;
    }

    private Uni<SessionGrant> welcome(Counted counted, From from) {
        Shown shown = counted.shown();
        return welcome.in(Objects.requireNonNull(shown.userId()), shown.way().method(), from, counted.tried());
    }

    private Uni<SessionGrant> turnAway(Counted counted) {
        notes.note(counted.shown().way().method(), Outcome.WRONG);
        return Uni.createFrom().failure(new Problem(401, "auth:code.wrong", "This is not the code"));
    }

    private static Problem over() {
        return new Problem(401, "auth:code.over", "Ask for another code");
    }
}
