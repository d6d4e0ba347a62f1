package dev.pluto.scheduler.reminder;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pluto.protection.PersonKey;
import dev.pluto.protection.PersonKeys;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/** The rows of {@code deed}. */
@ApplicationScoped
class Deeds {

    private static final String FIELD = "deed.body";

    private static final String BEGIN =
            "insert into deed (id, user_id, verb, at) values ($1, $2, $3, $4) on conflict do nothing";
    private static final String KEEP = "update deed set sealed_body = $2 where id = $1";
    private static final String GET =
            "select id, verb, at, sealed_body, undone from deed where id = $1 and user_id = $2";
    private static final String LOCK = GET + " for update";
    private static final String UNDONE = "update deed set undone = $2, undone_at = $3 where id = $1";
    private static final String FORGET = """
            delete from deed d using (
                select id from deed where at < now() - interval '1 day' order by at limit $1 for update skip locked) old
             where d.id = old.id
            """;

    private final PersonKeys keys;
    private final ObjectMapper json;

    Deeds(PersonKeys keys, ObjectMapper json) {
        this.keys = keys;
        this.json = json;
    }

    /**
     * Begins a deed, unless it was done. One that another transaction is doing is waited for.
     *
     * @return whether it is this transaction's to do, and then to {@link #keep}
     */
    Uni<Boolean> begin(SqlConnection tx, UUID userId, UUID id, String verb, Instant at) {
        return tx.preparedQuery(BEGIN)
                .execute(Tuple.of(id, userId, verb, utc(at)))
                .map(rows -> rows.rowCount() == 1);
    }

    Uni<Void> keep(SqlConnection tx, UUID userId, UUID id, Deed.Body body) {
        return keys.of(tx, userId)
                .map(key -> Buffer.buffer(key.seal(FIELD, id, write(body))))
                .chain(bytes -> tx.preparedQuery(KEEP).execute(Tuple.of(id, bytes)))
                .replaceWithVoid();
    }

    Uni<Optional<Deed>> find(SqlConnection tx, UUID userId, UUID id) {
        return read(tx, GET, userId, id);
    }

    /** As {@link #find}, locked: it is taken back once. */
    Uni<Optional<Deed>> lock(SqlConnection tx, UUID userId, UUID id) {
        return read(tx, LOCK, userId, id);
    }

    /** @param count how many tasks are as before */
    Uni<Void> undone(SqlConnection tx, UUID id, int count, Instant at) {
        return tx.preparedQuery(UNDONE).execute(Tuple.of(id, count, utc(at))).replaceWithVoid();
    }

    /** @return how many were forgotten, all of them more than a day old */
    Uni<Integer> forgetOld(SqlConnection tx, int most) {
        return tx.preparedQuery(FORGET).execute(Tuple.of(most)).map(RowSet::rowCount);
    }

    private Uni<Optional<Deed>> read(SqlConnection tx, String statement, UUID userId, UUID id) {
        return tx.preparedQuery(statement)
                .execute(Tuple.of(id, userId))
                .chain(rows -> rows.size() == 0
                        ? Uni.createFrom().item(Optional.empty())
                        : opened(tx, userId, rows.iterator().next()));
    }

    private Uni<Optional<Deed>> opened(SqlConnection tx, UUID userId, Row row) {
        return keys.of(tx, userId).map(key -> Optional.of(read(key, row)));
    }

    private Deed read(PersonKey key, Row row) {
        UUID id = row.getUUID("id");
        return new Deed(
                id,
                row.getString("verb"),
                row.getOffsetDateTime("at").toInstant(),
                read(open(key, id, row.getBuffer("sealed_body").getBytes())),
                row.getInteger("undone"));
    }

    /** @return its body, as JSON */
    static String open(PersonKey key, UUID id, byte[] sealed) {
        return key.open(FIELD, id, sealed);
    }

    private String write(Deed.Body body) {
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a deed is always writable", e);
        }
    }

    private Deed.Body read(String body) {
        try {
            return json.readValue(body, Deed.Body.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "a deed we wrote is not readable"); // no cause: a parser quotes what it cannot read
        }
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
