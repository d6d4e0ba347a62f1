package dev.pluto.messaging.live;

import dev.pluto.messaging.channel.DeliveryState;
import dev.pluto.messaging.live.Tail.Carried;
import dev.pluto.messaging.live.Tail.Hold;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Reads how conversations stand, many by one statement. */
@ApplicationScoped
class Tails {

    private static final String READ = """
            select c.id, c.last_sequence, t.held_by, t.taken_at, t.expires_at, o.ids, o.places, o.states, o.errors
            from conversation c
            left join takeover t on t.conversation_id = c.id and t.expires_at > now()
            cross join lateral (
                select array_agg(l.id order by l.sequence) as ids, array_agg(l.sequence order by l.sequence) as places,
                       array_agg(l.state order by l.sequence) as states,
                       array_agg(l.error_code order by l.sequence) as errors
                from (select m.id, m.sequence, d.state, d.error_code from message m join delivery d on d.message_id = m.id
                      where m.conversation_id = c.id order by m.sequence desc limit $2) l) o
            where c.id = any($1)
            """;

    /** By conversation; what is not there, or not to be seen, is not in it. */
    Uni<Map<UUID, Tail>> of(SqlConnection tx, Collection<UUID> conversationIds) {
        return tx.preparedQuery(READ)
                .execute(Tuple.tuple()
                        .addArrayOfUUID(conversationIds.toArray(UUID[]::new))
                        .addInteger(Seen.FOLLOWED))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(Tails::tail)
                        .collect(Collectors.toMap(Tail::conversationId, tail -> tail)));
    }

    private static Tail tail(Row row) {
        return new Tail(row.getUUID("id"), row.getLong("last_sequence"), hold(row), carried(row));
    }

    private static @Nullable Hold hold(Row row) {
        return row.getString("held_by") == null
                ? null
                : new Hold(
                        row.getString("held_by"),
                        row.getOffsetDateTime("taken_at").toInstant(),
                        row.getOffsetDateTime("expires_at").toInstant());
    }

    private static List<Carried> carried(Row row) {
        UUID[] ids = row.getArrayOfUUIDs("ids");
        if (ids == null) {
            return List.of();
        }
        Long[] places = row.getArrayOfLongs("places");
        String[] states = row.getArrayOfStrings("states");
        String[] errors = row.getArrayOfStrings("errors");
        return IntStream.range(0, ids.length)
                .mapToObj(i -> new Carried(ids[i], places[i], DeliveryState.of(states[i]), errors[i]))
                .toList();
    }
}
