package dev.pluto.scheduler.sweep;

import dev.pluto.events.EventType;
import dev.pluto.events.OutboundRequested;
import dev.pluto.protection.Addressee;
import dev.pluto.protection.EventSeal;
import dev.pluto.protection.PersonKey;
import dev.pluto.scheduler.task.DueTask;
import dev.pluto.scheduler.task.TaskText;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Makes the request to messaging out of a due task. */
@ApplicationScoped
class Requests {

    private final EventSeal seal;

    Requests(EventSeal seal) {
        this.seal = seal;
    }

    /**
     * @param key null when the task has no text
     * @throws RuntimeException when the text cannot be opened
     */
    OutboundRequested of(DueTask task, @Nullable PersonKey key) {
        byte[] what = task.what();
        String text = what == null || key == null ? null : words(task, TaskText.open(key, task.id(), what));
        return new OutboundRequested(
                task.userId(),
                task.requestId(),
                task.id(),
                task.kind(),
                task.channel(),
                task.origin(),
                text,
                task.dueAt(),
                task.notAfter());
    }

    private String words(DueTask task, String what) {
        return seal.seal(Addressee.of(EventType.OUTBOUND_REQUESTED.topic(), task.userId(), task.requestId()), what);
    }
}
