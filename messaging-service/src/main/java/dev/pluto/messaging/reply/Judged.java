package dev.pluto.messaging.reply;

import dev.pluto.events.MemoriesJudged;
import dev.pluto.messaging.dialogue.state.Judgement;
import dev.pluto.outbox.Outbox;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/**
 * Tells memory-service what came of memories, in the transaction that stores the answer: it is told once, as texts are answered once,
 * and not at all where no answer is stored.
 */
@ApplicationScoped
class Judged {

    private final Outbox outbox;
    private final Clock clock;

    Judged(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    /** What the texts say of the answer before. */
    Uni<Void> said(SqlConnection tx, UUID userId, Answer answer) {
        return tell(
                tx,
                userId,
                answer.judgements().stream().filter(one -> !one.isUse()).toList());
    }

    /** That the answer, which is said, rests on memories. */
    Uni<Void> used(SqlConnection tx, UUID userId, Answer answer) {
        return tell(
                tx,
                userId,
                answer.judgements().stream().filter(Judgement::isUse).toList());
    }

    private Uni<Void> tell(SqlConnection tx, UUID userId, List<Judgement> judgements) {
        List<MemoriesJudged> events = judgements.stream()
                .map(one -> new MemoriesJudged(
                        userId,
                        one.messageId(),
                        one.verdict().code(),
                        one.of().memories(),
                        one.of().facts(),
                        clock.instant()))
                .toList();
        return events.isEmpty() ? Uni.createFrom().voidItem() : outbox.addAll(tx, events, event -> 1);
    }
}
