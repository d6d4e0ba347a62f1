package dev.pluto.identity.code;

import dev.pluto.http.problem.Problem;
import dev.pluto.identity.account.ContactChanges;
import dev.pluto.identity.account.ContactChanges.Outcome;
import dev.pluto.identity.account.ContactValue;
import dev.pluto.identity.account.Profile;
import dev.pluto.identity.code.Codes.Shown;
import dev.pluto.identity.email.EmailAddress;
import dev.pluto.identity.guard.Tries;
import dev.pluto.identity.guard.Tries.Tried;
import dev.pluto.identity.phone.PhoneNumber;
import dev.pluto.protection.Transactions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Takes the code that went to a number or an address from who wants it to be theirs. */
@ApplicationScoped
class ContactConfirmation {

    private static final byte[] NO_DEVICE = {};

    private final Transactions transactions;
    private final Codes codes;
    private final Tries tries;
    private final ContactChanges changes;
    private final ContactAftermath aftermath;

    ContactConfirmation(
            Transactions transactions, Codes codes, Tries tries, ContactChanges changes, ContactAftermath aftermath) {
        this.transactions = transactions;
        this.codes = codes;
        this.tries = tries;
        this.changes = changes;
        this.aftermath = aftermath;
    }

    /**
     * The person as they are reached now. A right code is used up whatever comes of it.
     *
     * @param session the one that asked for the code; goes on, the only one
     * @param kind {@code phone} or {@code email}: of which door it is shown at
     * @return fails with {@link Problem} 403 {@code auth:code.wrong} or {@code auth:code.over}, 409 {@code identity:phone.taken} or {@code
     *     identity:email.taken}, 429 {@code auth:slow-down}
     */
    Uni<Profile> confirm(UUID userId, UUID session, String kind, ContactProof proof) {
        return transactions
                .sql(Codes.SCOPE, tx -> shown(tx, CodeUse.ofContact(userId, session), kind, proof))
                .invoke(ContactConfirmation::requireRight)
                .map(ContactConfirmation::value)
                .chain(value -> transactions
                        .session(Codes.SCOPE, tx -> changes.take(tx, userId, value))
                        .chain(outcome -> settled(outcome, value, session)));
    }

    /** A try, kept by the transaction also when it is wrong. */
    private Uni<Shown> shown(SqlConnection tx, CodeUse use, String kind, ContactProof proof) {
        UUID userId = Objects.requireNonNull(use.userId());
        return codes.tryOnce(tx, use, proof.id(), proof.code(), NO_DEVICE)
                .map(found -> found.filter(shown -> shown.way().contact().equals(kind))
                        .orElseThrow(ContactConfirmation::over))
                .call(shown -> tries.count(tx, tried(userId, shown)))
                .call(shown -> shown.right()
                        ? codes.end(tx, userId, proof.id()).chain(() -> tries.takeBack(tx, tried(userId, shown)))
                        : Uni.createFrom().voidItem());
    }

    /** By who shows it and by where it went: many codes are no more tries than one. */
    private static List<Tried> tried(UUID userId, Shown shown) {
        return List.of(
                Tried.account("contact of " + userId),
                Tried.account("contact " + HexFormat.of().formatHex(shown.contact())));
    }

    private Uni<Profile> settled(Outcome outcome, ContactValue value, UUID session) {
        if (outcome instanceof Outcome.Changed changed) {
            return aftermath
                    .follow(changed, value, session)
                    .replaceWith(changed.after().profile());
        }
        if (outcome instanceof Outcome.Verified verified) {
            return Uni.createFrom().item(verified.person().profile());
        }
        throw new Problem(409, "identity:" + value.kind() + ".taken", "Somebody else has it");
    }

    private static ContactValue value(Shown shown) {
        String to = Objects.requireNonNull(shown.to());
        return shown.way() == CodeWay.MAIL
                ? new ContactValue.Email(new EmailAddress(to))
                : new ContactValue.Phone(new PhoneNumber(to));
    }

    private static void requireRight(Shown shown) {
        if (!shown.right()) {
            throw new Problem(403, "auth:code.wrong", "This is not the code");
        }
    }

    private static Problem over() {
        return new Problem(403, "auth:code.over", "Ask for another code");
    }
}
