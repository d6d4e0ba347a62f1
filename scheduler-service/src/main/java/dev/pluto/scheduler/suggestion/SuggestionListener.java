package dev.pluto.scheduler.suggestion;

import dev.pluto.events.HabitChanged;
import dev.pluto.events.SuggestionAnswered;
import dev.pluto.outbox.Inbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears from memory what people usually do, and from messaging what they said to a suggestion. */
@ApplicationScoped
class SuggestionListener {

    private static final String CONSUMER = "suggestions";

    private final Inbox inbox;
    private final SuggestionService suggestions;

    SuggestionListener(Inbox inbox, SuggestionService suggestions) {
        this.inbox = inbox;
        this.suggestions = suggestions;
    }

    @Incoming("habit-changed")
    Uni<Void> onChanged(ConsumerRecord<String, byte[]> changed) {
        return inbox.once(CONSUMER, changed, HabitChanged.class, suggestions::hear);
    }

    @Incoming("suggestion-answered")
    Uni<Void> onAnswered(ConsumerRecord<String, byte[]> answered) {
        return inbox.once(CONSUMER, answered, SuggestionAnswered.class, suggestions::answered);
    }
}
