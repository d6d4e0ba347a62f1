package dev.pluto.messaging.reply;

import dev.pluto.events.MessageReceived;
import dev.pluto.outbox.Inbox;
import dev.pluto.work.Traces;
import io.opentelemetry.context.Context;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** A text came in: have it answered. */
@ApplicationScoped
class ReplyListener {

    private final Inbox inbox;
    private final ReplyJobs jobs;
    private final ReplyWorker worker;

    ReplyListener(Inbox inbox, ReplyJobs jobs, ReplyWorker worker) {
        this.inbox = inbox;
        this.jobs = jobs;
        this.worker = worker;
    }

    @Incoming("message-received")
    Uni<Void> on(ConsumerRecord<String, byte[]> event) {
        return inbox.once(
                        "reply",
                        event,
                        MessageReceived.class,
                        (tx, text) -> isAnswered(text)
                                ? jobs.want(tx, text.messageId(), Traces.traceparent(Context.current()))
                                : Uni.createFrom().voidItem())
                .invoke(worker::wakeWhenDue);
    }

    /** A reaction is no word to us; one on consent is, and the reply decides about it. */
    private static boolean isAnswered(MessageReceived text) {
        return !text.kind().equals(MessageReceived.REACTION);
    }
}
