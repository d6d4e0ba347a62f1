package dev.pluto.memory.capture;

import dev.pluto.events.MessageReceived;
import dev.pluto.outbox.Inbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears what people say to Pluto. What Pluto answers is no memory of theirs and is not listened to. */
@ApplicationScoped
class CaptureListener {
    private final Inbox inbox;
    private final CaptureService capture;

    CaptureListener(Inbox inbox, CaptureService capture) {
        this.inbox = inbox;
        this.capture = capture;
    }

    @Incoming("message-received")
    Uni<Void> received(ConsumerRecord<String, byte[]> message) {
        return inbox.once("memory-remember", message, MessageReceived.class, capture::remember);
    }
}
