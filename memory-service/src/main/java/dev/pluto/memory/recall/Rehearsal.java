package dev.pluto.memory.recall;

import dev.pluto.memory.embedding.Embeddings;
import dev.pluto.memory.memory.MemoryBody;
import dev.pluto.memory.memory.SealedBodies;
import dev.pluto.memory.person.Person;
import dev.pluto.memory.ranking.PersonIndex;
import dev.pluto.memory.ranking.QuantisedVector;
import dev.pluto.memory.ranking.Question;
import dev.pluto.memory.ranking.Ranking;
import dev.pluto.memory.ranking.Words;
import dev.pluto.protection.PersonKey;
import dev.pluto.protection.Scope;
import dev.pluto.protection.Transactions;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * What a search does, with memories of nobody: what Java has not done yet takes it many times as long as what it has, and the first to
 * ask after a start should not wait for that. Nothing of it is kept.
 */
@ApplicationScoped
class Rehearsal {
    private static final int MEMORIES = 500;
    private static final int ROUNDS = 8;
    private static final int SEARCHES = 10;
    private static final int FOUND = 10;
    private static final int DIMENSIONS = 384;
    private static final Scope SCOPE = Scope.service("memory-rehearsal");
    private static final Person NOBODY = new Person(new UUID(0, 0), Locale.ENGLISH, ZoneOffset.UTC, 0, 0);
    /** As {@link StoredMemories} reads what is there. */
    private static final String ROWS = """
            select id, place, 'event'::text, now() - place * interval '1 hour', null::timestamptz, 0.5::real, body, vector, false, null::float8
              from unnest($1::uuid[], $2::bytea[], $3::bytea[]) with ordinality as made (id, body, vector, place)""";

    private final Transactions transactions;
    private final StoredMemories stored;
    private final SealedBodies bodies;
    private final RankingThreads threads;
    private final Embeddings embeddings;
    private final Clock clock;

    Rehearsal(
            Transactions transactions,
            StoredMemories stored,
            SealedBodies bodies,
            RankingThreads threads,
            Embeddings embeddings,
            Clock clock) {
        this.transactions = transactions;
        this.stored = stored;
        this.bodies = bodies;
        this.threads = threads;
        this.embeddings = embeddings;
        this.clock = clock;
    }

    /** Fails when the model, the database or a thread does. */
    Uni<Void> run() {
        PersonKey key = PersonKey.passing();
        return embeddings
                .open()
                .chain(() -> threads.run(() -> madeUp(key)))
                .chain(rows -> Multi.createFrom()
                        .range(0, ROUNDS)
                        .onItem()
                        .transformToUniAndConcatenate(round -> round(round, key, rows))
                        .collect()
                        .asList())
                .replaceWithVoid();
    }

    private Tuple madeUp(PersonKey key) {
        UUID[] ids = new UUID[MEMORIES];
        Buffer[] texts = new Buffer[MEMORIES];
        Buffer[] vectors = new Buffer[MEMORIES];
        for (int i = 0; i < MEMORIES; i++) {
            MemoryBody body = new MemoryBody(RehearsalTexts.text(i), null, null, null);
            ids[i] = UUID.randomUUID();
            texts[i] = Buffer.buffer(bodies.seal(key, ids[i], body));
            vectors[i] = Buffer.buffer(
                    key.sealBytes(MemoryBody.VECTOR_FIELD, ids[i], vector(i).toBytes()));
        }
        return Tuple.of(ids, texts, vectors);
    }

    /** Of length one, more or less. */
    private static QuantisedVector vector(int number) {
        float[] values = new float[DIMENSIONS];
        for (int i = 0; i < DIMENSIONS; i++) {
            values[i] = (float) (Math.sin(number + i) / Math.sqrt(DIMENSIONS / 2.0));
        }
        return QuantisedVector.of(values);
    }

    /** Reads, opens and orders all, then looks among them. */
    private Uni<Void> round(int round, PersonKey key, Tuple rows) {
        Instant now = clock.instant();
        return transactions
                .sql(SCOPE, tx -> read(tx, rows))
                .chain(read -> threads.runInParts(read, some -> stored.index(NOBODY, key, some, now)))
                .chain(memories -> threads.run(() -> PersonIndex.of(0, memories)))
                .chain(index -> Multi.createFrom()
                        .range(round * SEARCHES, (round + 1) * SEARCHES)
                        .onItem()
                        .transformToUniAndConcatenate(number -> search(number, index, now))
                        .collect()
                        .asList())
                .replaceWithVoid();
    }

    private static Uni<List<Row>> read(SqlConnection tx, Tuple rows) {
        return tx.preparedQuery(ROWS).execute(rows).map(read -> {
            List<Row> all = new ArrayList<>(MEMORIES);
            read.forEach(all::add);
            return all;
        });
    }

    private Uni<Integer> search(int number, PersonIndex index, Instant now) {
        String text = RehearsalTexts.question(number);
        return embeddings
                .ofQuery(text)
                .chain(vector -> threads.run(() -> {
                    Question question =
                            Question.of(text, vector.orElse(null), now, NOBODY.zone(), Words.of(NOBODY.locale()));
                    return Ranking.rank(index, question, memory -> true, FOUND).size();
                }));
    }
}
