package dev.pluto.memory.person;

import dev.pluto.events.MemoryChanged;
import dev.pluto.outbox.Outbox;
import dev.pluto.protection.Scope;
import dev.pluto.protection.Transactions;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells the other services how many memories a person has: at most once a second and person, however many arrived, and never an
 * older count after a newer one (the person's revision is the version).
 */
@ApplicationScoped
class Announcements {
    private static final String DUE =
            "update person p set announced_revision = p.memories_revision from (select user_id from person"
                    + " where announced_revision < memories_revision order by user_id limit $1 for update skip locked) due"
                    + " where p.user_id = due.user_id returning p.user_id, p.memories_revision,"
                    + " (select count(*) from memory m where m.user_id = p.user_id) as memories";
    private static final int BATCH = 500;

    private final Transactions transactions;
    private final Outbox outbox;
    private final Clock clock;

    Announcements(Transactions transactions, Outbox outbox, Clock clock) {
        this.transactions = transactions;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Scheduled(
            every = "1s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> announce() {
        return transactions.sql(Scope.service("memory-announcements"), this::announceDue);
    }

    private Uni<Void> announceDue(SqlConnection tx) {
        return tx.preparedQuery(DUE).execute(Tuple.of(BATCH)).chain(rows -> {
            List<Uni<Void>> added = new ArrayList<>();
            rows.forEach(row -> added.add(outbox.add(tx, eventOf(row), row.getLong(1))));
            return added.isEmpty()
                    ? Uni.createFrom().voidItem()
                    : Uni.join().all(added).andFailFast().replaceWithVoid();
        });
    }

    private MemoryChanged eventOf(Row row) {
        return new MemoryChanged(row.getUUID(0), row.getLong(2), 0, clock.instant());
    }
}
