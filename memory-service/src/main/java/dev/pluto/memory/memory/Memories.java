package dev.pluto.memory.memory;

import dev.pluto.http.page.Cursor;
import dev.pluto.http.problem.Problem;
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
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Memories in the database; which ones there are to be seen is up to the scope of the transaction. */
@ApplicationScoped
class Memories {
    private static final String SEEN = " and (expires_at is null or expires_at > $2) and forgotten_at is null";
    private static final String SELECT = """
            select id, user_id, type, category, source, importance, sensitive, sensitive_by, sealed_kinds, sealed_body, occurred_at,
                   expires_at, created_at,
                   updated_at, version, sealed_vector is not null as embedded
              from memory""";
    private static final String BY_ID = SELECT + " where id = $1" + SEEN;
    private static final String OF_PERSON = SELECT + " where user_id = $1" + SEEN;
    /** One of a source and its id, however often it is told. Its vector is due at once. */
    private static final String INSERT = """
            insert into memory (id, user_id, type, category, source, source_id, importance, sensitive, sensitive_by, sealed_kinds,
                                sealed_body, subject_index,
                                occurred_at, expires_at, created_at, updated_at, revision, embedding_due_at, spoken)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $15, $16, $15, $17)
            on conflict (user_id, source, source_id) do nothing""";

    private static final String REPLACE = """
            update memory
               set type = $2, category = $3, importance = $4, sensitive = $5, sensitive_by = $6, sealed_kinds = $7,
                   sealed_body = $8, subject_index = $9, occurred_at = $10, expires_at = $11, updated_at = $12, revision = $13,
                   version = version + 1, sealed_vector = null, embedding_due_at = $12, embedding_attempts = 0
             where id = $1
            returning version""";
    private static final String DELETE = "delete from memory where id = $1";
    /** Those of the ids, and the text of the wish itself. */
    private static final String FORGET = """
            update memory set forgotten_at = $3, forgotten_by = $2
             where user_id = $1 and forgotten_at is null and (id = any($4) or source = 'message' and source_id = $2)""";

    private static final String UNFORGET =
            "update memory set forgotten_at = null, forgotten_by = null where user_id = $1 and forgotten_by = $2";

    /** What cannot be taken back any more. */
    static final String DELETE_FORGOTTEN = """
            delete from memory where id in (
                select id from memory where forgotten_at < $1 order by forgotten_at limit $2 for update skip locked)""";

    /** A memory; fails with {@link Problem} 404 when there is none or it is not the caller's or it has expired. */
    Uni<Memory> get(SqlConnection tx, UUID id, Instant now) {
        return tx.preparedQuery(BY_ID).execute(Tuple.of(id, utc(now))).map(rows -> {
            if (rows.size() == 0) {
                throw Problem.notFound();
            }
            return memory(rows.iterator().next());
        });
    }

    /** Newest first, one more than the limit when there are more. */
    Uni<List<Memory>> list(SqlConnection tx, UUID userId, MemoryFilter filter, Instant now, int limit) {
        StringBuilder sql = new StringBuilder(OF_PERSON);
        Tuple values = Tuple.of(userId, utc(now));
        filter.conditions().forEach((condition, value) -> {
            values.addValue(value);
            sql.append(" and ").append(condition).append(" $").append(values.size());
        });
        filter.after().ifPresent(cursor -> {
            values.addValue(utc(cursor.at())).addValue(cursor.id());
            sql.append(" and (occurred_at, id) < ($%d, $%d)".formatted(values.size() - 1, values.size()));
        });
        values.addValue(limit + 1);
        sql.append(" order by occurred_at desc, id desc limit $").append(values.size());
        return tx.preparedQuery(sql.toString()).execute(values).map(rows -> {
            List<Memory> found = new ArrayList<>(rows.size());
            rows.forEach(row -> found.add(memory(row)));
            return found;
        });
    }

