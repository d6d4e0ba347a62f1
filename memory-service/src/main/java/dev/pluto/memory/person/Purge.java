package dev.pluto.memory.person;

import dev.pluto.protection.Scope;
import dev.pluto.protection.Transactions;
import dev.pluto.work.Next;
import dev.pluto.work.Timer;
import dev.pluto.work.WorkLoop;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Deletes rows for good that nobody sees any more, once their time is over, a batch after the other. */
public final class Purge {
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final int BATCH = 500;

    private final Transactions transactions;
    private final Clock clock;
    private final Scope scope;
    private final List<Ageing> rows;
    private final WorkLoop loop;

    /**
     * Which rows go.
     *
     * @param delete a statement with the moment before which they go, and how many may go at once
     * @param after how long they stay
     */
    public record Ageing(String delete, Duration after) {}

    /**
     * @param log of whose loop this is
     * @param name in the scope of its transactions, such as {@code memory-fact-purge}
     */
    public Purge(Logger log, Transactions transactions, Clock clock, Timer timer, String name, List<Ageing> rows) {
        this.transactions = transactions;
        this.clock = clock;
        this.scope = Scope.service(name);
        this.rows = List.copyOf(rows);
        this.loop = new WorkLoop(log, timer, PAUSE, () -> purge().map(most -> Next.atOnceIf(most >= BATCH)));
    }

    /** What repeats it, for the bean that begins and ends it. */
    public WorkLoop loop() {
        return loop;
    }

    /** @return how many rows went of the kind of which most did */
    public Uni<Integer> purge() {
        return transactions.sql(
                scope,
                tx -> Multi.createFrom()
                        .iterable(rows)
                        .onItem()
                        .transformToUniAndConcatenate(ageing -> gone(tx, ageing))
                        .collect()
                        .with(Collectors.reducing(0, Math::max)));
    }

    private Uni<Integer> gone(SqlConnection tx, Ageing ageing) {
        return tx.preparedQuery(ageing.delete())
                .execute(Tuple.of(clock.instant().minus(ageing.after()).atOffset(ZoneOffset.UTC), BATCH))
                .map(RowSet::rowCount);
    }
}
