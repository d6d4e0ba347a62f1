package dev.pluto.scheduler.task;

import dev.pluto.person.PersonRecord;
import dev.pluto.person.PersonRows;
import dev.pluto.person.PersonRows.Deletion;
import dev.pluto.person.PersonStore;
import dev.pluto.protection.PersonKey;
import dev.pluto.protection.RowByRow;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Gives out and erases a person's tasks and their runs. */
@ApplicationScoped
@Priority(PersonStore.ROWS)
class TaskStore implements PersonStore {

    private static final String TASK = "task";
    private static final String RUN = "task_run";

    private static final String TASKS = """
            select id, what, to_jsonb(t) - '{what}'::text[] as record from task t
             where user_id = $1 order by created_at, id
            """;
    private static final String RUNS = """
            select to_jsonb(r) as record from task t join task_run r on r.task_id = t.id
             where t.user_id = $1 order by r.task_id, r.due_at
            """;

    // A task is locked before its runs, as by the sweep: what it records at this moment is waited for.
    private static final String ERASE_RUNS = """
            delete from task_run r using (select id from task where user_id = $1 for update) t where r.task_id = t.id
            """;
    private static final String ERASE_TASKS = "delete from task where user_id = $1";

    private final RowByRow rowByRow;

    TaskStore(RowByRow rowByRow) {
        this.rowByRow = rowByRow;
    }

    @Override
    public String name() {
        return "task";
    }

    @Override
    public Set<String> tables() {
        return Set.of(TASK, RUN);
    }

    @Override
    public Multi<PersonRecord> export(SqlConnection tx, UUID userId, PersonKey key) {
        return Multi.createBy()
                .concatenating()
                .streams(
                        PersonRows.read(tx, TASK, TASKS, userId, rowByRow, (row, values) -> open(key, row, values)),
                        PersonRows.read(tx, RUN, RUNS, userId));
    }

    private static void open(PersonKey key, Row row, JsonObject values) {
        var what = row.getBuffer("what");
        values.put("what", what == null ? null : TaskText.open(key, row.getUUID("id"), what.getBytes()));
    }

    @Override
    public Uni<Map<String, Integer>> erase(SqlConnection tx, UUID userId) {
        return PersonRows.erase(tx, userId, new Deletion(RUN, ERASE_RUNS), new Deletion(TASK, ERASE_TASKS));
    }
}
