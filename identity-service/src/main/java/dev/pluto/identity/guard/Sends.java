package dev.pluto.identity.guard;

import dev.pluto.http.problem.Problem;
import dev.pluto.protection.BlindIndex;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * Counts what was sent lately, in the database, so that it is one count for all replicas and outlives them. Fails closed: where
 * nothing can be counted nothing is sent.
 */
@ApplicationScoped
public class Sends {

    /** A send counts for so long. */
    private static final Duration WITHIN = Duration.ofMinutes(10);

    private static final String COUNT = """
            insert into send_guard as g (guard_index, sent_at, most)
            select counted, array[$3::timestamptz], most from unnest($1::bytea[], $2::integer[]) as c (counted, most)
             order by counted
            on conflict (guard_index) do update
               set sent_at = array(select at from unnest(g.sent_at) as at where at > $4 order by at)
                             || excluded.sent_at,
                   most = excluded.most
             where (select count(*) from unnest(g.sent_at) as at where at > $4) < excluded.most
            returning guard_index""";
    // the oldest of those that fill the count: it is the first to count no more
    private static final String FULL_SINCE = """
            select max((array(select at from unnest(sent_at) as at order by at desc))[least(most, cardinality(sent_at))])
                       as since
              from send_guard where guard_index = any($1)""";

    private final BlindIndex index;
    private final Clock clock;

    Sends(BlindIndex index, Clock clock) {
        this.index = index;
        this.clock = clock;
    }

    /**
     * What a send is counted by. Personal data: hides itself in text.
     *
     * @param text a kind and what is named, such as {@code number +4930…}
     * @param most so many in ten minutes
     */
    public record Counted(String text, int most) {
        @Override
        public String toString() {
            return "Counted[hidden]";
        }
    }

    /**
     * Counts a send.
     *
     * @return fails with {@link Problem} 429 {@code auth:slow-down} where one of them has had its number, and counts nothing then
     */
    public Uni<Void> count(SqlConnection tx, List<Counted> counted) {
        Instant now = clock.instant();
        List<Buffer> indexes = counted.stream().map(this::indexOf).toList();
        return tx.preparedQuery(COUNT)
                .execute(Tuple.tuple()
                        .addValue(indexes.toArray(Buffer[]::new))
                        .addValue(counted.stream().map(Counted::most).toArray(Integer[]::new))
                        .addValue(utc(now))
                        .addValue(utc(now.minus(WITHIN))))
                .chain(rows -> rows.size() == indexes.size()
                        ? Uni.createFrom().voidItem()
                        : refuse(tx, without(indexes, rows), now));
    }

    private static Buffer[] without(List<Buffer> indexes, RowSet<Row> counted) {
        List<Buffer> full = new ArrayList<>(indexes);
        counted.forEach(row -> full.remove(row.getBuffer("guard_index").getDelegate()));
        return full.toArray(Buffer[]::new);
    }

    private static Uni<Void> refuse(SqlConnection tx, Buffer[] full, Instant now) {
        return tx.preparedQuery(FULL_SINCE)
                .execute(Tuple.tuple().addValue(full))
                .map(rows -> rows.iterator().next().getOffsetDateTime("since").toInstant())
                .chain(since -> Uni.createFrom()
                        .failure(Problem.retryAfter(
                                429,
                                "auth:slow-down",
                                "Too many tries, wait a little",
                                Duration.between(now, since.plus(WITHIN)))));
    }

    private Buffer indexOf(Counted one) {
        return Buffer.buffer(index.of("send", one.text()));
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
