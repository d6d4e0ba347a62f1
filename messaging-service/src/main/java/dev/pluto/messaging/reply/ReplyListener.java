package dev.pluto.messaging.reply;

import dev.pluto.events.MessageReceived;
import dev.pluto.outbox.AggregateVersion;
import dev.pluto.outbox.Inbox;
import dev.pluto.work.Traces;
import io.opentelemetry.context.Context;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Has texts answered that a replica of the release before took in: it left no job with them, only their event. Whoever comes
 * from that release needs it until the last such replica is gone and its events are read; the release after may do without.
 */
@ApplicationScoped
class ReplyListener {

    private final Inbox inbox;
    private final ReplyQueue queue;

    ReplyListener(Inbox inbox, ReplyQueue queue) {
        this.inbox = inbox;
        this.queue = queue;
    }

    @Incoming("message-received")
    Uni<Void> on(ConsumerRecord<String, byte[]> event) {
        if (hasJob(event)) {
            return Uni.createFrom().voidItem();
        }
        return inbox.once(
                        "reply",
                        event,
                        MessageReceived.class,
                        (tx, text) -> queue.add(tx, List.of(waiting(text, AggregateVersion.of(event)))))
                .invoke(queue::wake);
    }

    /** An event that was stored together with a job has the text's own id. Where that is not seen, a job is only written twice. */
    static boolean hasJob(ConsumerRecord<String, byte[]> event) {
        Header id = event.headers().lastHeader("ce_id");
        if (id == null || id.value() == null || event.value() == null) {
            return false;
        }
        String textsId = "\"message_id\":\"" + new String(id.value(), StandardCharsets.UTF_8) + "\"";
        return new String(event.value(), StandardCharsets.UTF_8).contains(textsId);
    }

    private static ReplyQueue.Text waiting(MessageReceived text, long sequence) {
        return new ReplyQueue.Text(
                text.conversationId(), text.userId(), sequence, text.kind(), Traces.traceparent(Context.current()));
    }
}
