package dev.pluto.memory.recall;

import dev.pluto.memory.memory.MemoryBody;
import dev.pluto.memory.memory.SealedBodies;
import dev.pluto.memory.person.Person;
import dev.pluto.memory.ranking.IndexedMemory;
import dev.pluto.memory.ranking.QuantisedVector;
import dev.pluto.memory.ranking.Standing;
import dev.pluto.memory.ranking.Words;
import dev.pluto.protection.PersonKey;
import dev.pluto.protection.RowByRow;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads memories for the index and for the answer. */
@ApplicationScoped
class StoredMemories {
    private static final String CHANGED_SINCE = """
            select m.id, m.ordinal, m.type, m.occurred_at, m.expires_at, m.importance, m.sealed_body, m.sealed_vector, m.sensitive,
                   o.standing
              from memory m
              left join lateral (
                  select sum(case outcome when 'used' then $4::float8 when 'confirmed' then $5::float8 else $6::float8 end
                             * power(0.5::float8, greatest(0, extract(epoch from $3::timestamptz - created_at))::float8 / $7::float8))
                         as standing
                    from interaction i where i.user_id = m.user_id and i.memory_id = m.id and i.kind = 'judged') o on true
             where m.user_id = $1 and m.revision > $2 and m.forgotten_at is null""";
    private static final String BY_ID =
            "select id, type, category, importance, occurred_at, sealed_body, sensitive from memory"
                    + " where user_id = $1 and id = any($2) and forgotten_at is null and not (sensitive and $3)";

    private final SealedBodies bodies;
    private final RowByRow rowByRow;

    StoredMemories(SealedBodies bodies, RowByRow rowByRow) {
        this.bodies = bodies;
        this.rowByRow = rowByRow;
    }

    /**
     * Still sealed; {@link #index} opens them on a worker thread.
     *
     * @param now at which it is told what came of them
     */
    Uni<List<Row>> changedSince(SqlConnection tx, UUID userId, long revision, Instant now) {
        return tx.preparedQuery(CHANGED_SINCE)
                .execute(Tuple.of(userId, revision)
                        .addOffsetDateTime(now.atOffset(ZoneOffset.UTC))
                        .addDouble(Standing.USED)
                        .addDouble(Standing.CONFIRMED)
                        .addDouble(Standing.REJECTED)
                        .addDouble((double) Standing.HALF_LIFE.toSeconds()))
                .map(rows -> {
                    List<Row> changed = new ArrayList<>(rows.size());
                    rows.forEach(changed::add);
                    return changed;
                });
    }

    /**
     * Opens and cuts up rows of {@link #changedSince}; takes some ten microseconds for each. One that does not open cannot be
     * found and is left out.
     */
    List<IndexedMemory> index(Person person, PersonKey key, List<Row> rows, Instant now) {
        Words words = Words.of(person.locale());
        return rows.stream()
                .flatMap(row -> read(row, () -> IndexedMemory.of(source(key, row, now), words)).stream())
                .toList();
    }

    /** What is shown of the memories found; one that was deleted meanwhile, or does not open any more, is missing. */
    Uni<Map<UUID, Shown>> shown(SqlConnection tx, RecallQuery query, PersonKey key, List<UUID> ids) {
        return tx.preparedQuery(BY_ID)
                .execute(Tuple.of(query.userId(), ids.toArray(UUID[]::new), query.plain()))
                .map(rows -> {
                    Map<UUID, Shown> shown = new HashMap<>();
                    rows.forEach(
                            row -> read(row, () -> shown(key, row)).ifPresent(one -> shown.put(row.getUUID(0), one)));
                    return shown;
                });
    }

    private <T> Optional<T> read(Row row, Supplier<T> reading) {
        return rowByRow.read("memory", row.getUUID(0), reading);
    }

    private IndexedMemory.Source source(PersonKey key, Row row, Instant now) {
        MemoryBody body = bodies.open(key, row.getUUID(0), row.getBuffer(6).getBytes());
        OffsetDateTime expiresAt = row.getOffsetDateTime(4);
        Buffer vector = row.getDelegate().getBuffer(7);
        Double standing = row.getDouble(9);
        return new IndexedMemory.Source(
                row.getUUID(0),
                row.getLong(1),
                row.getString(2),
                row.getOffsetDateTime(3).toInstant(),
                expiresAt == null ? null : expiresAt.toInstant(),
                row.getFloat(5),
                row.getBoolean(8),
                body.content(),
                body.subject(),
                body.speaker(),
                vector == null ? null : vector(key, row, vector.getBytes()),
                standing == null ? Standing.NONE : new Standing(standing, now));
    }

    /** Null when it does not open: the memory is still found by its words. */
    private @Nullable QuantisedVector vector(PersonKey key, Row row, byte[] sealed) {
        return read(row, () -> QuantisedVector.ofBytes(key.openBytes(MemoryBody.VECTOR_FIELD, row.getUUID(0), sealed)))
                .orElse(null);
    }

    private Shown shown(PersonKey key, Row row) {
        return new Shown(
                row.getString(1),
                row.getString(2),
                Math.round(row.getFloat(3) * 1000) / 1000.0,
                row.getOffsetDateTime(4),
                row.getBoolean(6),
                bodies.open(key, row.getUUID(0), row.getBuffer(5).getBytes()));
    }

    /** One memory as the answer shows it. */
    record Shown(
            String type,
            String category,
            double importance,
            OffsetDateTime occurredAt,
            boolean sensitive,
            MemoryBody body) {}
}
