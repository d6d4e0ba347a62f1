package dev.pluto.memory.fact;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pluto.memory.clause.Step;
import dev.pluto.memory.fact.Fact.Mode;
import dev.pluto.protection.BlindIndex;
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
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Facts in the database; whose there are to be seen is up to the scope of the transaction. */
@ApplicationScoped
class Facts {
    /** The newest are asked: a person who told more loses the oldest first. */
    static final int MOST = 2_000;

    /** A text is compared with the newest only; of what holds once, the newest is told in any case. */
    static final int COMPARED = 120;

    /** What cannot be taken back any more. Locked rows are another replica's. */
    static final String DELETE_RETRACTED = """
        delete from fact where id in (
            select id from fact where retracted_at < $1 order by retracted_at limit $2 for update skip locked)\
        """;

    private static final String NEWEST = """
        select id, message_id, handle, sealed_body, mode, said_at, ends_at, closed_at
          from fact where user_id = $1 and retracted_at is null order by ordinal desc limit $2\
        """;
    private static final String INSERT = """
        insert into fact (id, user_id, memory_id, message_id, handle, subject_index, attribute_index, sealed_body, mode,
                          said_at, ends_at, closed_at, closed_by)
        values ($1, $2, (select id from memory where user_id = $2 and source = 'message' and (source_id = $3 or occurred_at = $9)
                          order by source_id <> $3, id limit 1),
                $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
        on conflict (user_id, handle) do nothing\
        """;
    private static final String TIE = """
        update fact f set memory_id = m.id from memory m
         where f.user_id = $1 and (f.message_id = $2 or f.said_at = $3) and f.memory_id is null
           and m.user_id = $1 and m.source = 'message' and m.source_id = $2\
        """;
    private static final String CLOSE =
            "update fact set closed_at = $3, closed_by = $2 where user_id = $1 and id = any($4) and closed_at is null";
    private static final String RETRACT =
            "update fact set retracted_at = $3, retracted_by = $2 where user_id = $1 and id = any($4)";
    private static final String RETRACTED =
            "select id from fact where user_id = $1 and retracted_by = $2 order by ordinal";
    private static final String UNDO_NEW = "delete from fact where user_id = $1 and message_id = $2";
    private static final String UNDO_OLD = """
        update fact
           set closed_at = case when closed_by = $2 then null else closed_at end,
               closed_by = case when closed_by = $2 then null else closed_by end,
               retracted_at = case when retracted_by = $2 then null else retracted_at end,
               retracted_by = case when retracted_by = $2 then null else retracted_by end
         where user_id = $1 and (closed_by = $2 or retracted_by = $2)\
        """;

    private final ObjectMapper json;
    private final BlindIndex index;
    private final RowByRow rowByRow;

    Facts(ObjectMapper json, BlindIndex index, RowByRow rowByRow) {
        this.json = json;
        this.index = index;
        this.rowByRow = rowByRow;
    }

    /** Still sealed, the newest first; {@link #open} opens them on a worker thread. */
    Uni<List<Row>> newest(SqlConnection tx, UUID userId, int limit) {
        return tx.preparedQuery(NEWEST).execute(Tuple.of(userId, limit)).map(rows -> {
            List<Row> found = new ArrayList<>(rows.size());
            rows.forEach(found::add);
            return found;
        });
    }

    /** The oldest first; one that does not open is left out. */
    List<StoredFact> open(PersonKey key, List<Row> newestFirst) {
        List<StoredFact> facts = new ArrayList<>();
        for (int i = newestFirst.size() - 1; i >= 0; i--) {
            Row row = newestFirst.get(i);
            rowByRow.read("fact", row.getUUID("id"), () -> stored(key, row)).ifPresent(facts::add);
        }
        return facts;
    }

    private StoredFact stored(PersonKey key, Row row) {
        UUID id = row.getUUID("id");
        String body = key.open(FactBody.FIELD, id, row.getBuffer("sealed_body").getBytes());
        Fact fact = FactBody.ofJson(json, body)
                .fact(
                        row.getString("handle"),
                        Mode.valueOf(row.getString("mode").toUpperCase(Locale.ROOT)),
                        row.getOffsetDateTime("said_at").toInstant(),
                        instant(row, "ends_at"),
                        instant(row, "closed_at"));
        return new StoredFact(id, row.getUUID("message_id"), fact);
    }

