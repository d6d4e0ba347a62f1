package dev.pluto.messaging.voice;

import dev.pluto.person.PersonRecord;
import dev.pluto.person.PersonRows;
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

/** Gives out and erases messages left by voice that are not taken in yet. */
@ApplicationScoped
@Priority(PersonStore.CHILDREN + 1)
class VoicemailStore implements PersonStore {

    private static final String TABLE = "voicemail";

    private static final String EXPORT = """
        select v.id, v.words_sealed,
            to_jsonb(v) - '{address_sealed, words_sealed, claimed_until, traceparent}'::text[] as record
        from voicemail v where user_id = $1 order by created_at, id
        """;

    private static final String ERASE = "delete from voicemail where user_id = $1";

    private final RowByRow rowByRow;

    VoicemailStore(RowByRow rowByRow) {
        this.rowByRow = rowByRow;
    }

    @Override
    public String name() {
        return TABLE;
    }

    @Override
    public Set<String> tables() {
        return Set.of(TABLE);
    }

    @Override
    public Multi<PersonRecord> export(SqlConnection tx, UUID userId, PersonKey key) {
        return PersonRows.read(tx, TABLE, EXPORT, userId, rowByRow, (row, values) -> open(key, row, values));
    }

    private static void open(PersonKey key, Row row, JsonObject values) {
        var words = row.getBuffer("words_sealed");
        if (words != null) {
            values.put("words", key.open(Voicemails.WORDS, row.getUUID("id"), words.getBytes()));
        }
    }

    @Override
    public Uni<Map<String, Integer>> erase(SqlConnection tx, UUID userId) {
        return PersonRows.erase(tx, userId, new PersonRows.Deletion(TABLE, ERASE));
    }
}
