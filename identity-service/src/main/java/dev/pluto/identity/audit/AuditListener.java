package dev.pluto.identity.audit;

import dev.pluto.events.AuditWritten;
import dev.pluto.outbox.Inbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Gathers what the other services write down. A line is the same however often it is told, in whichever order. */
@ApplicationScoped
class AuditListener {

    private static final String CONSUMER = "audit-gathering";

    private final Inbox inbox;
    private final AuditLines lines;

    AuditListener(Inbox inbox, AuditLines lines) {
        this.inbox = inbox;
        this.lines = lines;
    }

    @Incoming("audit-written")
    Uni<Void> onLine(ConsumerRecord<String, byte[]> entry) {
        return inbox.repeatable(
                CONSUMER,
                entry,
                AuditWritten.class,
                lines::gather,
                done -> Uni.createFrom().voidItem());
    }
}
