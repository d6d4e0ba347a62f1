package dev.pluto.messaging.inbound;

import dev.pluto.events.MessageReceived;
import dev.pluto.messaging.work.Traces;
import dev.pluto.outbox.Outbox;
import dev.pluto.protection.EventSeal;
import dev.pluto.protection.PersonKey;
import dev.pluto.protection.PersonKeys;
import dev.pluto.protection.ServiceKey;
import dev.pluto.protection.Transactions;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The waiting room: claims senders, and moves all that one sender said to the conversation it belongs to. */
@ApplicationScoped
class WaitingArrivals {

    // The oldest waiting row stands for its sender, so no two replicas work on one sender's texts.
    private static final String CLAIM =
            """
            update arrival a set claimed_until = now() + make_interval(secs => $2), attempts = a.attempts + 1
            where a.id in (
                select h.id from arrival h
                where h.state = 'waiting' and h.due_at <= now() and (h.claimed_until is null or h.claimed_until < now())
                  and not exists (select from arrival e where e.sender_index = h.sender_index and e.state = 'waiting' and e.arrived < h.arrived)
                order by h.due_at
                limit $1
                for update skip locked)
            returning a.id, a.sender_index, a.sealed_for, a.sender_sealed, a.channel, a.attempts, a.traceparent
            """;

    private static final String MESSAGE =
            """
            insert into message (id, user_id, conversation_id, sequence, direction, author, provider, provider_message_id, text_sealed, media_count, occurred_at)
            values ($1, $2, $3, $4, 'in', 'person', $5, $6, $7, $8, $9)
            on conflict (provider, provider_message_id) do nothing
            """;

    private static final String CALL =
            """
            insert into phone_call (id, user_id, provider, provider_call_id, direction, our_address, started_at)
            values ($1, $2, $3, $4, 'in', $5, $6)
            on conflict (provider, provider_call_id) do nothing
            """;

    private final Transactions transactions;
    private final PersonKeys personKeys;
    private final ServiceKey serviceKey;
    private final EventSeal eventSeal;
    private final Outbox outbox;
    private final InboundConfig config;

    WaitingArrivals(Transactions transactions, PersonKeys personKeys, ServiceKey serviceKey, EventSeal eventSeal, Outbox outbox, InboundConfig config) {
        this.transactions = transactions;
        this.personKeys = personKeys;
        this.serviceKey = serviceKey;
        this.eventSeal = eventSeal;
        this.outbox = outbox;
        this.config = config;
    }

    /**
     * A sender whose texts wait.
     *
     * @param arrivalId the oldest of them
     * @param contact as the provider wrote it
     * @param attempts tries so far, this one included
     */
    record Sender(UUID arrivalId, byte[] index, String contact, String channel, int attempts, @Nullable String traceparent) {
        @Override
        public String toString() {
            return "Sender[" + arrivalId + "]";
        }
    }

    /** Claims senders that are due, for as long as the lease runs. */
    Uni<List<Sender>> claim(int count, Duration lease) {
        return transactions.sql(Arrivals.SCOPE, tx -> tx.preparedQuery(CLAIM)
                .execute(Tuple.of(count, lease.toMillis() / 1000.0))
                .flatMap(rows -> Multi.createFrom().iterable(rows).onItem().transformToUniAndConcatenate(row -> sender(tx, row)).collect().asList()));
    }

    private Uni<Sender> sender(SqlConnection tx, Row row) {
        byte[] sealed = row.getBuffer("sender_sealed").getBytes();
        return keyOf(tx, row.getUUID("sealed_for"))
                .map(key -> key == null ? serviceKey.open("arrival.sender", sealed) : key.open("conversation.peer", sealed))
                .map(contact -> new Sender(row.getUUID("id"), row.getBuffer("sender_index").getBytes(), contact, row.getString("channel"), row.getInteger("attempts"), row.getString("traceparent")));
    }

    private Uni<@Nullable PersonKey> keyOf(SqlConnection tx, @Nullable UUID sealedFor) {
        return sealedFor == null ? Uni.createFrom().nullItem() : personKeys.of(tx, sealedFor);
    }

    /** Moves everything a sender said to its person's conversation, in order, re-sealed under the person's key. */
    Uni<Void> move(Sender sender, UUID userId) {
        return transactions.sql(Arrivals.SCOPE, tx -> personKeys.of(tx, userId).flatMap(key -> waiting(tx, sender).flatMap(rows -> Multi.createFrom()
                .iterable(rows)
                .onItem()
                .transformToUniAndConcatenate(row -> open(tx, row, sender).flatMap(arrival -> move(tx, arrival, userId, key)))
                .collect()
                .last()
                .replaceWithVoid())));
    }

