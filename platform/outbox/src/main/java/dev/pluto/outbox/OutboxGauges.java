package dev.pluto.outbox;

import dev.pluto.protection.Transactions;
import dev.pluto.telemetry.QueriedGauges;
import dev.pluto.work.LoopWorker;
import dev.pluto.work.Timer;
import dev.pluto.work.WorkLoop;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.jboss.logging.Logger;

/** How many events wait for Kafka, and how long the oldest of them has waited. Every replica shows the same: they share the table. */
@ApplicationScoped
class OutboxGauges extends LoopWorker {

    private static final Logger LOG = Logger.getLogger(OutboxGauges.class);
    private static final Duration EVERY = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofSeconds(2);

    /** Counted no further: so many are an outage, and counting them would be part of it. */
    private static final int MOST = 10_000;

    private static final String LOOK =
            "select count(*), coalesce(extract(epoch from now() - min(created_at)), 0)::float8"
                    + " from (select created_at from outbox order by position limit " + MOST + ") waiting";

    private volatile double depth = Double.NaN;
    private volatile double oldest = Double.NaN;
    private final WorkLoop loop;

    OutboxGauges(Timer timer, Transactions transactions, MeterRegistry meters) {
        this.loop = new QueriedGauges(LOG, timer, transactions, EVERY, LONGEST).filledBy(this::measure, this::forget);
        Gauge.builder("pluto.outbox.depth", this, gauges -> gauges.depth)
                .description("Events that wait for Kafka; " + MOST + " is that many or more")
                .register(meters);
        Gauge.builder("pluto.outbox.oldest.age", this, gauges -> gauges.oldest)
                .description("How long the oldest event has waited for Kafka")
                .baseUnit("seconds")
                .register(meters);
    }

    @Override
    protected WorkLoop loop() {
        return loop;
    }

    private Uni<Void> measure(SqlConnection tx) {
        return tx.preparedQuery(LOOK)
                .execute()
                .map(rows -> rows.iterator().next())
                .invoke(row -> {
                    depth = row.getLong(0);
                    oldest = row.getDouble(1);
                })
                .replaceWithVoid();
    }

    private void forget() {
        depth = Double.NaN;
        oldest = Double.NaN;
    }
}
