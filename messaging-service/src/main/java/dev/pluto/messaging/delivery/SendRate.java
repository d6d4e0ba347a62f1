package dev.pluto.messaging.delivery;

import dev.pluto.protection.Transactions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/**
 * How fast one of our numbers sends: a bucket of segments for each in the database, so that it holds over all replicas. The
 * generic cell rate algorithm (ITU-T I.371): one moment a number instead of a count that somebody has to fill up. Without a
 * rate nothing is asked; where the database is away nothing is sent anyway.
 */
@ApplicationScoped
class SendRate {

    // Nothing of both ($4) where another replica made the number's row while this looked: to be asked again at once.
    private static final String TAKE = """
            with taken as (
                insert into sending_number as n (our_address, through_at)
                values ($1, clock_timestamp() + make_interval(secs => $2))
                on conflict (our_address) do update
                set through_at = greatest(n.through_at, clock_timestamp()) + make_interval(secs => $2)
                where n.through_at <= clock_timestamp() + make_interval(secs => $3)
                returning 0::float8 as seconds)
            select coalesce(
                (select seconds from taken),
                (select extract(epoch from through_at - clock_timestamp())::float8 - $3
                 from sending_number where our_address = $1),
                $4)
            """;

    private static final Duration SHORTEST = Duration.ofMillis(10);

    private final Transactions transactions;
    private final DeliveryConfig.Rate config;

    @Inject
    SendRate(Transactions transactions, DeliveryConfig config) {
        this(transactions, config.rate());
    }

    SendRate(Transactions transactions, DeliveryConfig.Rate config) {
        this.transactions = transactions;
        this.config = config;
    }

    /**
     * Takes the turn of a message, or tells when to come again.
     *
     * @param segments of the message: what carriers count
     * @return zero when it has its turn now; else how long to wait, and nothing is taken
     */
    Uni<Duration> take(String ourAddress, int segments) {
        double rate = config.segmentsPerSecond();
        return rate <= 0
                ? Uni.createFrom().item(Duration.ZERO)
                : transactions.sql(
                        Deliveries.SCOPE,
                        tx -> tx.preparedQuery(TAKE)
                                .execute(Tuple.of(
                                        ourAddress,
                                        segments / rate,
                                        (config.burst() - 1) / rate,
                                        SHORTEST.toMillis() / 1000.0))
                                .map(SendRate::pause));
    }

    private static Duration pause(RowSet<Row> rows) {
        double seconds = rows.iterator().next().getDouble(0);
        Duration pause = Duration.ofMillis((long) (seconds * 1000));
        return seconds == 0 || pause.compareTo(SHORTEST) > 0 ? pause : SHORTEST;
    }
}
