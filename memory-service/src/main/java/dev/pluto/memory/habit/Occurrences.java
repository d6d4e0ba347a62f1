package dev.pluto.memory.habit;

import dev.pluto.memory.habit.DoneActs.OfTask;
import dev.pluto.memory.habit.DoneActs.SaidAt;
import dev.pluto.protection.BlindIndex;
import dev.pluto.protection.PersonKey;
import dev.pluto.protection.RowByRow;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/** When a person did what, by what they said and by the tasks they asked for. */
@ApplicationScoped
class Occurrences {
    /** Associated data of the sealed value. */
    static final String FIELD = "occurrence.title";

    private static final String REPLACED = """
            delete from occurrence o where o.user_id = $1 and o.memory_id = any($2)
               and not exists (select from unnest($3::uuid[], $4::bytea[]) as said (memory_id, activity_index)
                                where said.memory_id = o.memory_id and said.activity_index = o.activity_index)""";
    /** Most of what is read again says what it said before: nothing is written then. */
    private static final String PUT = """
            insert into occurrence (id, user_id, activity_index, kind, sealed_title, local_at, memory_id)
            values ($1, $2, $3, $4, $5, $6, $7)
            on conflict (memory_id, activity_index) do update set local_at = excluded.local_at
             where occurrence.local_at <> excluded.local_at""";

    private static final String LIST = """
            select o.id, o.activity_index, o.kind, o.sealed_title, o.local_at
              from occurrence o left join memory m on m.id = o.memory_id
             where o.user_id = $1 and not o.discounted and m.forgotten_at is null
             order by o.local_at, o.id""";
    private static final String DISCOUNT =
            "update occurrence set discounted = true where user_id = $1 and activity_index = $2";
    private static final String EVIDENCE = """
            select o.id, o.memory_id, o.task_id, coalesce(m.occurred_at, o.due_at) as told_at
              from occurrence o left join memory m on m.id = o.memory_id
             where o.user_id = $1 and o.id = any($2) and m.forgotten_at is null order by told_at, o.id""";
    private static final String PUT_OF_TASK = """
            insert into occurrence (id, user_id, activity_index, kind, sealed_title, local_at, task_id, due_at, said)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
            on conflict (task_id, due_at) do update
               set local_at = least(occurrence.local_at, excluded.local_at), said = occurrence.said or excluded.said""";
    private static final String TAKE_BACK =
            "delete from occurrence where user_id = $1 and task_id = $2 and due_at = $3";
    private static final String SAID_TO_BE_DONE = """
            select id, task_id, sealed_title, local_at from occurrence
             where user_id = $1 and said and local_at >= $2 and local_at < $3 order by local_at, id""";
    private static final String SAID_EVER = "select id, local_at from occurrence where user_id = $1 and said";
    private static final String OF_TASKS =
            "select id, sealed_title from occurrence where user_id = $1 and task_id is not null";
    private static final String DELETE = "delete from occurrence where user_id = $1 and id = any($2)";

    private final BlindIndex index;
    private final RowByRow rowByRow;

    Occurrences(BlindIndex index, RowByRow rowByRow) {
        this.index = index;
        this.rowByRow = rowByRow;
    }

    /** A moment of a task, which was for it. */
    record TaskMoment(UUID taskId, Instant dueAt) {}

    /**
     * One time that something was done.
     *
     * @param activity keyed hash of what
     * @param sealedTitle for the row of this id
     */
    record Occurrence(UUID id, Buffer activity, String kind, Buffer sealedTitle, LocalDateTime at) {}

    /** What a memory says was done. */
    record Told(UUID memoryId, List<Act> acts) {}