    Uni<Void> insert(SqlConnection tx, PersonKey key, UUID userId, UUID messageId, List<Fact> facts) {
        if (facts.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return tx.preparedQuery(INSERT)
                .executeBatch(facts.stream()
                        .map(fact -> row(key, userId, messageId, fact))
                        .toList())
                .replaceWithVoid();
    }

    /** Closed from the beginning where the same text says what holds in its place. */
    private Tuple row(PersonKey key, UUID userId, UUID messageId, Fact fact) {
        UUID id = UUID.randomUUID();
        Instant until = fact.until();
        Instant closed = fact.closedAt();
        return Tuple.tuple()
                .addUUID(id)
                .addUUID(userId)
                .addUUID(messageId)
                .addString(fact.id())
                .addValue(subjectIndex(userId, subject(fact)))
                .addValue(attributeIndex(userId, fact.attribute()))
                .addValue(Buffer.buffer(
                        key.seal(FactBody.FIELD, id, FactBody.of(fact).toJson(json))))
                .addString(fact.mode().name().toLowerCase(Locale.ROOT))
                .addOffsetDateTime(utc(fact.saidAt()))
                .addOffsetDateTime(until == null ? null : utc(until))
                .addOffsetDateTime(closed == null ? null : utc(closed))
                .addUUID(closed == null ? null : messageId);
    }

    /** What facts about somebody are found by. @param subject the heads of the way to them, ">" between */
    Buffer subjectIndex(UUID userId, String subject) {
        return Buffer.buffer(index.of("fact.subject:" + userId, subject));
    }

    Buffer attributeIndex(UUID userId, String attribute) {
        return Buffer.buffer(index.of("fact.attribute:" + userId, attribute));
    }

    private static String subject(Fact fact) {
        return fact.owner().stream().map(Step::head).collect(Collectors.joining(">"));
    }

    /**
     * Facts of a text go with the memory of it, once there is one. Several deeds may come of one text, under names of their own: what
     * ties them to it is the moment it was received, which is the same wherever it is told.
     */
    Uni<Void> tie(SqlConnection tx, UUID userId, UUID messageId, Instant saidAt) {
        return tx.preparedQuery(TIE)
                .execute(Tuple.of(userId, messageId, utc(saidAt)))
                .replaceWithVoid();
    }

    Uni<Void> close(SqlConnection tx, UUID userId, UUID messageId, Instant now, List<UUID> ids) {
        return marked(tx, CLOSE, userId, messageId, now, ids);
    }

    /** Nobody sees them any more: they were never so, or are to be forgotten. */
    Uni<Void> retract(SqlConnection tx, UUID userId, UUID messageId, Instant now, List<UUID> ids) {
        return marked(tx, RETRACT, userId, messageId, now, ids);
    }

    private static Uni<Void> marked(
            SqlConnection tx, String sql, UUID userId, UUID messageId, Instant now, List<UUID> ids) {
        return ids.isEmpty()
                ? Uni.createFrom().voidItem()
                : tx.preparedQuery(sql)
                        .execute(Tuple.of(userId, messageId, utc(now), ids.toArray(UUID[]::new)))
                        .replaceWithVoid();
    }

    /** What one text made nobody see any more. */
    Uni<List<UUID>> retractedBy(SqlConnection tx, UUID userId, UUID messageId) {
        return tx.preparedQuery(RETRACTED).execute(Tuple.of(userId, messageId)).map(rows -> {
            List<UUID> ids = new ArrayList<>(rows.size());
            rows.forEach(row -> ids.add(row.getUUID("id")));
            return ids;
        });
    }

    /** Takes back what one text changed. @return how many facts that were */
    Uni<Integer> undo(SqlConnection tx, UUID userId, UUID messageId) {
        return tx.preparedQuery(UNDO_NEW)
                .execute(Tuple.of(userId, messageId))
                .chain(gone -> tx.preparedQuery(UNDO_OLD)
                        .execute(Tuple.of(userId, messageId))
                        .map(back -> gone.rowCount() + back.rowCount()));
    }

    private static @Nullable Instant instant(Row row, String column) {
        OffsetDateTime at = row.getOffsetDateTime(column);
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
