package dev.pluto.identity.code;

import dev.pluto.http.problem.Problem;
import dev.pluto.identity.OneTimeCode;
import dev.pluto.identity.mail.Mails;
import dev.pluto.protection.Transactions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes codes, within their limits, and has them sent once whoever asked has been answered. */
@ApplicationScoped
class CodeOrders {

    private final Transactions transactions;
    private final Recipients recipients;
    private final CodeLimits limits;
    private final Codes codes;
    private final Mails mails;
    private final CodeWorker worker;

    CodeOrders(
            Transactions transactions,
            Recipients recipients,
            CodeLimits limits,
            Codes codes,
            Mails mails,
            CodeWorker worker) {
        this.transactions = transactions;
        this.recipients = recipients;
        this.limits = limits;
        this.codes = codes;
        this.mails = mails;
        this.worker = worker;
    }

    /** @param order places one in its transaction */
    Uni<CodeAsked> placed(Function<SqlConnection, Uni<String>> order) {
        return transactions
                .sql(Codes.SCOPE, order)
                .invoke(worker::wakeSoon)
                .map(request -> new CodeAsked(request, OneTimeCode.LIFE.toSeconds()));
    }

    /**
     * Places one.
     *
     * @param device keyed hash of what the asking device calls itself, null or empty where it says nothing
     * @param holder whoever holds the address that asks, empty when it is not known
     * @return what the code has to be shown with; fails with {@link Problem} 429 {@code auth:slow-down}, or 422 {@code auth:mail.off} where no
     *     mail is sent to anybody
     */
    Uni<String> place(SqlConnection tx, Destination to, CodeUse use, byte @Nullable [] device, String holder) {
        requireWay(to);
        return recipients
                .isKnownDevice(tx, to, device == null ? new byte[0] : device)
                .chain(known -> limits.count(tx, to, holder, known))
                .chain(() -> codes.keep(tx, to, use));
    }

    /**
     * Places one by which somebody who is signed in shows that they are reached there. Whether somebody else is is not looked up.
     *
     * @return as the other
     */
    Uni<String> placeOfContact(SqlConnection tx, Destination to, UUID userId, UUID session) {
        requireWay(to);
        return limits.countOfContact(tx, to, userId)
                .chain(() -> codes.keep(tx, to, CodeUse.ofContact(userId, session)));
    }

    private void requireWay(Destination to) {
        if (to.way() == CodeWay.MAIL && !mails.isOn()) {
            throw new Problem(422, "auth:mail.off", "No mail is sent here");
        }
    }
}
