package dev.pluto.outbox;

import dev.pluto.events.Event;
import dev.pluto.events.EventJson;
import dev.pluto.events.EventType;
import dev.pluto.work.Traces;
import io.opentelemetry.context.Context;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.ToLongFunction;
import org.hibernate.reactive.mutiny.Mutiny;

/** Events are added in the transaction of the state they tell of; the {@link Relay} publishes them. */
@ApplicationScoped
public class Outbox {

    /** Shards keep the order of a person's events and let replicas share the work. */
    static final int SHARDS = 16;

    private static final String ADD =
            "insert into outbox (event_id, shard, topic, user_id, aggregate_version, traceparent,"
                    + " payload) values ($1, $2, $3, $4, $5, $6, $7)";
    private static final String ADD_ALL = "insert into outbox (event_id, shard, topic, user_id, aggregate_version,"
            + " traceparent, payload) select e, s, t, u, v, c, p from unnest($1::uuid[], $2::smallint[], $3::text[],"
            + " $4::uuid[], $5::bigint[], $6::text[], $7::bytea[]) with ordinality as x(e, s, t, u, v, c, p, n)"
            + " order by n";
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
                .addString(Traces.traceparent(Context.current()))
                .addBuffer(Buffer.buffer(EventJson.write(event)));
        return tx.preparedQuery(ADD).execute(values).replaceWithVoid();
    }

    /** Adds an event in a Hibernate Reactive session, as {@link #add(SqlConnection, Event, long)}. */
    public Uni<Void> add(Mutiny.Session tx, Event event, long aggregateVersion) {
        String traceparent = Traces.traceparent(Context.current());
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

    /** Adds many events in one statement, in their order, all under the current trace. */
    public <E extends Event> Uni<Void> addAll(SqlConnection tx, List<E> events, ToLongFunction<E> aggregateVersion) {
        Context trace = Context.current();
        return addAll(
                tx,
                events.stream()
                        .map(event -> new Entry(event, aggregateVersion.applyAsLong(event), trace))
                        .toList());
    }

    /**
     * An event on its way into the outbox.
     *
     * @param eventId by which consumers know it again
     * @param aggregateVersion as in {@link #add(SqlConnection, Event, long)}
     * @param trace what the event happened in
     */
    public record Entry(UUID eventId, Event event, long aggregateVersion, Context trace) {

        /** With an id of its own. */
        public Entry(Event event, long aggregateVersion, Context trace) {
            this(UUID.randomUUID(), event, aggregateVersion, trace);
        }
    }

    /** Adds many events in one statement, in their order, each under a trace of its own. */
    public Uni<Void> addAll(SqlConnection tx, List<Entry> entries) {
        if (entries.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        int size = entries.size();
        var ids = new UUID[size];
        var shards = new Short[size];
        var topics = new String[size];
        var users = new UUID[size];
        var versions = new Long[size];
        var traces = new String[size];
        var payloads = new io.vertx.core.buffer.Buffer[size];
        for (int i = 0; i < size; i++) {
            Entry entry = entries.get(i);
            ids[i] = entry.eventId();
            shards[i] = shardOf(entry.event().userId());
            topics[i] = EventType.of(entry.event()).topic();
            users[i] = entry.event().userId();
            versions[i] = entry.aggregateVersion();
            traces[i] = Traces.traceparent(entry.trace());
            payloads[i] = io.vertx.core.buffer.Buffer.buffer(EventJson.write(entry.event()));
        }
        Tuple values = Tuple.tuple()
                .addArrayOfUUID(ids)
                .addArrayOfShort(shards)
                .addArrayOfString(topics)
                .addArrayOfUUID(users)
                .addArrayOfLong(versions)
                .addArrayOfString(traces)
                .addValue(payloads);
        return tx.preparedQuery(ADD_ALL).execute(values).replaceWithVoid();
    }

    static short shardOf(UUID userId) {
        return (short) Math.floorMod(userId.hashCode(), SHARDS);
    }
}
