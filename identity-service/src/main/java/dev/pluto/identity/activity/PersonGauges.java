package dev.pluto.identity.activity;

import dev.pluto.protection.Transactions;
import dev.pluto.telemetry.QueriedGauges;
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
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;

/**
 * How many persons there are by tier, and how many of them were heard of within a day, a week and a month. Both are counted row by
 * row: where that takes longer than it may, nothing is shown.
 */
@ApplicationScoped
class PersonGauges extends LoopWorker {

    private static final Logger LOG = Logger.getLogger(PersonGauges.class);
    private static final Duration EVERY = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private static final String TIERS = "select tier, count(*) as persons from account group by tier";
    private static final String SEEN = """
        select count(*) filter (where last_seen_at > now() - interval '1 day') as day,
               count(*) filter (where last_seen_at > now() - interval '7 days') as week,
               count(*) as month
          from activity where last_seen_at > now() - interval '30 days'\
        """;

    private final MultiGauge persons;
    private final MultiGauge engaged;
    private final WorkLoop loop;

    PersonGauges(Timer timer, Transactions transactions, MeterRegistry meters) {
        this.loop = new QueriedGauges(LOG, timer, transactions, EVERY, LONGEST).filledBy(this::measure, this::forget);
        this.persons = MultiGauge.builder("pluto.persons")
                .description("Persons by tier")
                .register(meters);
        this.engaged = MultiGauge.builder("pluto.engagement.persons")
                .description("Persons heard of within a day, a week (7 days), a month (30 days)")
                .register(meters);
    }

    @Override
    protected WorkLoop loop() {
        return loop;
    }

    private Uni<Void> measure(SqlConnection tx) {
        return tx.preparedQuery(TIERS)
                .execute()
                .invoke(this::showTiers)
                .chain(() -> tx.preparedQuery(SEEN).execute())
                .invoke(rows -> showSeen(rows.iterator().next()))
                .replaceWithVoid();
    }

    private void showTiers(RowSet<Row> tiers) {
        persons.register(
                StreamSupport.stream(tiers.spliterator(), false)
                        .map(row -> MultiGauge.Row.of(Tags.of("tier", row.getString("tier")), row.getLong("persons")))
                        .toList(),
                true);
    }

    private void showSeen(Row seen) {
        engaged.register(
                Stream.of("day", "week", "month")
                        .map(window -> MultiGauge.Row.of(Tags.of("window", window), seen.getLong(window)))
                        .toList(),
                true);
    }

    private void forget() {
        persons.register(List.of(), true);
        engaged.register(List.of(), true);
    }
}
