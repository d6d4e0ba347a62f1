package dev.pluto.memory.capture;

import dev.pluto.memory.embedding.EmbeddingConfig;
import dev.pluto.memory.embedding.Embeddings;
import dev.pluto.memory.memory.MemoryBody;
import dev.pluto.memory.memory.PendingVectors;
import dev.pluto.memory.memory.PendingVectors.Pending;
import dev.pluto.memory.memory.PendingVectors.Vector;
import dev.pluto.memory.memory.SealedBodies;
import dev.pluto.memory.ranking.QuantisedVector;
import dev.pluto.protection.PersonKey;
import dev.pluto.protection.PersonKeys;
import dev.pluto.protection.Scope;
import dev.pluto.protection.Transactions;
import dev.pluto.work.Lease;
import dev.pluto.work.LoopWorker;
import dev.pluto.work.Next;
import dev.pluto.work.Timer;
import dev.pluto.work.WorkLoop;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Gives memories their vectors: takes a batch under a lease, computes outside of any transaction, stores. Newest first, so that
 * somebody's import of thousands does not stand in front of what another person says now. Every replica works on the same backlog;
 * row locks keep them apart.
 */
@ApplicationScoped
class EmbeddingBacklog extends LoopWorker {
    private static final Logger LOG = Logger.getLogger(EmbeddingBacklog.class);
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final Scope SCOPE = Scope.service("memory-embedding");

    private final Transactions transactions;
    private final Embeddings embeddings;
    private final EmbeddingConfig config;
    private final PendingVectors pending;
    private final PersonKeys keys;
    private final SealedBodies bodies;
    private final WorkLoop loop;

    EmbeddingBacklog(
            Transactions transactions,
            Embeddings embeddings,
            EmbeddingConfig config,
            PendingVectors pending,
            PersonKeys keys,
            SealedBodies bodies,
            Timer timer) {
        this.transactions = transactions;
        this.embeddings = embeddings;
        this.config = config;
        this.pending = pending;
        this.keys = keys;
        this.bodies = bodies;
        this.loop = new WorkLoop(LOG, timer, PAUSE, this::batch);
    }

    @Override
    protected WorkLoop loop() {
        return loop;
    }

    private Uni<Next> batch() {
        return embeddings
                .open()
                .chain(() -> transactions.sql(SCOPE, this::take))
                .chain(this::embed)
                .chain(this::store)
                .map(taken -> Next.atOnceIf(taken > 0));
    }

    private Uni<List<Readable>> take(SqlConnection tx) {
        return pending.take(tx, config.batchSize(), new Lease(config.lease())).chain(taken -> open(tx, taken));
    }

    private Uni<List<Readable>> open(SqlConnection tx, List<Pending> taken) {
        if (taken.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return keys.ofAll(tx, taken.stream().map(Pending::userId).distinct().toList())
                .map(found -> taken.stream()
                        .map(one -> readable(one, Objects.requireNonNull(found.get(one.userId()))))
                        .toList());
    }

    private Readable readable(Pending memory, PersonKey key) {
        return new Readable(memory, key, words(memory, key));
    }

    /** One row that does not open must not hold up the batch it is in: it is tried again later and then left alone. */
    private String words(Pending memory, PersonKey key) {
        return bodies.find(key, memory.id(), memory.sealedBody())
                .map(MemoryBody::meaning)
                .orElse("");
    }

    private Uni<List<Embedded>> embed(List<Readable> batch) {
        return embeddings
                .ofPassages(batch.stream().map(Readable::words).toList())
                .map(vectors -> embedded(batch, vectors));
    }

    private List<Embedded> embedded(List<Readable> batch, List<Optional<QuantisedVector>> vectors) {
        List<Embedded> embedded = new ArrayList<>();
        for (int i = 0; i < batch.size(); i++) {
            Readable read = batch.get(i);
            embedded.add(new Embedded(read.memory(), vectors.get(i).map(vector -> sealed(read, vector))));
        }
        return embedded;
    }

    private Vector sealed(Readable read, QuantisedVector vector) {
        return Vector.of(read.memory(), read.key(), vector.toBytes(), bodies.kinds(read.words(), vector.toFloats()));
    }

    private Uni<Integer> store(List<Embedded> batch) {
        if (batch.isEmpty()) {
            return Uni.createFrom().item(0);
        }
        return transactions.sql(SCOPE, tx -> store(tx, batch)).replaceWith(batch.size());
    }

    private Uni<Void> store(SqlConnection tx, List<Embedded> batch) {
        List<Vector> done = batch.stream().flatMap(one -> one.vector().stream()).toList();
        List<Pending> failed = batch.stream()
                .filter(one -> one.vector().isEmpty())
                .map(Embedded::memory)
                .toList();
        return pending.fill(tx, done).chain(() -> pending.postpone(tx, failed, config.attempts()));
    }

    /** A memory with its words, which are empty when it does not open; only while its vector is computed. */
    private record Readable(Pending memory, PersonKey key, String words) {}

    /** A memory with its vector; empty when its text could not be embedded. */
    private record Embedded(Pending memory, Optional<Vector> vector) {}
}
