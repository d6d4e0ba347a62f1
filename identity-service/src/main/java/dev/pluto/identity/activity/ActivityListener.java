package dev.pluto.identity.activity;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears what persons do elsewhere. */
@ApplicationScoped
class ActivityListener {

    private final ActivityService service;

    ActivityListener(ActivityService service) {
        this.service = service;
    }

    @Incoming("message-received")
    Uni<Void> onMessage(ConsumerRecord<String, byte[]> entry) {
        return service.seen(entry);
    }

    @Incoming("memory-changed")
    Uni<Void> onMemory(ConsumerRecord<String, byte[]> entry) {
        return service.counted(entry);
    }
}
