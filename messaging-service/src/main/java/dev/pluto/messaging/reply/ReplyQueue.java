package dev.pluto.messaging.reply;

import dev.pluto.events.MessageReceived;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where texts wait for their answer, from the transaction on that stores them. */
@ApplicationScoped
public class ReplyQueue {

    private final ReplyJobs jobs;
    private final ReplyWorker worker;

    ReplyQueue(ReplyJobs jobs, ReplyWorker worker) {
        this.jobs = jobs;
        this.worker = worker;
    }

    /**
     * A text of somebody's.
     *
     * @param sequence its number in the conversation
     * @param kind as in {@link MessageReceived}
     * @param traceparent W3C, of the request that brought it
     */
    public record Text(
            UUID conversationId,
            UUID userId,
            long sequence,
            String kind,
            @Nullable String traceparent) {

        /** A reaction is no word to us; one on consent is, and the reply decides about it. */
        boolean isAnswered() {
            return !kind.equals(MessageReceived.REACTION);
        }
    }

    /**
     * Has texts answered, by one statement. One that is added again is still answered once.
     *
     * @param tx holds the locks of their conversations, as everybody does who adds a text or an answer to one
     */
    public Uni<Void> add(SqlConnection tx, List<Text> texts) {
        return jobs.want(tx, texts.stream().filter(Text::isAnswered).toList());
    }

    /**
     * Lets go of all that waits in a conversation, because an operator answered it.
     *
     * @param tx holds the conversation's lock
     */
    public Uni<Void> answeredByHand(SqlConnection tx, UUID conversationId) {
        return jobs.answeredByHand(tx, conversationId);
    }

    /**
     * Has the assistant answer what nobody answered while an operator held the conversation.
     *
     * @param tx holds the conversation's lock
     */
    public Uni<Void> resume(SqlConnection tx, UUID conversationId) {
        return jobs.resume(tx, conversationId);
    }

    /** Once the transaction is committed: an answer will be due when no further text follows. */
    public void wake() {
        worker.wakeWhenDue();
    }
}
