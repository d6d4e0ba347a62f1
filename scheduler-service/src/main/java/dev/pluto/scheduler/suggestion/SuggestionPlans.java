package dev.pluto.scheduler.suggestion;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The rows of {@code suggestion_plan}: one a person who has habits. */
@ApplicationScoped
class SuggestionPlans {

    private static final String BEGIN =
            "insert into suggestion_plan (user_id, look_at) values ($1, now()) on conflict do nothing";
    private static final String LOCK = """
            select user_id, habit_id, task_id, suggested_at, look_at from suggestion_plan where user_id = $1 for update
            """;
    private static final String KEEP = """
            update suggestion_plan set habit_id = $2, task_id = $3, suggested_at = $4, look_at = $5 where user_id = $1
            """;
    private static final String DUE =
            "select user_id from suggestion_plan where look_at <= now() order by look_at limit $1";

    /** A person's, locked: whoever plans for them waits. */
    Uni<SuggestionPlan> lock(SqlConnection tx, UUID userId) {
        return tx.preparedQuery(BEGIN)
                .execute(Tuple.of(userId))
                .chain(() -> tx.preparedQuery(LOCK).execute(Tuple.of(userId)))
                .map(rows -> read(rows.iterator().next()));
    }

    Uni<Void> keep(SqlConnection tx, SuggestionPlan plan) {
        Instant suggestedAt = plan.suggestedAt();
        Tuple values = Tuple.tuple()
                .addUUID(plan.userId())
                .addUUID(plan.habitId())
                .addUUID(plan.taskId())
                .addOffsetDateTime(suggestedAt == null ? null : Habits.utc(suggestedAt))
                .addOffsetDateTime(Habits.utc(plan.lookAt()));
        return tx.preparedQuery(KEEP).execute(values).replaceWithVoid();
    }

    /** Persons whose plan is to be looked at, the longest overdue first. */
    Uni<List<UUID>> due(SqlConnection tx, int limit) {
        return tx.preparedQuery(DUE).execute(Tuple.of(limit)).map(rows -> {
            List<UUID> persons = new ArrayList<>(rows.size());
            rows.forEach(row -> persons.add(row.getUUID("user_id")));
            return persons;
        });
    }

    private static SuggestionPlan read(Row row) {
        return new SuggestionPlan(
                row.getUUID("user_id"),
                row.getUUID("habit_id"),
                row.getUUID("task_id"),
                Habits.instant(row.getOffsetDateTime("suggested_at")),
                row.getOffsetDateTime("look_at").toInstant());
    }
}
