package dev.pluto.memory.judgement;

import dev.pluto.events.MemoriesJudged;
import dev.pluto.outbox.Inbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears what came of memories that answers rested on. */
@ApplicationScoped
class JudgementListener {
    private final Inbox inbox;
    private final JudgementService judgements;

    JudgementListener(Inbox inbox, JudgementService judgements) {
        this.inbox = inbox;
        this.judgements = judgements;
    }

    @Incoming("memories-judged")
    Uni<Void> judged(ConsumerRecord<String, byte[]> message) {
        return inbox.once("memory-judgements", message, MemoriesJudged.class, judgements::judged);
    }
}
