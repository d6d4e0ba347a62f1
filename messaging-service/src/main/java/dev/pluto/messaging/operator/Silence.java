package dev.pluto.messaging.operator;

import dev.pluto.messaging.delivery.HeldAnswers;
import dev.pluto.messaging.reply.ReplyQueue;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** The assistant's silence in a conversation that is held: of answers to come, being written, and stored but not sent. */
@ApplicationScoped
class Silence {

    private final ReplyQueue replies;
    private final HeldAnswers answers;

    Silence(ReplyQueue replies, HeldAnswers answers) {
        this.replies = replies;
        this.answers = answers;
    }

    /**
     * Begins with the hold, or lasts longer with it: when this ends nothing of the assistant is on its way to the provider. What is not
     * stored yet finds the hold itself.
     *
     * @param tx holds the conversation's lock
     */
    Uni<Void> keep(SqlConnection tx, UUID conversationId, Instant until) {
        return answers.hold(tx, conversationId, until);
    }

    /**
     * Ends: what nobody answered meanwhile is answered.
     *
     * @param tx holds the conversation's lock
     */
    Uni<Void> end(SqlConnection tx, UUID conversationId) {
        return replies.resume(tx, conversationId).chain(() -> answers.letGo(tx, conversationId));
    }

    /** Once that transaction is committed. */
    void wake() {
        replies.wake();
        answers.wake();
    }
}
