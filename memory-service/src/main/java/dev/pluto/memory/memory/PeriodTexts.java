package dev.pluto.memory.memory;

import dev.pluto.protection.PersonKey;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What a person said in a time and may be told again: nothing that is sensitive, forgotten, over, yet to come or somebody else's words. */
@ApplicationScoped
public class PeriodTexts {

    /** Of one time, the most important. */
    private static final int MOST = 600;

    private static final String OPEN = "\n" + """
             and not sensitive and category <> 'health' and forgotten_at is null and occurred_at <= $2
             and (expires_at is null or expires_at > $2)""";
    private static final String WITHIN = """
            select id, occurred_at, importance, sealed_body from memory
             where user_id = $1 and occurred_at >= $3 and occurred_at < $4""" + OPEN + "\n" + """
             order by importance desc, occurred_at desc, id limit $5""";
    private static final String CHANGED =
            "select id, occurred_at from memory where user_id = $1 and revision > $2 order by revision";
    private static final String MINUTES = """
            select distinct date_trunc('minute', occurred_at) as occurred_at from memory
             where user_id = $1 and occurred_at >= $2 and occurred_at < $3""";
    private static final String GAPS = """
            select occurred_at, next from (
                select occurred_at, lead(occurred_at, 1, $2::timestamptz) over (order by occurred_at, id) as next from memory
                 where user_id = $1 and occurred_at >= $3 and occurred_at <= $2 and forgotten_at is null) told
             where next - occurred_at >= make_interval(days => $4) order by occurred_at""";

    private final SealedBodies bodies;

    PeriodTexts(SealedBodies bodies) {
        this.bodies = bodies;
    }

    /**
     * One of them.
     *
     * @param importance 0 to 1
     * @param words composed
     */
    public record Said(UUID id, Instant occurredAt, double importance, String words) {
        @Override
        public String toString() {
            return "Said[" + id + "]";
        }
    }

    /**
     * Those of a time, the most important first.
     *
     * @param from inclusive
     * @param to exclusive
     */
    public Uni<List<Said>> within(SqlConnection tx, UUID userId, PersonKey key, Instant from, Instant to, Instant now) {
        return tx.preparedQuery(WITHIN)
                .execute(Tuple.of(userId, utc(now), utc(from), utc(to), MOST))
                .map(rows -> {
                    List<Said> said = new ArrayList<>(rows.size());
                    rows.forEach(row -> add(said, row, key));
                    return said;
                });
    }

    private void add(List<Said> said, Row row, PersonKey key) {
        UUID id = row.getUUID("id");
        bodies.find(key, id, row.getBuffer("sealed_body").getBytes())
                .filter(body -> body.speaker() == null)
                .ifPresent(body -> said.add(new Said(id, instant(row), row.getFloat("importance"), body.content())));
    }

    /** When what was changed after a revision of a person was said, whether it may be told again or not. */
    public Uni<Map<UUID, Instant>> changed(SqlConnection tx, UUID userId, long revision) {
        return tx.preparedQuery(CHANGED).execute(Tuple.of(userId, revision)).map(PeriodTexts::moments);
    }

    /**
     * The minutes in which something was said.
     *
     * @param from inclusive
     * @param to exclusive
     */
    public Uni<List<Instant>> minutes(SqlConnection tx, UUID userId, Instant from, Instant to) {
        return tx.preparedQuery(MINUTES)
                .execute(Tuple.of(userId, utc(from), utc(to)))
                .map(rows -> rows.stream().map(PeriodTexts::instant).toList());
    }

    /** A time in which nothing was said. @param from when something was said last @param to when something was said again, or now */
    public record Gap(Instant from, Instant to) {}

    /**
     * Where nothing was said for so many days.
     *
     * @param from nothing before this is looked at
     */
    public Uni<List<Gap>> gaps(SqlConnection tx, UUID userId, Instant from, int days, Instant now) {
        return tx.preparedQuery(GAPS)
                .execute(Tuple.of(userId, utc(now), utc(from), days))
                .map(rows -> rows.stream()
                        .map(row -> new Gap(
                                instant(row), row.getOffsetDateTime("next").toInstant()))
                        .toList());
    }

    private static Map<UUID, Instant> moments(Iterable<Row> rows) {
        Map<UUID, Instant> moments = new LinkedHashMap<>();
        rows.forEach(row -> moments.put(row.getUUID("id"), instant(row)));
        return moments;
    }

    private static Instant instant(Row row) {
        return row.getOffsetDateTime("occurred_at").toInstant();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
