package dev.pluto.telemetry;

import dev.pluto.protection.Transactions;
import dev.pluto.work.LoopWorker;
import dev.pluto.work.Timer;
import dev.pluto.work.WorkLoop;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * How many rows and bytes the tables of this service's schema have, as PostgreSQL's own statistics know it: no table is read for
 * it. Divided by {@code pluto.persons} it is what a person costs.
 */
@ApplicationScoped
class StorageGauges extends LoopWorker {

    private static final Logger LOG = Logger.getLogger(StorageGauges.class);
    private static final Duration EVERY = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofSeconds(2);
    private static final String SIZES = """
        select relname::text as name, n_live_tup as live, pg_total_relation_size(relid) as size
          from pg_stat_user_tables where schemaname = current_schema()\
        """;

    private final MultiGauge rows;
    private final MultiGauge bytes;
    private final WorkLoop loop;

    StorageGauges(Timer timer, Transactions transactions, MeterRegistry meters) {
        this.loop = new QueriedGauges(LOG, timer, transactions, EVERY, LONGEST).filledBy(this::measure, this::forget);
        this.rows = MultiGauge.builder("pluto.storage.rows")
                .description("Rows of a table, as PostgreSQL estimates them")
                .register(meters);
        this.bytes = MultiGauge.builder("pluto.storage.bytes")
                .description("What a table takes on disk with its indexes")
                .register(meters);
    }

    @Override
    protected WorkLoop loop() {
        return loop;
    }

    private Uni<Void> measure(SqlConnection tx) {
        return tx.preparedQuery(SIZES).execute().invoke(this::show).replaceWithVoid();
    }

    private void show(RowSet<Row> tables) {
        List<MultiGauge.Row<?>> live = new ArrayList<>();
        List<MultiGauge.Row<?>> sizes = new ArrayList<>();
        for (Row table : tables) {
            Tags name = Tags.of("table", table.getString("name"));
            live.add(MultiGauge.Row.of(name, table.getLong("live")));
            sizes.add(MultiGauge.Row.of(name, table.getLong("size")));
        }
        rows.register(live, true);
        bytes.register(sizes, true);
    }

    private void forget() {
        rows.register(List.of(), true);
        bytes.register(List.of(), true);
    }
}
