package dev.pluto.memory.snapshot;

import dev.pluto.memory.fact.DatedFacts;
import dev.pluto.memory.habit.DoneActs;
import dev.pluto.memory.memory.PeriodTexts;
import dev.pluto.memory.person.SnapshotPeople.Behind;
import dev.pluto.memory.snapshot.Snapshots.Due;
import dev.pluto.protection.PersonKey;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.WorkerExecutor;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Makes snapshots of what is remembered, one after the other, on a thread of their own. */
@ApplicationScoped
class SnapshotMaker {
    private final PeriodTexts texts;
    private final DatedFacts facts;
    private final DoneActs acts;
    private final Snapshots snapshots;
    private final Clock clock;
    private final WorkerExecutor pool;

    SnapshotMaker(Vertx vertx, PeriodTexts texts, DatedFacts facts, DoneActs acts, Snapshots snapshots, Clock clock) {
        this.texts = texts;
        this.facts = facts;
        this.acts = acts;
        this.snapshots = snapshots;
        this.clock = clock;
        this.pool = vertx.createSharedWorkerExecutor("snapshots", 1);
    }

    @PreDestroy
    void close() {
        pool.closeAndForget();
    }

    /** Makes those that are stale, the latest first. @return how many that were, at most as many as the limit */
    Uni<Integer> make(SqlConnection tx, Behind person, PersonKey key, int limit) {
        return snapshots
                .stale(tx, person.userId(), limit)
                .call(all -> all.isEmpty() ? Uni.createFrom().voidItem() : makeAll(tx, person, key, all))
                .map(List::size);
    }

    private Uni<Void> makeAll(SqlConnection tx, Behind person, PersonKey key, List<Due> all) {
        return acts.habits(tx, person.userId())
                .chain(habits -> Multi.createFrom()
                        .iterable(all)
                        .onItem()
                        .transformToUniAndConcatenate(due -> make(tx, person, key, due, habits))
                        .collect()
                        .asList()
                        .replaceWithVoid());
    }

    private Uni<Void> make(SqlConnection tx, Behind person, PersonKey key, Due due, Map<UUID, Set<UUID>> habits) {
        Period period = due.period();
        Instant now = clock.instant();
        Instant from = person.learnsFrom().isAfter(period.start()) ? person.learnsFrom() : period.start();
        return texts.within(tx, person.userId(), key, from, period.end(), now)
                .chain(said -> facts.within(tx, person.userId(), key, from, period.end(), now)
                        .chain(told -> acts.ofTasks(
                                        tx, person.userId(), key, period.local(from), period.local(period.end()))
                                .map(deeds -> new Remembered(person.locale(), said, told, deeds, habits))))
                .chain(remembered -> pool.executeBlocking(() -> Making.of(period, remembered), false)
                        .chain(sentences -> snapshots.put(tx, key, due.id(), sentences, remembered.deeds())));
    }
}
