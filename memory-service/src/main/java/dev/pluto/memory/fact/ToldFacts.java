package dev.pluto.memory.fact;

import dev.pluto.protection.PersonKey;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All facts of a person for whoever forgets some of them for good. */
@ApplicationScoped
public class ToldFacts {
    /** Those that were taken back or put right among them, as they stand there still. */
    private static final String ALL = """
        select id, memory_id, message_id, handle, sealed_body, mode, said_at, ends_at, closed_at,
               retracted_at is null as kept,
               exists (select from memory m where m.id = memory_id and m.sensitive) as sensitive
          from fact where user_id = $1 order by ordinal desc\
        """;

    private static final String DELETE = "delete from fact where user_id = $1 and id = any($2)";
    private static final String UNTIE = "update fact set memory_id = null where user_id = $1 and memory_id = any($2)";

    private final Facts facts;
    private final FactDeeds deeds;
    private final FactThreads threads;
    private final Clock clock;

    ToldFacts(Facts facts, FactDeeds deeds, FactThreads threads, Clock clock) {
        this.facts = facts;
        this.deeds = deeds;
        this.threads = threads;
        this.clock = clock;
    }

    /** @param work is given all of them, the oldest first, on a worker thread */
    public <T> Uni<T> read(SqlConnection tx, UUID userId, PersonKey key, Function<List<ToldFact>, T> work) {
        return tx.preparedQuery(ALL)
                .execute(Tuple.of(userId))
                .chain(rows -> threads.run(() -> work.apply(told(rows, key))));
    }

    private List<ToldFact> told(RowSet<Row> rows, PersonKey key) {
        List<Row> newestFirst = rows.stream().toList();
        Map<UUID, Row> byId =
                newestFirst.stream().collect(Collectors.toMap(row -> row.getUUID("id"), Function.identity()));
        return facts.open(key, newestFirst).stream()
                .map(stored -> told(stored, Objects.requireNonNull(byId.get(stored.id()))))
                .toList();
    }

    private ToldFact told(StoredFact stored, Row row) {
        return ToldFact.of(
                stored, row.getUUID("memory_id"), row.getBoolean("kept"), row.getBoolean("sensitive"), clock.instant());
    }

    /** How many things one message made forgotten; empty when it did nothing yet. */
    public Uni<Optional<Integer>> forgottenBy(SqlConnection tx, UUID userId, UUID messageId) {
        return deeds.find(tx, userId, messageId).map(deed -> deed.map(FactDeed::forgotten));
    }

    /** Deletes facts for good. What else was read from the texts that go stays, without them. */
    public Uni<Void> forget(SqlConnection tx, UUID userId, List<UUID> ids, List<UUID> texts) {
        return tx.preparedQuery(DELETE)
                .execute(Tuple.of(userId, ids.toArray(UUID[]::new)))
                .chain(() -> keepWithout(tx, userId, texts));
    }

    /** Keeps what was read from texts that go. */
    public Uni<Void> keepWithout(SqlConnection tx, UUID userId, List<UUID> texts) {
        return tx.preparedQuery(UNTIE)
                .execute(Tuple.of(userId, texts.toArray(UUID[]::new)))
                .replaceWithVoid();
    }

    /** Notes what messages made forgotten: each is done once, and should one be remembered after this, it goes as well. */
    public Uni<Void> note(SqlConnection tx, UUID userId, List<UUID> messages, int count) {
        return deeds.noteWishes(tx, userId, messages, count, clock.instant());
    }
}
