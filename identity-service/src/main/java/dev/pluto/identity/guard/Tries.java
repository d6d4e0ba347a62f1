package dev.pluto.identity.guard;

import dev.pluto.http.problem.Problem;
import dev.pluto.protection.BlindIndex;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Counts tries to sign in, in the database: whoever tries at all replicas at once is counted once for each. A try counts before it is
 * compared, so that a hundred at once are not a hundred free ones, and a right one takes its count back.
 */
@ApplicationScoped
public class Tries {

    // One that waits is not touched: what is asked for meanwhile makes the wait no longer.
    private static final String COUNT = """
            insert into sign_in_guard as g (guard_index, failures, last_at, wait_until)
            select tried, 1, $2, $2 from unnest($1::bytea[]) as tried order by tried
            on conflict (guard_index) do update
               set failures = case when g.last_at < $3 then 1 else g.failures + 1 end, last_at = $2
             where g.wait_until <= $2
            returning guard_index, failures""";
    private static final String WAIT = "update sign_in_guard set wait_until = $2 where guard_index = $1";
    private static final String WAITING =
            "select max(wait_until) as until from sign_in_guard where guard_index = any($1)";
    private static final String WRONG = "select guard_index, failures from sign_in_guard where guard_index = any($1)";
    private static final String FORGET = "delete from sign_in_guard where guard_index = $1";
    private static final String TAKE_BACK =
            "update sign_in_guard set failures = greatest(failures - 1, 0), wait_until = last_at where guard_index = $1";

    private final BlindIndex index;
    private final SignInConfig config;
    private final Clock clock;

    Tries(BlindIndex index, SignInConfig config, Clock clock) {
        this.index = index;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Counts a try.
     *
     * @return fails with {@link Problem} 429 {@code auth:slow-down} where one of them has to wait, and counts nothing then
     */
    public Uni<Void> count(SqlConnection tx, List<Tried> tried) {
        Instant now = clock.instant();
        Map<Buffer, Tried> byIndex = new HashMap<>();
        tried.forEach(one -> byIndex.put(indexOf(one), one));
        Buffer[] indexes = byIndex.keySet().toArray(Buffer[]::new);
        return tx.preparedQuery(COUNT)
                .execute(Tuple.tuple()
                        .addValue(indexes)
                        .addValue(utc(now))
                        .addValue(utc(now.minus(config.forgetAfter()))))
                .chain(rows -> {
                    if (rows.size() < indexes.length) {
                        return refuse(tx, indexes, now);
                    }
                    List<Tuple> waits = new ArrayList<>();
                    rows.forEach(row -> {
                        Buffer counted = row.getBuffer("guard_index").getDelegate();
                        Duration wait = policyOf(Objects.requireNonNull(byIndex.get(counted)))
                                .waitAfter(row.getInteger("failures"));
                        if (!wait.isZero()) {
                            waits.add(Tuple.of(counted, utc(now.plus(wait))));
                        }
                    });
                    return wait(tx, waits);
                });
    }

    /** It was right: nothing wrong is remembered of whom it named, and it is not counted where it came from. */
    public Uni<Void> takeBack(SqlConnection tx, List<Tried> tried) {
        return Multi.createFrom()
                .iterable(tried)
                .onItem()
                .transformToUniAndConcatenate(one ->
                        tx.preparedQuery(one.shared() ? TAKE_BACK : FORGET).execute(Tuple.of(indexOf(one))))
                .collect()
                .asList()
                .replaceWithVoid();
    }

    /** How often it was wrong before a try that {@link #count} has counted. */
    public Uni<Wrong> wrongBefore(SqlConnection tx, List<Tried> tried) {
        Map<Buffer, Tried> byIndex = new HashMap<>();
        tried.forEach(one -> byIndex.put(indexOf(one), one));
        return tx.preparedQuery(WRONG)
                .execute(Tuple.tuple().addValue(byIndex.keySet().toArray(Buffer[]::new)))
                .map(rows -> {
                    int own = 0;
                    int shared = 0;
                    for (var row : rows) {
                        int before = Math.max(0, row.getInteger("failures") - 1);
                        Tried one = Objects.requireNonNull(
                                byIndex.get(row.getBuffer("guard_index").getDelegate()));
                        own = one.shared() ? own : Math.max(own, before);
                        shared = one.shared() ? Math.max(shared, before) : shared;
                    }
                    return new Wrong(own, shared);
                });
    }

    private static Uni<Void> wait(SqlConnection tx, List<Tuple> waits) {
        return waits.isEmpty()
                ? Uni.createFrom().voidItem()
                : tx.preparedQuery(WAIT).executeBatch(waits).replaceWithVoid();
    }

    private Uni<Void> refuse(SqlConnection tx, Buffer[] indexes, Instant now) {
        return tx.preparedQuery(WAITING)
                .execute(Tuple.tuple().addValue(indexes))
                .map(rows -> rows.iterator().next().getOffsetDateTime("until").toInstant())
                .chain(until -> Uni.createFrom()
                        .failure(Problem.retryAfter(
                                429, "auth:slow-down", "Too many tries, wait a little", Duration.between(now, until))));
    }

    private BackOffPolicy policyOf(Tried one) {
        int free = one.shared() ? config.freePerAddress() : config.free();
        return new BackOffPolicy(free, config.firstWait(), config.longestWait());
    }

    private Buffer indexOf(Tried one) {
        return Buffer.buffer(index.of("sign-in", one.text()));
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    /**
     * Wrong tries in a row.
     *
     * @param own in one name
     * @param shared from one address, in whichever names
     */
    public record Wrong(int own, int shared) {}

    /**
     * What a try is counted by. Personal data: hides itself in text.
     *
     * @param text a kind and what is named, such as {@code account x@y}
     * @param shared whether many people may share it
     */
    public record Tried(String text, boolean shared) {

        /**
         * What a try of somebody counts by. On a device they have signed in with before only what is wrong there counts: nobody else keeps
         * them out.
         *
         * @param who is named
         * @param knownDevice such a device, null for any other
         * @param holder whoever holds the address it comes from, empty when it is not known
         */
        public static List<Tried> of(String who, @Nullable String knownDevice, String holder) {
            if (knownDevice != null) {
                return List.of(device(who, knownDevice));
            }
            return holder.isEmpty() ? List.of(account(who)) : List.of(account(who), address(holder));
        }

        /** Whom it named, whether there is such a person or not. */
        public static Tried account(String identifier) {
            return new Tried("account " + identifier, false);
        }

        /** Whom it named, on a device they have signed in with before. */
        private static Tried device(String identifier, String device) {
            return new Tried("device " + identifier + " " + device, false);
        }

        /** Where it came from. */
        public static Tried address(String holder) {
            return new Tried("address " + holder, true);
        }

        @Override
        public String toString() {
            return "Tried[hidden]";
        }
    }
}
