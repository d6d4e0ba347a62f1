package dev.pluto.identity.code;

import dev.pluto.http.problem.Problem;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * Makes a code for who is signed in and wants to be reached elsewhere, or to show that they are where they say. Whether somebody else is is
 * not even looked up before the answer, see {@link CodeService}.
 */
@ApplicationScoped
class ContactChangeService {

    private final CodeOrders orders;
    private final Recipients recipients;

    ContactChangeService(CodeOrders orders, Recipients recipients) {
        this.orders = orders;
        this.recipients = recipients;
    }

    /**
     * Has the code sent.
     *
     * @param session the only one it is good in
     * @return fails with {@link Problem} 409 {@code identity:phone.verified} or {@code identity:email.verified}, 422 {@code auth:mail.off} or
     *     429 {@code auth:slow-down}
     */
    Uni<ContactAsked> ask(UUID userId, UUID session, Destination to) {
        return orders.placed(
                        tx -> requireNews(tx, userId, to).chain(() -> orders.placeOfContact(tx, to, userId, session)))
                .map(ContactAsked::of);
    }

    private Uni<Void> requireNews(SqlConnection tx, UUID userId, Destination to) {
        return recipients
                .isShown(tx, userId, to)
                .invoke(shown -> {
                    if (shown) {
                        throw new Problem(
                                409, "identity:" + to.kind() + ".verified", "You have shown that it is yours");
                    }
                })
                .replaceWithVoid();
    }
}
