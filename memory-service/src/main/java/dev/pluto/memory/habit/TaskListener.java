package dev.pluto.memory.habit;

import dev.pluto.events.TaskChanged;
import dev.pluto.outbox.Inbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears what becomes of the tasks that people ask for. */
@ApplicationScoped
class TaskListener {
    private final Inbox inbox;
    private final TaskActs acts;

    TaskListener(Inbox inbox, TaskActs acts) {
        this.inbox = inbox;
        this.acts = acts;
    }

    @Incoming("task-changed")
    Uni<Void> changed(ConsumerRecord<String, byte[]> message) {
        return inbox.once("memory-tasks", message, TaskChanged.class, acts::told);
    }
}
