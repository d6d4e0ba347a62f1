package dev.pluto.memory.person;

import dev.pluto.events.MemoryChanged;
import dev.pluto.outbox.Outbox;
import dev.pluto.protection.Scope;
import dev.pluto.protection.Transactions;
import dev.pluto.work.LoopWorker;
import dev.pluto.work.Next;
import dev.pluto.work.Timer;
import dev.pluto.work.WorkLoop;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Tells the other services how many memories and habits a person has: at most once a second and person, however many arrived, and never an
 * older count after a newer one (the person's revision is the version).
 */
@ApplicationScoped
class Announcements extends LoopWorker {
    private static final Logger LOG = Logger.getLogger(Announcements.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final String LOCK_DUE = "select user_id from person where announced_revision < memories_revision"
            + " order by user_id limit $1 for no key update skip locked";
    private static final String ANNOUNCED = "update person p set announced_revision = p.memories_revision"
            + " where p.user_id = any($1) returning p.user_id, p.memories_revision,"
            + " (select count(*) from memory m where m.user_id = p.user_id and m.forgotten_at is null) as memories,"
            + " (select count(*) from habit h where h.user_id = p.user_id"
            + " and h.state in ('suggested', 'confirmed', 'paused')) as habits";
    private static final int BATCH = 500;

    private final Transactions transactions;
    private final Outbox outbox;
    private final Clock clock;
    private final WorkLoop loop;

    Announcements(Transactions transactions, Outbox outbox, Clock clock, Timer timer) {
        this.transactions = transactions;
        this.outbox = outbox;
        this.clock = clock;
        this.loop = new WorkLoop(LOG, timer, PAUSE, () -> announce().replaceWith(Next.AFTER_PAUSE));
    }

    @Override
    protected WorkLoop loop() {
        return loop;
    }

    Uni<Void> announce() {
        return transactions.sql(Scope.service("memory-announcements"), this::announceDue);
    }

    /**
     * Locks first and counts in a second statement: a lock gives the newest revision of a row, but a count is as old as the
     * beginning of its statement.
     */
    private Uni<Void> announceDue(SqlConnection tx) {
        return tx.preparedQuery(LOCK_DUE)
                .execute(Tuple.of(BATCH))
                .chain(due -> due.size() == 0 ? Uni.createFrom().voidItem() : announce(tx, idsOf(due)));
    }

    private Uni<Void> announce(SqlConnection tx, UUID[] locked) {
        return tx.preparedQuery(ANNOUNCED).execute(Tuple.of(locked)).chain(rows -> {
            List<Uni<Void>> added = new ArrayList<>();
            rows.forEach(row -> added.add(outbox.add(tx, eventOf(row), row.getLong(1))));
            return Uni.join().all(added).andFailFast().replaceWithVoid();
        });
    }

    private static UUID[] idsOf(RowSet<Row> rows) {
        List<UUID> ids = new ArrayList<>();
        rows.forEach(row -> ids.add(row.getUUID(0)));
        return ids.toArray(UUID[]::new);
    }

    private MemoryChanged eventOf(Row row) {
        return new MemoryChanged(row.getUUID(0), row.getLong(2), row.getLong(3), clock.instant());
    }
}
