package dev.pluto.scheduler.suggestion;

import dev.pluto.events.OutboundRequested;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Which habit a suggestion is about, for whoever makes it. */
@ApplicationScoped
public class SuggestedHabits {

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm", Locale.ROOT);
    private static final String OF_TASKS = """
            select p.task_id, h.id, h.rrule, h.starts_at, h.zone, case when h.state = 'ended' then h.reminder_id end as reminder
              from suggestion_plan p join habit h on h.id = p.habit_id where p.task_id = any($1)
            """;

    /** @return by task; nothing for one that suggests no habit any more */
    public Uni<Map<UUID, OutboundRequested.Habit>> of(SqlConnection tx, Collection<UUID> taskIds) {
        if (taskIds.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return tx.preparedQuery(OF_TASKS)
                .execute(Tuple.tuple().addArrayOfUUID(taskIds.toArray(UUID[]::new)))
                .map(rows -> {
                    Map<UUID, OutboundRequested.Habit> habits = new HashMap<>();
                    rows.forEach(row -> habits.put(row.getUUID("task_id"), read(row)));
                    return habits;
                });
    }

    private static OutboundRequested.Habit read(Row row) {
        return new OutboundRequested.Habit(
                row.getUUID("id"),
                row.getString("rrule"),
                MINUTES.format(row.getLocalDateTime("starts_at")),
                row.getString("zone"),
                row.getUUID("reminder"));
    }
}
