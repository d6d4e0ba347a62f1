package dev.pluto.messaging.operator;

import dev.pluto.http.problem.Problem;
import dev.pluto.messaging.channel.Channel;
import dev.pluto.messaging.consent.Consents;
import dev.pluto.messaging.conversation.Conversations.Head;
import dev.pluto.messaging.delivery.Dispatch;
import dev.pluto.messaging.delivery.Outgoing;
import dev.pluto.messaging.delivery.Outgoing.Purpose;
import dev.pluto.messaging.reply.ReplyQueue;
import dev.pluto.protection.PersonKeys;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** What operators write to people in the assistant's place, marked as theirs. */
@ApplicationScoped
class OperatorTexts {

    private final Consents consents;
    private final PersonKeys personKeys;
    private final Dispatch dispatch;
    private final ReplyQueue replies;

    OperatorTexts(Consents consents, PersonKeys personKeys, Dispatch dispatch, ReplyQueue replies) {
        this.consents = consents;
        this.personKeys = personKeys;
        this.dispatch = dispatch;
        this.replies = replies;
    }

    /**
     * Stores a text to the person, which answers all that waits in the conversation.
     *
     * @param tx holds the conversation's lock
     * @return the id of the message
     * @throws Problem 409 when the person may not be written to
     */
    Uni<UUID> add(SqlConnection tx, Head head, String text) {
        return consents.of(tx, head.userId(), Channel.SMS)
                .invoke(OperatorTexts::requireReachable)
                .chain(() -> send(tx, head, text));
    }

    private static void requireReachable(Consents.Status status) {
        if (status.isOptedOut() || status.isBlocked()) {
            throw new Problem(
                    409,
                    "messaging:person.unreachable",
                    "This person may not be written to",
                    status.isBlocked() ? "They are blocked" : "They said STOP");
        }
    }

    private Uni<UUID> send(SqlConnection tx, Head head, String text) {
        UUID id = UUID.randomUUID();
        var message = new Outgoing(id, head.userId(), head.id(), "operator", null, text, Purpose.REPLY, null, null);
        return personKeys
                .of(tx, head.userId())
                .flatMap(key -> dispatch.store(tx, key, message))
                .chain(() -> replies.answeredByHand(tx, head.id()))
                .replaceWith(id);
    }

    /** Once the transaction is committed. */
    void wake() {
        dispatch.wake();
    }
}
