package dev.pluto.messaging.inbound;

import dev.pluto.events.EventType;
import dev.pluto.events.MessageReceived;
import dev.pluto.messaging.consent.ConsentWord;
import dev.pluto.messaging.conversation.ConversationConfig;
import dev.pluto.messaging.inbound.WaitingArrivals.Sender;
import dev.pluto.messaging.people.Consents;
import dev.pluto.messaging.people.Profile;
import dev.pluto.messaging.work.Traces;
import dev.pluto.outbox.Outbox;
import dev.pluto.protection.Addressee;
import dev.pluto.protection.EventSeal;
import dev.pluto.protection.PersonKey;
import dev.pluto.protection.PersonKeys;
import dev.pluto.protection.Transactions;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/**
 * Moves all that one sender said to the person it turned out to be: in order, re-sealed under the person's key, each
 * text with its event, everything in one transaction.
 */
@ApplicationScoped
class ResolvedArrivals {

    private static final String MESSAGE = """
            insert into message (id, user_id, conversation_id, sequence, direction, author, provider,
                                 provider_message_id, text_sealed, media_count, occurred_at, kind, carrier_word)
            values ($1, $2, $3, $4, 'in', 'person', $5, $6, $7, $8, $9, $10, $11)
            on conflict (provider, provider_message_id) do nothing
            """;

    private static final String CALL = """
            insert into phone_call (id, user_id, provider, provider_call_id, direction, our_address, started_at)
            values ($1, $2, $3, $4, 'in', $5, $6)
            on conflict (provider, provider_call_id) do nothing
            """;

    private static final String CONVERSATION =
            "select id, sequence from conversation_for($1, 'sms', $2, $3, $4, $5, make_interval(secs => $6), 1)";

    private final Transactions transactions;
    private final WaitingArrivals waiting;
    private final Consents consents;
    private final Kinds kinds;
    private final PersonKeys personKeys;
    private final EventSeal eventSeal;
    private final Outbox outbox;
    private final ConversationConfig settings;

    ResolvedArrivals(
            Transactions transactions,
            WaitingArrivals waiting,
            Consents consents,
            Kinds kinds,
            PersonKeys personKeys,
            EventSeal eventSeal,
            Outbox outbox,
            ConversationConfig settings) {
        this.transactions = transactions;
        this.waiting = waiting;
        this.consents = consents;
        this.kinds = kinds;
        this.personKeys = personKeys;
        this.eventSeal = eventSeal;
        this.outbox = outbox;
        this.settings = settings;
    }

    /** Whether a person is listened to as far as identity knows, or as an operator decided here since. */
    Uni<Boolean> isHeard(Profile person) {
        return person.isBlocked()
                ? transactions
                        .sql(Arrivals.SCOPE, tx -> consents.releasedAmong(tx, List.of(person.id())))
                        .map(released -> released.contains(person.id()))
                : Uni.createFrom().item(true);
    }

    /** Moves a sender's texts and calls; of somebody an operator blocked, nothing is kept. */
    Uni<Void> move(Sender sender, UUID userId) {
        return transactions.sql(
                Arrivals.SCOPE,
                tx -> waiting.of(tx, sender)
                        .call(arrivals -> consents.of(tx, userId, "sms")
                                .flatMap(standing -> standing.isBlocked()
                                        ? Uni.createFrom().voidItem()
                                        : moveAll(tx, arrivals, userId)))
                        .flatMap(arrivals -> waiting.leave(tx, arrivals)));
    }

    private Uni<Void> moveAll(SqlConnection tx, List<Arrival> arrivals, UUID userId) {
        return personKeys
                .of(tx, userId)
                .flatMap(key -> Multi.createFrom()
                        .iterable(arrivals)
                        .onItem()
                        .transformToUniAndConcatenate(arrival -> move(tx, arrival, userId, key))
                        .collect()
                        .last()
                        .replaceWithVoid());
    }

    private Uni<Void> move(SqlConnection tx, Arrival arrival, UUID userId, PersonKey key) {
        return arrival.channel().equals("voice") ? call(tx, arrival, userId) : message(tx, arrival, userId, key);
    }

    private static Uni<Void> call(SqlConnection tx, Arrival arrival, UUID userId) {
        return tx.preparedQuery(CALL)
                .execute(Tuple.of(
                        arrival.id(),
                        userId,
                        arrival.provider(),
                        arrival.providerMessageId(),
                        arrival.ourAddress(),
                        arrival.receivedAt().atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }

    private Uni<Void> message(SqlConnection tx, Arrival arrival, UUID userId, PersonKey key) {
        return kinds.of(tx, arrival.text(), arrival.carrierWord(), userId, key)
                .flatMap(kind -> conversation(tx, arrival, userId, key)
                        .flatMap(place -> tx.preparedQuery(MESSAGE)
                                .execute(row(arrival, userId, key, place, kind))
                                .flatMap(stored -> stored.rowCount() == 0
                                        ? Uni.createFrom().voidItem()
                                        : announce(tx, arrival, userId, place, kind))));
    }

    private static Tuple row(Arrival arrival, UUID userId, PersonKey key, Row place, String kind) {
        return Tuple.tuple()
                .addUUID(arrival.id())
                .addUUID(userId)
                .addUUID(place.getUUID("id"))
                .addLong(place.getLong("sequence"))
                .addString(arrival.provider())
                .addString(arrival.providerMessageId())
                .addValue(Buffer.buffer(key.seal("message.text", arrival.id(), arrival.text())))
                .addShort((short) arrival.mediaCount())
                .addOffsetDateTime(arrival.receivedAt().atOffset(ZoneOffset.UTC))
                .addString(kind)
                .addString(arrival.carrierWord().map(ConsentWord::code).orElse(null));
    }

    private Uni<Row> conversation(SqlConnection tx, Arrival arrival, UUID userId, PersonKey key) {
        return tx.preparedQuery(CONVERSATION)
                .execute(Tuple.of(
                        userId,
                        Buffer.buffer(key.seal("conversation.peer", arrival.id(), arrival.sender())),
                        Buffer.buffer(arrival.senderIndex()),
                        arrival.ourAddress(),
                        arrival.id(),
                        settings.idle().toMillis() / 1000.0))
                .map(rows -> rows.iterator().next());
    }

    private Uni<Void> announce(SqlConnection tx, Arrival arrival, UUID userId, Row place, String kind) {
        var event = new MessageReceived(
                userId,
                arrival.id(),
                place.getUUID("id"),
                arrival.channel(),
                arrival.provider(),
                eventSeal.seal(Addressee.of(EventType.MESSAGE_RECEIVED.topic(), userId, arrival.id()), arrival.text()),
                arrival.mediaCount(),
                arrival.receivedAt(),
                kind);
        try (var scope = Traces.under(arrival.traceparent()).makeCurrent()) {
            return outbox.add(tx, event, place.getLong("sequence"));
        }
    }
}
