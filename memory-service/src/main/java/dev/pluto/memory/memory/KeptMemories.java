package dev.pluto.memory.memory;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Which memories stay, by how many there are, how old they are and what came of them. */
@ApplicationScoped
public class KeptMemories {
    private static final String OWNER_OF_EXPIRED =
            "select user_id from memory where expires_at <= $1 and forgotten_at is null and user_id <> all($2)"
                    + " order by expires_at limit 1";

    /**
     * What was said to have helped counts as used, so it stays longer and weighs more; what was rejected last weighs half. Where several
     * weigh the same the oldest goes first.
     */
    private static final String OVER = """
            with rule as (select * from unnest($3::text[], $4::int[], $5::int[], $6::int[]) r(type, keep_days, most, half_life)),
            outcome as (
                select memory_id, max(created_at) filter (where outcome <> 'rejected') as used_at,
                       (array_agg(outcome order by created_at desc, id desc))[1] = 'rejected' as rejected
                  from interaction where user_id = $1 and kind = 'judged' group by memory_id),
            held as (
                select m.id, m.ordinal, r.type as rule, r.keep_days, r.most, r.half_life, m.importance, m.expires_at,
                       coalesce(o.rejected, false) as rejected,
                       greatest(m.created_at, m.updated_at, o.used_at) as touched_at
                  from memory m
                  join rule r on r.type = case when m.type in (select type from rule) then m.type else '*' end
                  left join outcome o on o.memory_id = m.id
                 where m.user_id = $1 and m.forgotten_at is null),
            judged as (
                select id, rule, most, ordinal,
                       case when expires_at <= $2 then 'expired'
                            when touched_at < $2::timestamptz - keep_days * interval '1 day' then 'too_old' end as reason,
                       importance * case when rejected then 0.5 else 1 end
                           * power(0.5, greatest(0, extract(epoch from $2::timestamptz - touched_at)) / 86400 / half_life) as weight
                  from held),
            ranked as (
                select id, rule, most, row_number() over (partition by rule order by weight desc, ordinal desc) as place
                  from judged where reason is null)
            select id, rule, reason from judged where reason is not null
            union all select id, rule, 'too_many' from ranked where place > most
            order by 1 limit $7""";

    private static final String COUNT = """
            select case when type = any($2) then type else '*' end as rule, count(*) as count from memory
             where user_id = $1 and forgotten_at is null and (expires_at is null or expires_at > $3) group by 1""";

    /**
     * How long memories of a type stay, and how many.
     *
     * @param type {@code *} for all that no other rule names
     * @param keepDays null for ever
     * @param most null for any number
     * @param halfLifeDays at least 1
     */
    public record Rule(
            String type,
            @Nullable Integer keepDays,
            @Nullable Integer most,
            int halfLifeDays) {}

    /** Why a memory goes. */
    public enum Reason {
        EXPIRED,
        TOO_OLD,
        TOO_MANY;

        /** As it stands in tables. */
        public String stored() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param rule its type */
    public record Gone(UUID id, String rule, Reason reason) {}

    /** Somebody of whom a memory has expired, the longest ago first. */
    public Uni<Optional<UUID>> ownerOfExpired(SqlConnection tx, Instant now, Collection<UUID> without) {
        return tx.preparedQuery(OWNER_OF_EXPIRED)
                .execute(Tuple.of(utc(now), without.toArray(UUID[]::new)))
                .map(rows -> rows.stream().findFirst().map(row -> row.getUUID(0)));
    }

    /**
     * Those that go by some rules.
     *
     * @param rules one of them for {@code *}
     */
    public Uni<List<Gone>> over(SqlConnection tx, UUID userId, List<Rule> rules, Instant now, int limit) {
        Tuple values = Tuple.of(userId, utc(now))
                .addArrayOfString(each(rules, Rule::type, String[]::new))
                .addArrayOfInteger(each(rules, Rule::keepDays, Integer[]::new))
                .addArrayOfInteger(each(rules, Rule::most, Integer[]::new))
                .addArrayOfInteger(each(rules, Rule::halfLifeDays, Integer[]::new))
                .addInteger(limit);
        return tx.preparedQuery(OVER)
                .execute(values)
                .map(rows -> rows.stream()
                        .map(row -> new Gone(
                                row.getUUID("id"),
                                row.getString("rule"),
                                Reason.valueOf(row.getString("reason").toUpperCase(Locale.ROOT))))
                        .toList());
    }

    /** How many can be seen, by the types that are named, and all others as {@code *}. */
    public Uni<Map<String, Long>> count(SqlConnection tx, UUID userId, List<String> types, Instant now) {
        return tx.preparedQuery(COUNT)
                .execute(Tuple.of(userId, types.toArray(String[]::new), utc(now)))
                .map(rows -> {
                    Map<String, Long> counts = new HashMap<>();
                    rows.forEach(row -> counts.put(row.getString("rule"), row.getLong("count")));
                    return counts;
                });
    }

    private static <T> T[] each(List<Rule> rules, Function<Rule, T> column, IntFunction<T[]> array) {
        return rules.stream().map(column).toArray(array);
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
