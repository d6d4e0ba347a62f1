package dev.pluto.outbox;

import dev.pluto.events.Event;
import dev.pluto.events.EventJson;
import dev.pluto.events.EventType;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.ToLongFunction;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Events are added in the transaction of the state they tell of; the {@link Relay} publishes them. */
@ApplicationScoped
public class Outbox {

    /** Shards keep the order of a person's events and let replicas share the work. */
    static final int SHARDS = 16;

    private static final String ADD =
            "insert into outbox (event_id, shard, topic, user_id, aggregate_version, traceparent,"
                    + " payload) values ($1, $2, $3, $4, $5, $6, $7)";
    private static final String ADD_ALL = "insert into outbox (event_id, shard, topic, user_id, aggregate_version,"
            + " traceparent, payload) select e, s, t, u, v, $6, p from unnest($1::uuid[], $2::smallint[], $3::text[],"
            + " $4::uuid[], $5::bigint[], $7::bytea[]) with ordinality as x(e, s, t, u, v, p, n) order by n";
    private static final String ADD_IN_SESSION = "insert into outbox (event_id, shard, topic, user_id,"
            + " aggregate_version, traceparent, payload) values (?1, ?2, ?3, ?4, ?5, ?6, ?7)";

    /**
     * Adds an event.
     *
     * @param aggregateVersion version of what changed; consumers drop what is older than they have seen
     */
    public Uni<Void> add(SqlConnection tx, Event event, long aggregateVersion) {
        Tuple values = Tuple.tuple()
                .addUUID(UUID.randomUUID())
                .addShort(shardOf(event.userId()))
                .addString(EventType.of(event).topic())
                .addUUID(event.userId())
                .addLong(aggregateVersion)
                .addString(traceparent())
                .addBuffer(Buffer.buffer(EventJson.write(event)));
        return tx.preparedQuery(ADD).execute(values).replaceWithVoid();
    }

    /** Adds an event in a Hibernate Reactive session, as {@link #add(SqlConnection, Event, long)}. */
    public Uni<Void> add(Mutiny.Session tx, Event event, long aggregateVersion) {
        String traceparent = traceparent();
        return tx.createNativeQuery(ADD_IN_SESSION)
                .setParameter(1, UUID.randomUUID())
                .setParameter(2, shardOf(event.userId()))
                .setParameter(3, EventType.of(event).topic())
                .setParameter(4, event.userId())
                .setParameter(5, aggregateVersion)
                .setParameter(6, traceparent == null ? "" : traceparent)
                .setParameter(7, EventJson.write(event))
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Adds many events in one statement, in their order. */
    public <E extends Event> Uni<Void> addAll(SqlConnection tx, List<E> events, ToLongFunction<E> aggregateVersion) {
        if (events.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Tuple values = Tuple.tuple()
                .addArrayOfUUID(events.stream().map(event -> UUID.randomUUID()).toArray(UUID[]::new))
                .addArrayOfShort(
                        events.stream().map(event -> shardOf(event.userId())).toArray(Short[]::new))
                .addArrayOfString(events.stream()
                        .map(event -> EventType.of(event).topic())
                        .toArray(String[]::new))
                .addArrayOfUUID(events.stream().map(Event::userId).toArray(UUID[]::new))
                .addArrayOfLong(
                        events.stream().map(aggregateVersion::applyAsLong).toArray(Long[]::new))
                .addString(traceparent())
                .addValue(events.stream()
                        .map(event -> io.vertx.core.buffer.Buffer.buffer(EventJson.write(event)))
                        .toArray(io.vertx.core.buffer.Buffer[]::new));
        return tx.preparedQuery(ADD_ALL).execute(values).replaceWithVoid();
    }

    static short shardOf(UUID userId) {
        return (short) Math.floorMod(userId.hashCode(), SHARDS);
    }

    private static @Nullable String traceparent() {
        Map<String, String> carrier = new HashMap<>();
        W3CTraceContextPropagator.getInstance().inject(Context.current(), carrier, Map::put);
        return carrier.get("traceparent");
    }
}
