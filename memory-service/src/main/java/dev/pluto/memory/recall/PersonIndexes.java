package dev.pluto.memory.recall;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.pluto.memory.person.Person;
import dev.pluto.memory.ranking.IndexedMemory;
import dev.pluto.memory.ranking.PersonIndex;
import dev.pluto.memory.ranking.Ranked;
import dev.pluto.person.PersonErased;
import dev.pluto.protection.PersonKey;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The indexes of the people who asked lately, bounded by weight. An index is only used at the revision that the asking transaction
 * itself has read, so every replica answers from the same state without telling the others anything.
 */
@ApplicationScoped
class PersonIndexes {
    private final StoredMemories stored;
    private final RankingThreads threads;
    private final Clock clock;
    private final Cache<UUID, PersonIndex> indexes;
    private final Counter current;
    private final Counter extended;
    private final Counter read;

    PersonIndexes(
            StoredMemories stored, RankingThreads threads, Clock clock, RecallConfig config, MeterRegistry metrics) {
        this.stored = stored;
        this.threads = threads;
        this.clock = clock;
        this.indexes = Caffeine.newBuilder()
                .maximumWeight(config.indexBytes())
                .<UUID, PersonIndex>weigher((id, index) -> (int) Math.min(Integer.MAX_VALUE, index.bytes()))
                .expireAfterAccess(config.indexTtl())
                .build();
        this.current = metrics.counter("pluto.memory.index", "state", "current");
        this.extended = metrics.counter("pluto.memory.index", "state", "extended");
        this.read = metrics.counter("pluto.memory.index", "state", "read");
        metrics.gauge("pluto.memory.index.people", indexes, Cache::estimatedSize);
    }

    /** The one at hand, of whichever revision: to see what may be needed before a transaction begins. */
    Optional<PersonIndex> atHand(UUID userId) {
        return Optional.ofNullable(indexes.getIfPresent(userId));
    }

    /** The index of a person as this transaction sees them. */
    Uni<PersonIndex> at(SqlConnection tx, Person person, PersonKey key) {
        PersonIndex known = indexes.getIfPresent(person.userId());
        if (known != null && known.revision() == person.revision()) {
            current.increment();
            return Uni.createFrom().item(known);
        }
        PersonIndex base = usable(known, person) ? known : null;
        (base == null ? read : extended).increment();
        Instant now = clock.instant();
        return stored.changedSince(tx, person.userId(), base == null ? -1 : base.revision(), now)
                .chain(rows -> threads.runInParts(rows, some -> stored.index(person, key, some, now)))
                .chain(changed -> threads.run(() -> extend(base, person, changed)))
                .invoke(index -> indexes.put(person.userId(), index));
    }

    /** @param question runs on a worker thread */
    Uni<List<Ranked>> ask(PersonIndex index, Function<PersonIndex, List<Ranked>> question) {
        return threads.run(() -> question.apply(index));
    }

    void forget(@Observes PersonErased erased) {
        forget(erased.userId());
    }

    void forget(UUID userId) {
        indexes.invalidate(userId);
    }

    private static PersonIndex extend(@Nullable PersonIndex base, Person person, List<IndexedMemory> changed) {
        return base == null ? PersonIndex.of(person.revision(), changed) : base.with(person.revision(), changed);
    }

    /** An index of a later revision belongs to a transaction that began after this one: it cannot be wound back. */
    private static boolean usable(@Nullable PersonIndex known, Person person) {
        return known != null && known.revision() < person.revision() && known.revision() >= person.rebuildRevision();
    }
}
