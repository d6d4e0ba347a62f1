package dev.pluto.scheduler.task;

import dev.pluto.events.EventType;
import dev.pluto.events.TaskChanged;
import dev.pluto.outbox.Outbox;
import dev.pluto.protection.Addressee;
import dev.pluto.protection.EventSeal;
import dev.pluto.protection.PersonKey;
import dev.pluto.protection.PersonKeys;
import dev.pluto.protection.RowByRow;
import io.opentelemetry.context.Context;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tells what became of tasks that people asked for, in the transaction it became so. What everybody gets and what is suggested is passed
 * over.
 */
@ApplicationScoped
class TaskNews {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

    private static final Set<String> ASKABLE = Set.of(Tasks.askable());

    private final Outbox outbox;
    private final PersonKeys keys;
    private final EventSeal seal;
    private final RowByRow rowByRow;

    TaskNews(Outbox outbox, PersonKeys keys, EventSeal seal, RowByRow rowByRow) {
        this.outbox = outbox;
        this.keys = keys;
        this.seal = seal;
        this.rowByRow = rowByRow;
    }

    /** As {@link TaskChanged} says. */
    private enum Change {
        MADE,
        CHANGED,
        SENT,
        MISSED,
        DONE,
        ENDED;

        private String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What is told of one task; its text is still to be sealed. */
    private record News(
            UUID userId,
            UUID taskId,
            Origin origin,
            Change change,
            String kind,
            byte @Nullable [] what,
            @Nullable Instant dueAt,
            Schedule schedule,
            State state,
            long version,
            Instant at) {

        static News of(Task task, Change change, @Nullable Instant dueAt, Instant at) {
            return new News(
                    task.userId(),
                    task.id(),
                    task.origin(),
                    change,
                    task.kind().code(),
                    task.what(),
                    dueAt,
                    task.schedule(),
                    task.state(),
                    task.version(),
                    at);
        }

        static News of(RunResult result, Instant at) {
            DueTask task = result.task();
            return new News(
                    task.userId(),
                    task.id(),
                    Origin.of(task.origin()),
                    of(result.outcome()),
                    task.kind(),
                    task.what(),
                    task.dueAt(),
                    task.schedule(),
                    result.state(),
                    task.version() + 1,
                    at);
        }

        private static Change of(RunOutcome outcome) {
            return switch (outcome) {
                case FIRED -> Change.SENT;
                case FAILED -> Change.ENDED;
                case MISSED, SKIPPED -> Change.MISSED;
            };
        }
    }

    Uni<Void> made(SqlConnection tx, List<Task> tasks) {
        return tell(
                tx,
                tasks.stream()
                        .map(task -> News.of(task, Change.MADE, task.nextRunAt(), task.createdAt()))
                        .toList());
    }

    /** @param tasks as they stand from now on */
    Uni<Void> changed(SqlConnection tx, List<Task> tasks) {
        return tell(
                tx,
                tasks.stream()
                        .map(task -> News.of(
                                task,
                                task.isOpen() ? Change.CHANGED : Change.ENDED,
                                task.nextRunAt(),
                                task.updatedAt()))
                        .toList());
    }

    /** @param dueAt the moment it was for */
    Uni<Void> done(SqlConnection tx, Task task, Instant dueAt, Instant now) {
        return tell(tx, List.of(News.of(task, Change.DONE, dueAt, now)));
    }

    /** @param recorded tasks whose moment was not handled before */
    Uni<Void> ran(SqlConnection tx, List<RunResult> results, Set<UUID> recorded, Instant now) {
        return tell(
                tx,
                results.stream()
                        .filter(result -> recorded.contains(result.task().id()))
                        .filter(result -> result.task().origin().equals(Origin.ASKED.code()))
                        .map(result -> News.of(result, now))
                        .toList());
    }

    private Uni<Void> tell(SqlConnection tx, List<News> all) {
        List<News> asked = all.stream()
                .filter(news -> news.origin() == Origin.ASKED && ASKABLE.contains(news.kind()))
                .toList();
        if (asked.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Set<UUID> withText = asked.stream()
                .filter(news -> news.what() != null)
                .map(News::userId)
                .collect(Collectors.toSet());
        Uni<Map<UUID, PersonKey>> opened =
                withText.isEmpty() ? Uni.createFrom().item(Map.of()) : keys.ofAll(tx, withText);
        return opened.chain(known -> outbox.addAll(tx, entries(asked, known)));
    }

    private List<Outbox.Entry> entries(List<News> asked, Map<UUID, PersonKey> known) {
        List<Outbox.Entry> entries = new ArrayList<>(asked.size());
        asked.forEach(news -> entries.add(
                new Outbox.Entry(eventOf(news, known.get(news.userId())), news.version(), Context.current())));
        return entries;
    }

    private TaskChanged eventOf(News news, @Nullable PersonKey key) {
        Schedule schedule = news.schedule();
        return new TaskChanged(
                news.userId(),
                news.taskId(),
                news.change().code(),
                news.kind(),
                title(news, key),
                news.dueAt(),
                LOCAL.format(schedule.startsAt()),
                schedule.rrule(),
                schedule.zoneId(),
                news.state().code(),
                news.at());
    }

    /** @return sealed for this event; null when it has none or it does not open */
    private @Nullable String title(News news, @Nullable PersonKey key) {
        byte[] what = news.what();
        if (what == null || key == null) {
            return null;
        }
        Addressee addressee = Addressee.of(EventType.TASK_CHANGED.topic(), news.userId(), news.taskId());
        return rowByRow.read("task", news.taskId(), () -> TaskText.open(key, news.taskId(), what))
                .map(title -> seal.seal(addressee, title))
                .orElse(null);
    }
}
