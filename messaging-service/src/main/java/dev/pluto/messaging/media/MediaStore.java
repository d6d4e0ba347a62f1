package dev.pluto.messaging.media;

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
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Gives out and erases what came with a person's texts: what is known of each file, and its bytes in Base64, piece by piece. */
@ApplicationScoped
@Priority(PersonStore.CHILDREN + 2)
class MediaStore implements PersonStore {

    private static final String MEDIA = "media";
    private static final String PIECE = "media_piece";

    /** Pieces in memory at a time. */
    private static final int FEW = 8;

    private static final String FILES = """
            select to_jsonb(x) - '{address_sealed, attempts, due_at, claimed_until, traceparent}'::text[] as record
            from media x where user_id = $1 order by created_at, message_id, place
            """;

    private static final String PIECES = """
            select p.media_id as id, p.number, p.bytes_sealed,
                jsonb_build_object('media_id', p.media_id, 'number', p.number) as record
            from media_piece p where p.user_id = $1 order by p.media_id, p.number
            """;

    private static final String ERASE_PIECES = "delete from media_piece where user_id = $1";
    private static final String ERASE_FILES = "delete from media where user_id = $1";

    private final RowByRow rowByRow;

    MediaStore(RowByRow rowByRow) {
        this.rowByRow = rowByRow;
    }

    @Override
    public String name() {
        return "media";
    }

    @Override
    public Set<String> tables() {
        return Set.of(MEDIA, PIECE);
    }

    @Override
    public Multi<PersonRecord> export(SqlConnection tx, UUID userId, PersonKey key) {
        return Multi.createBy()
                .concatenating()
                .streams(
                        PersonRows.read(tx, MEDIA, FILES, userId),
                        PersonRows.readFew(
                                tx, PIECE, PIECES, userId, FEW, rowByRow, (row, values) -> open(key, row, values)));
    }

    private static void open(PersonKey key, Row row, JsonObject values) {
        byte[] sealed = row.getBuffer("bytes_sealed").getBytes();
        byte[] bytes = key.openBytes(KeptMedia.field(row.getShort("number")), row.getUUID("id"), sealed);
        values.put("bytes", Base64.getEncoder().encodeToString(bytes));
    }

    @Override
    public Uni<Map<String, Integer>> erase(SqlConnection tx, UUID userId) {
        return PersonRows.erase(tx, userId, new Deletion(PIECE, ERASE_PIECES), new Deletion(MEDIA, ERASE_FILES));
    }
}
