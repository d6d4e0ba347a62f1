package dev.pluto.memory.retention;

import dev.pluto.memory.memory.KeptMemories.Gone;
import dev.pluto.memory.memory.KeptMemories.Reason;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The report of what the cleanup did, day by day. */
@ApplicationScoped
class Cleanups {
    private static final String LOOKED = """
            insert into cleanup (day, people, began_at, ended_at) values ($1, 1, $2, $2)
            on conflict (day) do update set people = cleanup.people + 1, ended_at = greatest(cleanup.ended_at, excluded.ended_at)""";
    private static final String COUNT = """
            insert into cleanup_count (day, tier, type, reason, count)
            select $1, $2, t.type, t.reason, t.count from unnest($3::text[], $4::text[], $5::int[]) t(type, reason, count)
            on conflict (day, tier, type, reason) do update set count = cleanup_count.count + excluded.count""";
    private static final String LIST = """
            select c.day, c.people, c.began_at, c.ended_at, n.tier, n.type, n.reason, n.count
              from (select * from cleanup where ($1::date is null or day < $1) order by day desc limit $2) c
              left join cleanup_count n using (day)
             order by c.day desc, n.tier, n.type, n.reason""";

    private record Key(String type, Reason reason) {}

    /** Notes that a person was looked at and what went of theirs. Comes last in a transaction: it holds the row of the day. */
    Uni<Void> count(SqlConnection tx, @Nullable String tier, List<Gone> gone, Instant now) {
        LocalDate day = LocalDate.ofInstant(now, ZoneOffset.UTC);
        Map<Key, Long> counts = gone.stream()
                .collect(Collectors.groupingBy(one -> new Key(one.rule(), one.reason()), Collectors.counting()));
        List<Key> keys = List.copyOf(counts.keySet());
        Tuple values = Tuple.of(day, tier == null ? "" : tier)
                .addArrayOfString(keys.stream().map(Key::type).toArray(String[]::new))
                .addArrayOfString(
                        keys.stream().map(key -> key.reason().stored()).toArray(String[]::new))
                .addArrayOfInteger(keys.stream()
                        .map(key -> counts.getOrDefault(key, 0L).intValue())
                        .toArray(Integer[]::new));
        return tx.preparedQuery(LOOKED)
                .execute(Tuple.of(day, now.atOffset(ZoneOffset.UTC)))
                .chain(() -> tx.preparedQuery(COUNT).execute(values))
                .replaceWithVoid();
    }

    /**
     * The latest days first, one more than the limit when there are more.
     *
     * @param before only days before this one
     */
    Uni<List<CleanupView>> list(SqlConnection tx, @Nullable LocalDate before, int limit) {
        return tx.preparedQuery(LIST).execute(Tuple.of(before, limit + 1)).map(rows -> {
            Map<LocalDate, CleanupView> days = new LinkedHashMap<>();
            for (Row row : rows) {
                CleanupView day = days.computeIfAbsent(row.getLocalDate("day"), unused -> day(row));
                if (row.getString("tier") != null) {
                    day.went().add(went(row));
                }
            }
            return List.copyOf(days.values());
        });
    }

    private static CleanupView day(Row row) {
        return new CleanupView(
                row.getLocalDate("day"),
                row.getInteger("people"),
                row.getOffsetDateTime("began_at").toInstant(),
                row.getOffsetDateTime("ended_at").toInstant(),
                new ArrayList<>());
    }

    private static CleanupView.Went went(Row row) {
        String tier = row.getString("tier");
        return new CleanupView.Went(
                tier.isEmpty() ? null : tier, row.getString("type"), row.getString("reason"), row.getInteger("count"));
    }
}
