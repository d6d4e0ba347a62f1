package dev.pluto.messaging.delivery;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

/**
 * Answers of the assistant that are stored and not with the provider yet, while an operator holds their conversation. Whoever claims
 * deliveries locks the same rows: an answer is either held here, or claimed before and waited for.
 */
@ApplicationScoped
public class HeldAnswers {

    /** With a pause between two of them a second, which is longer than a provider usually takes for one message. */
    private static final int LOOKS = 20;

    private static final String PAUSE = "select pg_sleep(0.05)";

    private static final String HOLD = """
            update delivery d set due_at = $2, held = true from message m
            where d.conversation_id = $1 and d.state in ('queued', 'sending') and d.purpose <> 'consent'
              and (d.claimed_until is null or d.claimed_until < now())
              and m.id = d.message_id and m.author = 'assistant'
            """;

    private static final String LEAVING = """
            select exists (select from delivery d join message m on m.id = d.message_id
                where d.conversation_id = $1 and d.state = 'sending' and d.claimed_until > now() and m.author = 'assistant')
            """;

    // Also one that is claimed: whoever judged it to be held may be about to say so, and is waited for.
    private static final String LET_GO = """
            update delivery set due_at = now()
            where conversation_id = $1 and (held or claimed_until > now()) and state in ('queued', 'sending')
            """;

    private final DeliveryWorker worker;

    HeldAnswers(DeliveryWorker worker) {
        this.worker = worker;
    }

    /**
     * Has none of them leave before a moment, and waits for one that is being handed over just then: for a second at most, as whoever
     * writes in the conversation waits too. When it ends in time, nothing leaves any more.
     *
     * @param tx holds the conversation's lock
     */
    public Uni<Void> hold(SqlConnection tx, UUID conversationId, Instant until) {
        return tx.preparedQuery(HOLD)
                .execute(Tuple.of(conversationId, until.atOffset(ZoneOffset.UTC)))
                .chain(() -> afterTheLast(tx, conversationId, LOOKS));
    }

    private static Uni<Void> afterTheLast(SqlConnection tx, UUID conversationId, int looks) {
        return tx.preparedQuery(LEAVING)
                .execute(Tuple.of(conversationId))
                .map(rows -> rows.iterator().next().getBoolean(0))
                .flatMap(leaving -> !leaving || looks == 0
                        ? Uni.createFrom().voidItem()
                        : tx.preparedQuery(PAUSE).execute().chain(() -> afterTheLast(tx, conversationId, looks - 1)));
    }

    /** Has them judged again: whatever no operator answered in their place leaves. */
    public Uni<Void> letGo(SqlConnection tx, UUID conversationId) {
        return tx.preparedQuery(LET_GO).execute(Tuple.of(conversationId)).replaceWithVoid();
    }

    /** Once that transaction is committed. */
    public void wake() {
        worker.wake();
    }
}
