package dev.pluto.memory.habit;

import dev.pluto.events.SuggestionAnswered;
import dev.pluto.outbox.Inbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears what people say to suggestions. */
@ApplicationScoped
class AnswerListener {
    private final Inbox inbox;
    private final HabitsService habits;

    AnswerListener(Inbox inbox, HabitsService habits) {
        this.inbox = inbox;
        this.habits = habits;
    }

    @Incoming("suggestion-answered")
    Uni<Void> answered(ConsumerRecord<String, byte[]> message) {
        return inbox.once("memory-habits", message, SuggestionAnswered.class, habits::answered);
    }
}