    private static Uni<List<Row>> waiting(SqlConnection tx, Sender sender) {
        return tx.preparedQuery("select * from arrival where sender_index = $1 and state = 'waiting' order by arrived for update")
                .execute(Tuple.of(Buffer.buffer(sender.index())))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false).toList());
    }

    private Uni<Arrival> open(SqlConnection tx, Row row, Sender sender) {
        byte[] sealed = row.getBuffer("text_sealed").getBytes();
        return keyOf(tx, row.getUUID("sealed_for"))
                .map(key -> key == null ? serviceKey.open("arrival.text", sealed) : key.open("message.text", sealed))
                .map(text -> new Arrival(
                        row.getUUID("id"),
                        row.getString("provider"),
                        row.getString("provider_message_id"),
                        row.getString("channel"),
                        sender.contact(),
                        row.getString("our_address"),
                        text,
                        row.getShort("media_count"),
                        row.getOffsetDateTime("received_at").toInstant(),
                        row.getString("traceparent")));
    }

    private Uni<Void> move(SqlConnection tx, Arrival arrival, UUID userId, PersonKey key) {
        Uni<Void> moved = arrival.channel().equals("voice") ? call(tx, arrival, userId) : message(tx, arrival, userId, key);
        return moved.flatMap(unused -> tx.preparedQuery("delete from arrival where id = $1").execute(Tuple.of(arrival.id())).replaceWithVoid());
    }

    private static Uni<Void> call(SqlConnection tx, Arrival arrival, UUID userId) {
        return tx.preparedQuery(CALL)
                .execute(Tuple.of(arrival.id(), userId, arrival.provider(), arrival.providerMessageId(), arrival.ourAddress(), arrival.receivedAt().atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }

    private Uni<Void> message(SqlConnection tx, Arrival arrival, UUID userId, PersonKey key) {
        return conversation(tx, arrival, userId, key).flatMap(place -> tx.preparedQuery(MESSAGE)
                .execute(Tuple.from(List.of(
                        arrival.id(),
                        userId,
                        place.getUUID("id"),
                        place.getLong("sequence"),
                        arrival.provider(),
                        arrival.providerMessageId(),
                        Buffer.buffer(key.seal("message.text", arrival.text())),
                        (short) arrival.mediaCount(),
                        arrival.receivedAt().atOffset(ZoneOffset.UTC))))
                .flatMap(stored -> stored.rowCount() == 0 ? Uni.createFrom().voidItem() : announce(tx, arrival, userId, place)));
    }

    private Uni<Row> conversation(SqlConnection tx, Arrival arrival, UUID userId, PersonKey key) {
        return tx.preparedQuery("select id, sequence from conversation_for($1, 'sms', $2, $3, $4, make_interval(secs => $5), 1)")
                .execute(Tuple.of(
                        userId,
                        Buffer.buffer(key.seal("conversation.peer", arrival.sender())),
                        arrival.ourAddress(),
                        UUID.randomUUID(),
                        config.idle().toMillis() / 1000.0))
                .map(rows -> rows.iterator().next());
    }

    private Uni<Void> announce(SqlConnection tx, Arrival arrival, UUID userId, Row place) {
        var event = new MessageReceived(
                userId,
                arrival.id(),
                place.getUUID("id"),
                arrival.channel(),
                arrival.provider(),
                eventSeal.seal(arrival.text()),
                arrival.mediaCount(),
                arrival.receivedAt());
        try (var scope = Traces.under(arrival.traceparent()).makeCurrent()) {
            return outbox.add(tx, event, place.getLong("sequence"));
        }
    }

    /** The contact is none anybody could be reached by: its texts are kept, and never tried again. */
    Uni<Void> giveUp(Sender sender) {
        return update("update arrival set state = 'unresolvable', claimed_until = null where sender_index = $1 and state = 'waiting'", Tuple.of(Buffer.buffer(sender.index())));
    }

    /** Nothing of a blocked person is kept. */
    Uni<Void> drop(Sender sender) {
        return update("delete from arrival where sender_index = $1 and state = 'waiting'", Tuple.of(Buffer.buffer(sender.index())));
    }

    /** Gives a claimed sender back, not to be tried before a while. */
    Uni<Void> release(Sender sender, Duration after) {
        return update(
                "update arrival set claimed_until = null, due_at = now() + make_interval(secs => $2) where id = $1",
                Tuple.of(sender.arrivalId(), after.toMillis() / 1000.0));
    }

    private Uni<Void> update(String sql, Tuple arguments) {
        return transactions.<RowSet<Row>>sql(Arrivals.SCOPE, tx -> tx.preparedQuery(sql).execute(arguments)).replaceWithVoid();
    }
}
