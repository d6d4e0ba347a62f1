package dev.pluto.identity.style;

import dev.pluto.events.EventJson;
import dev.pluto.events.StyleLearned;
import dev.pluto.outbox.AggregateVersion;
import dev.pluto.outbox.Inbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears how persons write. */
@ApplicationScoped
class StyleListener {

    private final Inbox inbox;
    private final StyleService service;

    StyleListener(Inbox inbox, StyleService service) {
        this.inbox = inbox;
        this.service = service;
    }

    @Incoming("style-learned")
    Uni<Void> learned(ConsumerRecord<String, byte[]> entry) {
        return inbox.again(
                StyleService.CONSUMER,
                entry,
                () -> service.take(EventJson.read(entry.value(), StyleLearned.class), AggregateVersion.of(entry)));
    }
}