    /** Writes down what memories say was done, in place of what they said before. */
    Uni<Void> replace(SqlConnection tx, PersonKey key, UUID userId, List<Told> told) {
        if (told.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        UUID[] read = told.stream().map(Told::memoryId).toArray(UUID[]::new);
        List<UUID> memories = new ArrayList<>();
        List<Buffer> activities = new ArrayList<>();
        List<Tuple> rows = new ArrayList<>();
        for (Told one : told) {
            for (Act act : one.acts()) {
                Buffer activity = indexOf(userId, act);
                memories.add(one.memoryId());
                activities.add(activity);
                rows.add(row(key, userId, activity, act).addUUID(one.memoryId()));
            }
        }
        Uni<Void> cleared = tx.preparedQuery(REPLACED)
                .execute(Tuple.tuple()
                        .addUUID(userId)
                        .addArrayOfUUID(read)
                        .addArrayOfUUID(memories.toArray(UUID[]::new))
                        .addValue(activities.toArray(Buffer[]::new)))
                .replaceWithVoid();
        return rows.isEmpty()
                ? cleared
                : cleared.chain(() -> tx.preparedQuery(PUT).executeBatch(rows)).replaceWithVoid();
    }

    /** All but what told it. */
    private static Tuple row(PersonKey key, UUID userId, Buffer activity, Act act) {
        UUID id = UUID.randomUUID();
        return Tuple.tuple()
                .addUUID(id)
                .addUUID(userId)
                .addValue(activity)
                .addString(act.kind())
                .addValue(Buffer.buffer(key.seal(FIELD, id, act.title())))
                .addLocalDateTime(act.at());
    }

    /**
     * Writes down that what a task is about was done; of two times for one moment of it the earlier one counts.
     *
     * @param isSaid whether the person said so
     */
    Uni<Void> put(SqlConnection tx, PersonKey key, UUID userId, TaskMoment moment, Act act, boolean isSaid) {
        Tuple row = row(key, userId, indexOf(userId, act), act)
                .addUUID(moment.taskId())
                .addOffsetDateTime(moment.dueAt().atOffset(ZoneOffset.UTC))
                .addBoolean(isSaid);
        return tx.preparedQuery(PUT_OF_TASK).execute(row).replaceWithVoid();
    }

    /** @return whether it was written down that it was done */
    Uni<Boolean> takeBack(SqlConnection tx, UUID userId, TaskMoment moment) {
        Tuple values = Tuple.of(userId, moment.taskId(), moment.dueAt().atOffset(ZoneOffset.UTC));
        return tx.preparedQuery(TAKE_BACK).execute(values).map(rows -> rows.rowCount() > 0);
    }

    /** What was said to be done of tasks from one moment until before another on the local clock, the earliest first. */
    Uni<List<OfTask>> saidDone(SqlConnection tx, UUID userId, PersonKey key, LocalDateTime from, LocalDateTime to) {
        return tx.preparedQuery(SAID_TO_BE_DONE)
                .execute(Tuple.of(userId, from, to))
                .map(rows -> rows.stream().map(row -> saidDone(key, row)).toList());
    }

    private OfTask saidDone(PersonKey key, Row row) {
        UUID id = row.getUUID("id");
        Buffer sealed = Buffer.buffer(row.getBuffer("sealed_title").getBytes());
        return new OfTask(id, row.getUUID("task_id"), title(key, id, sealed), row.getLocalDateTime("local_at"));
    }

    /** When what was said to be done of tasks was done, ever. */
    Uni<List<SaidAt>> saidDone(SqlConnection tx, UUID userId) {
        return tx.preparedQuery(SAID_EVER)
                .execute(Tuple.of(userId))
                .map(rows -> rows.stream()
                        .map(row -> new SaidAt(row.getUUID("id"), row.getLocalDateTime("local_at")))
                        .toList());
    }

    /** What tasks told that has a title like this. */
    Uni<List<UUID>> ofTasks(SqlConnection tx, UUID userId, PersonKey key, Predicate<String> isLike) {
        return tx.preparedQuery(OF_TASKS).execute(Tuple.of(userId)).map(rows -> {
            List<UUID> found = new ArrayList<>();
            rows.forEach(row -> {
                UUID id = row.getUUID("id");
                if (isLike.test(title(
                        key, id, Buffer.buffer(row.getBuffer("sealed_title").getBytes())))) {
                    found.add(id);
                }
            });
            return found;
        });
    }

    Uni<Void> delete(SqlConnection tx, UUID userId, List<UUID> ids) {
        return tx.preparedQuery(DELETE)
                .execute(Tuple.of(userId, ids.toArray(UUID[]::new)))
                .replaceWithVoid();
    }

    /** All that count, the oldest first. */
    Uni<List<Occurrence>> of(SqlConnection tx, UUID userId) {
        return tx.preparedQuery(LIST).execute(Tuple.of(userId)).map(rows -> {
            List<Occurrence> found = new ArrayList<>(rows.size());
            rows.forEach(row -> found.add(occurrence(row)));
            return found;
        });
    }

    /** What was done so far of one activity counts no more. */
    Uni<Void> discount(SqlConnection tx, UUID userId, Buffer activity) {
        return tx.preparedQuery(DISCOUNT).execute(Tuple.of(userId, activity)).replaceWithVoid();
    }

    /** What habits rest on, with the moments it was said or done. */
    Uni<Evidence.All> evidence(SqlConnection tx, UUID userId, UUID[] ids) {
        return tx.preparedQuery(EVIDENCE).execute(Tuple.of(userId, ids)).map(rows -> {
            Evidence.All found = new Evidence.All(new ArrayList<>(), new ArrayList<>());
            rows.forEach(row -> add(row, found));
            return found;
        });
    }

    private static void add(Row row, Evidence.All found) {
        UUID id = row.getUUID("id");
        UUID memory = row.getUUID("memory_id");
        Instant at = row.getOffsetDateTime("told_at").toInstant();
        if (memory == null) {
            found.tasks().add(new Evidence.OfTask(id, row.getUUID("task_id"), at));
        } else {
            found.memories().add(new Evidence(id, memory, at));
        }
    }

    /** @return the act as it follows "you usually", or something that says nothing when it does not open */
    String title(PersonKey key, Occurrence occurrence) {
        return title(key, occurrence.id(), occurrence.sealedTitle());
    }

    private String title(PersonKey key, UUID id, Buffer sealed) {
        return rowByRow.read("occurrence", id, () -> key.open(FIELD, id, sealed.getBytes()))
                .orElse("");
    }

    private Buffer indexOf(UUID userId, Act act) {
        return Buffer.buffer(index.of("occurrence.activity:" + userId, act.key()));
    }

    private static Occurrence occurrence(Row row) {
        return new Occurrence(
                row.getUUID("id"),
                Buffer.buffer(row.getBuffer("activity_index").getBytes()),
                row.getString("kind"),
                Buffer.buffer(row.getBuffer("sealed_title").getBytes()),
                row.getLocalDateTime("local_at"));
    }
}