    /**
     * Adds a memory, unless there is one of the same source and source id.
     *
     * @param sourceId what it was made of, null when it may be told again
     * @param revision of the person, as {@code People.change} counts it
     */
    Uni<Void> insert(
            SqlConnection tx, Memory memory, @Nullable UUID sourceId, byte @Nullable [] subjectIndex, long revision) {
        Tuple values = Tuple.tuple()
                .addUUID(memory.id)
                .addUUID(memory.userId)
                .addString(memory.type)
                .addString(memory.category)
                .addString(memory.source)
                .addUUID(sourceId);
        addContent(values, memory, subjectIndex)
                .addOffsetDateTime(utc(memory.createdAt))
                .addLong(revision)
                .addBoolean(memory.spoken);
        return tx.preparedQuery(INSERT).execute(values).replaceWithVoid();
    }

    private static Tuple addContent(Tuple values, Memory memory, byte @Nullable [] subjectIndex) {
        return values.addFloat(memory.importance)
                .addBoolean(memory.sensitive)
                .addString(memory.sensitiveBy)
                .addValue(buffer(memory.sealedKinds))
                .addValue(Buffer.buffer(memory.sealedBody))
                .addValue(buffer(subjectIndex))
                .addOffsetDateTime(utc(memory.occurredAt))
                .addOffsetDateTime(memory.expiresAt == null ? null : utc(memory.expiresAt));
    }

    /** Writes what a memory says now, and counts its version; its vector is due anew. */
    Uni<Void> replace(SqlConnection tx, Memory memory, byte @Nullable [] subjectIndex, long revision) {
        Tuple values = Tuple.tuple().addUUID(memory.id).addString(memory.type).addString(memory.category);
        addContent(values, memory, subjectIndex)
                .addOffsetDateTime(utc(memory.updatedAt))
                .addLong(revision);
        return tx.preparedQuery(REPLACE)
                .execute(values)
                .invoke(rows -> memory.version = rows.iterator().next().getInteger("version"))
                .replaceWithVoid();
    }

    Uni<Void> delete(SqlConnection tx, Memory memory) {
        return tx.preparedQuery(DELETE).execute(Tuple.of(memory.id)).replaceWithVoid();
    }

    /** @return how many are seen no more */
    Uni<Integer> forget(SqlConnection tx, UUID userId, UUID wish, List<UUID> ids, Instant now) {
        return tx.preparedQuery(FORGET)
                .execute(Tuple.of(userId, wish, utc(now), ids.toArray(UUID[]::new)))
                .map(RowSet::rowCount);
    }

    /** @return how many are seen again */
    Uni<Integer> unforget(SqlConnection tx, UUID userId, UUID wish) {
        return tx.preparedQuery(UNFORGET).execute(Tuple.of(userId, wish)).map(RowSet::rowCount);
    }

    static String cursorOf(Memory memory) {
        return new Cursor(memory.occurredAt, memory.id).encode();
    }

    private static Memory memory(Row row) {
        Memory memory = new Memory(
                row.getUUID("id"), row.getUUID("user_id"), row.getString("source"), instant(row, "created_at"));
        OffsetDateTime expiresAt = row.getOffsetDateTime("expires_at");
        Buffer kinds = row.getDelegate().getBuffer("sealed_kinds");
        memory.type = row.getString("type");
        memory.category = row.getString("category");
        memory.importance = row.getFloat("importance");
        memory.sensitive = row.getBoolean("sensitive");
        memory.sensitiveBy = row.getString("sensitive_by");
        memory.sealedKinds = kinds == null ? null : kinds.getBytes();
        memory.sealedBody = row.getBuffer("sealed_body").getBytes();
        memory.embedded = row.getBoolean("embedded");
        memory.occurredAt = instant(row, "occurred_at");
        memory.expiresAt = expiresAt == null ? null : expiresAt.toInstant();
        memory.updatedAt = instant(row, "updated_at");
        memory.version = row.getInteger("version");
        return memory;
    }

    private static Instant instant(Row row, String column) {
        return row.getOffsetDateTime(column).toInstant();
    }

    private static @Nullable Buffer buffer(byte @Nullable [] bytes) {
        return bytes == null ? null : Buffer.buffer(bytes);
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
