package dev.pluto.memory.snapshot;

import dev.pluto.memory.person.PersonLoop;
import dev.pluto.memory.person.SnapshotPeople;
import dev.pluto.memory.person.SnapshotPeople.Behind;
import dev.pluto.protection.Scope;
import dev.pluto.protection.Transactions;
import dev.pluto.work.LoopWorker;
import dev.pluto.work.Timer;
import dev.pluto.work.WorkLoop;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Lets snapshots follow what is remembered, one person after the other. */
@ApplicationScoped
class SnapshotWorker extends LoopWorker implements PersonLoop.Duty<Behind> {
    private static final Logger LOG = Logger.getLogger(SnapshotWorker.class);

    /** What is taken away meanwhile is looked at together. */
    private static final Duration PAUSE = Duration.ofSeconds(10);

    /** Made in one transaction: a week of a talkative person takes some 100 ms. */
    private static final int BATCH = 8;

    private final SnapshotPeople people;
    private final SnapshotCatchUp catchUp;
    private final Clock clock;
    private final WorkLoop loop;

    SnapshotWorker(
            Transactions transactions, SnapshotPeople people, SnapshotCatchUp catchUp, Clock clock, Timer timer) {
        this.people = people;
        this.catchUp = catchUp;
        this.clock = clock;
        this.loop = new PersonLoop<>(LOG, timer, transactions, Scope.service("memory-snapshots"), PAUSE, this).loop();
    }

    @Override
    protected WorkLoop loop() {
        return loop;
    }

    @Override
    public Uni<Optional<Behind>> due(SqlConnection tx, Collection<UUID> without) {
        return people.due(tx, clock.instant(), without);
    }

    @Override
    public UUID idOf(Behind person) {
        return person.userId();
    }

    @Override
    public Uni<Void> fulfil(SqlConnection tx, Behind person) {
        return catchUp.follow(tx, person, clock.instant(), BATCH);
    }
}
