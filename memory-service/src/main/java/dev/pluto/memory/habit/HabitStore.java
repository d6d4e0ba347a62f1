package dev.pluto.memory.habit;

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

/** Gives out and erases the habits of a person and what they rest on. */
@ApplicationScoped
@Priority(PersonStore.CHILDREN + 1)
class HabitStore implements PersonStore {
    private static final String HABIT = "habit";
    private static final String OCCURRENCE = "occurrence";

    private static final String HABITS = """
            select id, sealed_title, to_jsonb(h) - '{sealed_title, activity_index}'::text[] as record
              from habit h where user_id = $1 order by found_at, id""";
    private static final String OCCURRENCES = """
            select id, sealed_title, to_jsonb(o) - '{sealed_title, activity_index}'::text[] as record
              from occurrence o where user_id = $1 order by local_at, id""";

    // The person is locked before their habits, as by everybody who changes one.
    private static final String ERASE_HABITS = """
            delete from habit h using (select user_id from person where user_id = $1 for update) p
             where h.user_id = p.user_id""";
    private static final String ERASE_OCCURRENCES = "delete from occurrence where user_id = $1";

    private final RowByRow rowByRow;

    HabitStore(RowByRow rowByRow) {
        this.rowByRow = rowByRow;
    }

    @Override
    public String name() {
        return "habit";
    }

    @Override
    public Set<String> tables() {
        return Set.of(HABIT, OCCURRENCE);
    }

    @Override
    public Multi<PersonRecord> export(SqlConnection tx, UUID userId, PersonKey key) {
        return Multi.createBy()
                .concatenating()
                .streams(
                        PersonRows.read(
                                tx,
                                HABIT,
                                HABITS,
                                userId,
                                rowByRow,
                                (row, values) -> open(key, Habit.FIELD, row, values)),
                        PersonRows.read(
                                tx,
                                OCCURRENCE,
                                OCCURRENCES,
                                userId,
                                rowByRow,
                                (row, values) -> open(key, Occurrences.FIELD, row, values)));
    }

    private static void open(PersonKey key, String field, Row row, JsonObject values) {
        values.put(
                "title",
                key.open(field, row.getUUID("id"), row.getBuffer("sealed_title").getBytes()));
    }

    @Override
    public Uni<Map<String, Integer>> erase(SqlConnection tx, UUID userId) {
        return PersonRows.erase(
                tx, userId, new Deletion(HABIT, ERASE_HABITS), new Deletion(OCCURRENCE, ERASE_OCCURRENCES));
    }
}
