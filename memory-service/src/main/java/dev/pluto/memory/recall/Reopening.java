package dev.pluto.memory.recall;

import dev.pluto.memory.person.People;
import dev.pluto.memory.person.Person;
import dev.pluto.memory.ranking.PersonIndex;
import dev.pluto.protection.PersonKeys;
import dev.pluto.protection.Scope;
import dev.pluto.protection.Transactions;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/**
 * Opens, after a start, the memories of those who asked for theirs of late: they are the likeliest to ask next, and it takes a person
 * with many memories a moment. Nothing is shown to anybody by that.
 */
@ApplicationScoped
class Reopening {
    private static final Logger LOG = Logger.getLogger(Reopening.class);
    private static final Scope SCOPE = Scope.service("memory-reopening");
    private static final Duration OF_LATE = Duration.ofDays(1);
    private static final int PEOPLE = 500;
    private static final int SHARE = 2;

    private final Transactions transactions;
    private final AskedLately asked;
    private final People people;
    private final PersonKeys keys;
    private final PersonIndexes indexes;
    private final Clock clock;
    private final long most;

    Reopening(
            Transactions transactions,
            AskedLately asked,
            People people,
            PersonKeys keys,
            PersonIndexes indexes,
            Clock clock,
            RecallConfig config) {
        this.transactions = transactions;
        this.asked = asked;
        this.people = people;
        this.keys = keys;
        this.indexes = indexes;
        this.clock = clock;
        this.most = config.indexBytes() / SHARE;
    }

    /** Until half of the room for indexes is taken, who asked last first. Fails when it cannot be told who did. */
    Uni<Void> run() {
        AtomicLong taken = new AtomicLong();
        return transactions
                .sql(SCOPE, tx -> asked.latest(tx, clock.instant().minus(OF_LATE), PEOPLE))
                .onItem()
                .transformToMulti(latest -> Multi.createFrom().iterable(latest))
                .onItem()
                .transformToUniAndConcatenate(this::open)
                .select()
                .first(bytes -> taken.addAndGet(bytes) < most)
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** @return the bytes it takes; of somebody whose memories do not open, none: they are told so when they ask */
    private Uni<Long> open(UUID userId) {
        return transactions
                .sql(
                        SCOPE,
                        tx -> people.find(tx, userId)
                                .chain(person -> person.map(known -> open(tx, known))
                                        .orElseGet(() -> Uni.createFrom().item(0L))))
                .onFailure()
                .invoke(failure -> LOG.debugf(
                        "Somebody's memories do not open (%s)",
                        failure.getClass().getSimpleName()))
                .onFailure()
                .recoverWithItem(0L);
    }

    private Uni<Long> open(SqlConnection tx, Person person) {
        return keys.of(tx, person.userId())
                .chain(key -> indexes.at(tx, person, key))
                .map(PersonIndex::bytes);
    }
}
