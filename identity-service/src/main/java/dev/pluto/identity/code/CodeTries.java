package dev.pluto.identity.code;

import dev.pluto.http.problem.Problem;
import dev.pluto.identity.code.Codes.Shown;
import dev.pluto.identity.guard.Tries;
import dev.pluto.identity.guard.Tries.Tried;
import dev.pluto.identity.signin.Devices;
import dev.pluto.identity.signin.From;
import dev.pluto.identity.signin.Half;
import dev.pluto.identity.signin.SignInNotes;
import dev.pluto.identity.signin.SignInNotes.Outcome;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tries to show a code. Five a code, and as passwords are: wrong ones are counted by where the code went and by where they come from, so
 * that many codes are no more tries than one.
 */
@ApplicationScoped
class CodeTries {

    private final Codes codes;
    private final Tries tries;
    private final Devices devices;
    private final SignInNotes notes;

    CodeTries(Codes codes, Tries tries, Devices devices, SignInNotes notes) {
        this.codes = codes;
        this.tries = tries;
        this.devices = devices;
        this.notes = notes;
    }

    /** A try, kept by the transaction also when it is wrong, and what it was counted by. */
    record Counted(Shown shown, List<Tried> tried) {

        /** @throws Problem 401 {@code auth:code.wrong} */
        Counted right(SignInNotes notes) {
            if (!shown.right()) {
                notes.note(shown.way().method(), Outcome.WRONG);
                throw new Problem(401, "auth:code.wrong", "This is not the code");
            }
            return this;
        }
    }

    /** @return fails with {@link Problem} 401 {@code auth:code.over} or 429 {@code auth:slow-down} */
    Uni<Counted> count(SqlConnection tx, Purpose purpose, String request, String code, From from) {
        return count(
                tx, CodeUse.of(purpose), request, code, new Asker(devices.indexOf(from), from.device(), from.holder()));
    }

    /**
     * Who shows it.
     *
     * @param index keyed hash of what their device calls itself, empty where it says nothing
     * @param device the same in whichever words, null where it says nothing
     * @param holder whoever holds the address they come from, empty when it is not known
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Asker(byte[] index, @Nullable String device, String holder) {}

    /** As the other, of a code for the second half of a sign-in. */
    Uni<Counted> count(SqlConnection tx, String challenge, Half half, String request, String code) {
        byte[] device = half.device();
        Asker asker = new Asker(
                device == null ? new byte[0] : device,
                device == null ? null : HexFormat.of().formatHex(device),
                half.holder());
        return count(tx, CodeUse.ofSecondFactor(half.userId(), challenge), request, code, asker);
    }

    private Uni<Counted> count(SqlConnection tx, CodeUse use, String request, String code, Asker asker) {
        return codes.tryOnce(tx, use, request, code, asker.index())
                .map(shown -> shown.orElseThrow(CodeTries::over))
                .map(shown -> new Counted(shown, tried(shown, asker)))
                .call(counted -> tries.count(tx, counted.tried())
                        .onFailure()
                        .invoke(() -> notes.note(counted.shown().way().method(), Outcome.SLOWED)));
    }

    private static List<Tried> tried(Shown shown, Asker from) {
        String contact = "code " + HexFormat.of().formatHex(shown.contact());
        return Tried.of(contact, shown.knownDevice() ? from.device() : null, from.holder());
    }

    static Problem over() {
        return new Problem(401, "auth:code.over", "Ask for another code");
    }
}
