package dev.pluto.memory.fact;

import dev.pluto.language.sensitive.RetoldWords;
import dev.pluto.memory.fact.DatedFact.Replaced;
import dev.pluto.protection.PersonKey;
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
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Facts by when they were told, as far as they may be told again: none that was taken back or put right, and none that is sensitive. */
@ApplicationScoped
public class DatedFacts {

    private static final String COLUMNS =
            "f.id, f.memory_id, f.message_id, f.handle, f.sealed_body, f.mode, f.said_at, f.ends_at, f.closed_at";
    private static final String OPEN = "\n" + """
             and f.retracted_at is null and not exists (
                 select from memory m where m.id = f.memory_id
                    and (m.sensitive or m.category = 'health' or m.forgotten_at is not null or m.expires_at <= $2))""";
    private static final String WITHIN = "select " + COLUMNS + """
             , o.id as older from fact f left join lateral (
                 select id from fact where user_id = f.user_id and closed_by = f.message_id and retracted_at is null
                    and subject_index = f.subject_index and attribute_index = f.attribute_index
                  order by ordinal desc limit 1) o on true
             where f.user_id = $1 and f.said_at >= $3 and f.said_at < $4""" + OPEN;
    private static final String OF = WITHIN + " and f.subject_index = $5 and f.attribute_index = any($6)";
    private static final String ORDER = " order by f.ordinal desc";
    private static final String BY_IDS =
            "select " + COLUMNS + " from fact f where f.user_id = $1 and f.id = any($3)" + OPEN + ORDER;

    private final Facts facts;
    private final FactThreads threads;

    DatedFacts(Facts facts, FactThreads threads) {
        this.facts = facts;
        this.threads = threads;
    }

    /**
     * All of a time.
     *
     * @param from inclusive
     * @param to exclusive
     * @return the oldest first
     */
    public Uni<List<DatedFact>> within(
            SqlConnection tx, UUID userId, PersonKey key, Instant from, Instant to, Instant now) {
        return read(tx, WITHIN + ORDER, Tuple.of(userId, utc(now), utc(from), utc(to)), userId, key, now);
    }

    /** Those about the person, of some attributes. */
    public Uni<List<DatedFact>> ofPerson(
            SqlConnection tx, UUID userId, PersonKey key, Collection<String> attributes, Instant from, Instant now) {
        Buffer[] indexes = attributes.stream()
                .map(attribute -> facts.attributeIndex(userId, attribute))
                .toArray(Buffer[]::new);
        Tuple values = Tuple.of(userId, utc(now), utc(from), utc(now.plusMillis(1)))
                .addValue(facts.subjectIndex(userId, "me"))
                .addValue(indexes);
        return read(tx, OF + ORDER, values, userId, key, now);
    }

    private Uni<List<DatedFact>> read(
            SqlConnection tx, String sql, Tuple values, UUID userId, PersonKey key, Instant now) {
        return tx.preparedQuery(sql).execute(values).chain(rows -> {
            UUID[] older = rows.stream()
                    .map(row -> row.getUUID("older"))
                    .filter(Objects::nonNull)
                    .toArray(UUID[]::new);
            return tx.preparedQuery(BY_IDS)
                    .execute(Tuple.of(userId, utc(now), older))
                    .chain(before -> threads.run(() -> dated(rows, before, key)));
        });
    }

    private List<DatedFact> dated(RowSet<Row> rows, RowSet<Row> before, PersonKey key) {
        Map<UUID, Row> byId = byId(rows);
        Map<UUID, Row> olderById = byId(before);
        Map<UUID, Replaced> replaced = facts.open(key, before.stream().toList()).stream()
                .map(old -> new Replaced(
                        old.id(),
                        memory(olderById, old.id()),
                        old.fact().telling().past(false)))
                .collect(Collectors.toMap(Replaced::id, Function.identity()));
        return facts.open(key, rows.stream().toList()).stream()
                .map(stored -> DatedFact.of(
                        stored,
                        memory(byId, stored.id()),
                        Optional.ofNullable(Objects.requireNonNull(byId.get(stored.id()))
                                        .getUUID("older"))
                                .map(replaced::get)
                                .orElse(null)))
                .filter(fact -> fact.memoryId() != null || isPlain(fact))
                .toList();
    }

    /** What has no memory to be marked is read for it. */
    private static boolean isPlain(DatedFact fact) {
        return RetoldWords.kinds(fact.sentence()).isEmpty();
    }

    private static @Nullable UUID memory(Map<UUID, Row> rows, UUID id) {
        return Objects.requireNonNull(rows.get(id)).getUUID("memory_id");
    }

    private static Map<UUID, Row> byId(RowSet<Row> rows) {
        return rows.stream().collect(Collectors.toMap(row -> row.getUUID("id"), Function.identity()));
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
