package dev.pluto.messaging.outbound;

import dev.pluto.events.OutboundRequested;
import dev.pluto.outbox.Inbox;
import dev.pluto.work.Traces;
import io.opentelemetry.context.Context;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** The scheduler wants something said: keep it, and say it now. */
@ApplicationScoped
class OutboundListener {

    private final Inbox inbox;
    private final OutboundRequests requests;
    private final OutboundWorker worker;

    OutboundListener(Inbox inbox, OutboundRequests requests, OutboundWorker worker) {
        this.inbox = inbox;
        this.requests = requests;
        this.worker = worker;
    }

    @Incoming("outbound-requested")
    Uni<Void> on(ConsumerRecord<String, byte[]> event) {
        return inbox.once(
                        "outbound",
                        event,
                        OutboundRequested.class,
                        (tx, request) -> requests.keep(tx, request, Traces.traceparent(Context.current())))
                .invoke(worker::wake);
    }
}
