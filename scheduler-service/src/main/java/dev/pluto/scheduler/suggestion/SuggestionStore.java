package dev.pluto.scheduler.suggestion;

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

/** Gives out and erases a person's habits and what is to be suggested to them: after the person is locked, before their tasks are. */
@ApplicationScoped
@Priority(PersonStore.ROWS + 2)
class SuggestionStore implements PersonStore {

    private static final String HABIT = "habit";
    private static final String PLAN = "suggestion_plan";
    private static final String HABITS = """
            select id, title, to_jsonb(h) - '{title}'::text[] as record from habit h where user_id = $1 order by id
            """;
    private static final String PLANS = "select to_jsonb(p) as record from suggestion_plan p where user_id = $1";
    private static final String ERASE_PLAN = "delete from suggestion_plan where user_id = $1";
    private static final String ERASE_HABITS = "delete from habit where user_id = $1";

    private final RowByRow rowByRow;

    SuggestionStore(RowByRow rowByRow) {
        this.rowByRow = rowByRow;
    }

    @Override
    public String name() {
        return HABIT;
    }

    @Override
    public Set<String> tables() {
        return Set.of(HABIT, PLAN);
    }

    @Override
    public Multi<PersonRecord> export(SqlConnection tx, UUID userId, PersonKey key) {
        return Multi.createBy()
                .concatenating()
                .streams(
                        PersonRows.read(tx, HABIT, HABITS, userId, rowByRow, (row, values) -> open(key, row, values)),
                        PersonRows.read(tx, PLAN, PLANS, userId));
    }

    private static void open(PersonKey key, Row row, JsonObject values) {
        values.put(
                "title",
                Habits.title(key, row.getUUID("id"), row.getBuffer("title").getBytes()));
    }

    @Override
    public Uni<Map<String, Integer>> erase(SqlConnection tx, UUID userId) {
        return PersonRows.erase(tx, userId, new Deletion(PLAN, ERASE_PLAN), new Deletion(HABIT, ERASE_HABITS));
    }
}
