package dev.pluto.telemetry;

import dev.pluto.protection.Scope;
import dev.pluto.protection.Transactions;
import dev.pluto.work.BackOff;
import dev.pluto.work.Next;
import dev.pluto.work.Timer;
import dev.pluto.work.WorkLoop;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * Gauges that a query fills every so often, in every replica and never because somebody scrapes. The database ends a query that
 * takes too long, so that measuring costs what it may and no more; what is not known is shown as nothing, not as what it last was.
 *
 * @param log of whose gauges these are
 * @param every how long to rest between two looks
 * @param longest what a query may take
 */
public record QueriedGauges(Logger log, Timer timer, Transactions transactions, Duration every, Duration longest) {

    private static final Scope SCOPE = Scope.service("meters");
    private static final String BOUND = "select set_config('statement_timeout', $1, true)";
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    /**
     * The loop that fills them, which their bean makes with itself.
     *
     * @param measure asks, and sets the gauges
     * @param forget nothing is known: the database is away, or would take too long
     */
    public WorkLoop filledBy(Function<SqlConnection, Uni<Void>> measure, Runnable forget) {
        return new WorkLoop(log, timer, every, BackOff.doubling(every, LONGEST_PAUSE), () -> look(measure, forget));
    }

    private Uni<Next> look(Function<SqlConnection, Uni<Void>> measure, Runnable forget) {
        return transactions
                .sql(
                        SCOPE,
                        tx -> tx.preparedQuery(BOUND)
                                .execute(Tuple.of(Long.toString(longest.toMillis())))
                                .chain(set -> measure.apply(tx)))
                .onFailure()
                .invoke(() -> forget.run())
                .replaceWith(Next.AFTER_PAUSE);
    }
}
