package dev.pluto.scheduler.sweep;

import dev.pluto.events.EventType;
import dev.pluto.events.OutboundRequested;
import dev.pluto.protection.Addressee;
import dev.pluto.protection.EventSeal;
import dev.pluto.protection.PersonKey;
import dev.pluto.scheduler.suggestion.SuggestedHabits;
import dev.pluto.scheduler.task.DueTask;
import dev.pluto.scheduler.task.Kind;
import dev.pluto.scheduler.task.TaskText;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes the request to messaging out of a due task. */
@ApplicationScoped
class Requests {

    private final EventSeal seal;
    private final SuggestedHabits suggested;

    Requests(EventSeal seal, SuggestedHabits suggested) {
        this.seal = seal;
        this.suggested = suggested;
    }

    /** What those of these tasks suggest that suggest a habit, by task. */
    Uni<Map<UUID, OutboundRequested.Habit>> habits(SqlConnection tx, List<DueTask> tasks) {
        return suggested.of(
                tx, tasks.stream().filter(Requests::suggests).map(DueTask::id).toList());
    }

    static boolean suggests(DueTask task) {
        return task.kind().equals(Kind.HABIT_SUGGESTION.code());
    }

    /**
     * @param key null when the task has no text
     * @param habit null when it suggests none
     * @throws RuntimeException when the text cannot be opened
     */
    OutboundRequested of(DueTask task, @Nullable PersonKey key, OutboundRequested.@Nullable Habit habit) {
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
                task.notAfter(),
                habit);
    }

    private String words(DueTask task, String what) {
        return seal.seal(Addressee.of(EventType.OUTBOUND_REQUESTED.topic(), task.userId(), task.requestId()), what);
    }
}
