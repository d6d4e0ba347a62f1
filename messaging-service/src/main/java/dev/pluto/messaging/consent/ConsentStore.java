package dev.pluto.messaging.consent;

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

/**
 * Gives out and erases whether a person wants to hear from us, and every word of theirs on that. Who was erased is not
 * written to anyway.
 */
@ApplicationScoped
@Priority(PersonStore.ROWS)
class ConsentStore implements PersonStore {

    private static final String STANDING = "consent";
    private static final String LEDGER = "consent_change";

    private static final String EXPORT_STANDING =
            "select to_jsonb(c) as record from consent c where user_id = $1 order by channel";

    private static final String EXPORT_LEDGER = """
            select id, words_sealed, to_jsonb(c) - 'words_sealed' as record
            from consent_change c where user_id = $1 order by noted_at, id
            """;

    private static final String ERASE_STANDING = "delete from consent where user_id = $1";
    private static final String ERASE_LEDGER = "delete from consent_change where user_id = $1";

    private final RowByRow rowByRow;

    ConsentStore(RowByRow rowByRow) {
        this.rowByRow = rowByRow;
    }

    @Override
    public String name() {
        return "consent";
    }

    @Override
    public Set<String> tables() {
        return Set.of(STANDING, LEDGER);
    }

    @Override
    public Multi<PersonRecord> export(SqlConnection tx, UUID userId, PersonKey key) {
        return Multi.createBy()
                .concatenating()
                .streams(
                        PersonRows.read(tx, STANDING, EXPORT_STANDING, userId),
                        PersonRows.read(
                                tx, LEDGER, EXPORT_LEDGER, userId, rowByRow, (row, values) -> open(key, row, values)));
    }

    private static void open(PersonKey key, Row row, JsonObject values) {
        var words = row.getBuffer("words_sealed");
        values.put("words", words == null ? null : key.open(Consents.WORDS, row.getUUID("id"), words.getBytes()));
    }

    @Override
    public Uni<Map<String, Integer>> erase(SqlConnection tx, UUID userId) {
        return PersonRows.erase(tx, userId, new Deletion(STANDING, ERASE_STANDING), new Deletion(LEDGER, ERASE_LEDGER));
    }
}
