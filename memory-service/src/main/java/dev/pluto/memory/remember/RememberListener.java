package dev.pluto.memory.remember;

import dev.pluto.events.MessageReceived;
import dev.pluto.outbox.Inbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears what people say to Pluto. What Pluto answers is no memory of theirs and is not listened to. */
@ApplicationScoped
class RememberListener {
    private final Inbox inbox;
    private final RememberService memory;

    RememberListener(Inbox inbox, RememberService memory) {
        this.inbox = inbox;
        this.memory = memory;
    }

    @Incoming("message-received")
    Uni<Void> received(ConsumerRecord<String, byte[]> message) {
        return inbox.once("memory-remember", message, MessageReceived.class, memory::remember);
    }
}
