package dev.pluto.identity.signin;

import dev.pluto.http.problem.Problem;
import dev.pluto.identity.guard.Tries.Tried;
import dev.pluto.identity.session.Factor;
import dev.pluto.identity.session.SessionGrant;
import dev.pluto.identity.session.SessionService;
import dev.pluto.identity.session.SignInMethod;
import dev.pluto.identity.signin.SignInNotes.Outcome;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;

/** Where whoever has shown a password or a code shows the second factor, whichever it is. */
@ApplicationScoped
public class SecondHurdle {

    private final Challenges challenges;
    private final Devices devices;
    private final SessionService sessions;
    private final SignInNotes notes;

    SecondHurdle(Challenges challenges, Devices devices, SessionService sessions, SignInNotes notes) {
        this.challenges = challenges;
        this.devices = devices;
        this.sessions = sessions;
        this.notes = notes;
    }

    /** Who stands before it, without counting a try. Fails with {@link Problem} 401 {@code auth:challenge.over}. */
    public Uni<Half> find(SqlConnection tx, String challenge) {
        return challenges.find(tx, challenge).map(half -> half.orElseThrow(SecondHurdle::over));
    }

    /** The same, and counts a try: five a challenge. */
    public Uni<Half> tryOnce(SqlConnection tx, String challenge) {
        return challenges.tryOnce(tx, challenge).map(half -> half.orElseThrow(SecondHurdle::over));
    }

    /**
     * What a wrong code of a factor counts by, over however many challenges: whoever has the password gets new ones as they like. On a device the
     * person has signed in with before only what is wrong there counts.
     *
     * @param what the factor, and whose it is
     */
    public Uni<List<Tried>> countedBy(SqlConnection tx, Half half, String what) {
        byte[] device = half.device();
        if (device == null) {
            return Uni.createFrom().item(Tried.of(what, null, half.holder()));
        }
        String name = HexFormat.of().formatHex(device);
        return devices.isKnown(tx, half.userId(), device)
                .map(known -> Tried.of(what, known ? name : null, half.holder()));
    }

    /** Somebody waits for a code that lives for so long: they may come back with it. */
    public Uni<Void> stayFor(SqlConnection tx, String challenge, Duration life) {
        return challenges.extend(tx, challenge, life);
    }

    /** It is good for nothing any more. */
    public Uni<Void> end(SqlConnection tx, String challenge) {
        return challenges.end(tx, challenge);
    }

    /**
     * A session for who was right.
     *
     * @param right whether they were
     * @return fails with {@link Problem} 401 {@code auth:code.wrong} where they were not
     */
    public Uni<SessionGrant> in(Half half, Factor factor, boolean right) {
        SignInMethod method = half.first().and(factor);
        if (!right) {
            notes.note(method, Outcome.WRONG);
            throw new Problem(401, "auth:code.wrong", "This is not the code");
        }
        return sessions.begin(half.by(method), tx -> devices.keep(tx, half))
                .invoke(() -> notes.note(method, Outcome.IN));
    }

    private static Problem over() {
        return new Problem(401, "auth:challenge.over", "Begin to sign in again");
    }
}
