package dev.pluto.messaging.inbound;

import dev.pluto.events.EventType;
import dev.pluto.events.MessageReceived;
import dev.pluto.messaging.consent.ConsentWord;
import dev.pluto.messaging.conversation.ConversationConfig;
import dev.pluto.messaging.people.Consents;
import dev.pluto.messaging.people.Contacts;
import dev.pluto.messaging.people.PhoneText;
import dev.pluto.messaging.work.Traces;
import dev.pluto.outbox.Outbox;
import dev.pluto.protection.Addressee;
import dev.pluto.protection.EventSeal;
import dev.pluto.protection.PersonKey;
import dev.pluto.protection.PersonKeys;
import dev.pluto.protection.PhoneIndex;
import dev.pluto.protection.Scope;
import dev.pluto.protection.ServiceKey;
import dev.pluto.protection.Transactions;
import io.opentelemetry.context.Context;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/** Stores texts on arrival: with their person where Redis knows the number, otherwise to be resolved. */
@ApplicationScoped
class Arrivals {

    static final Scope SCOPE = Scope.service("inbound");

    private static final String ACCEPT =
            "select place, outcome, conversation, number from accept_texts($1, $2, $3, $4, $5, $6, $7, $8, $9, "
                    + "$10, $11, $12, $13, $14, make_interval(secs => $15))";

    private final Transactions transactions;
    private final Contacts contacts;
    private final PhoneIndex index;
    private final Consents consents;
    private final Kinds kinds;
    private final PersonKeys personKeys;
    private final ServiceKey serviceKey;
    private final EventSeal eventSeal;
    private final Outbox outbox;
    private final ConversationConfig settings;

    Arrivals(
            Transactions transactions,
            Contacts contacts,
            PhoneIndex index,
            Consents consents,
            Kinds kinds,
            PersonKeys personKeys,
            ServiceKey serviceKey,
            EventSeal eventSeal,
            Outbox outbox,
            ConversationConfig settings) {
        this.transactions = transactions;
        this.contacts = contacts;
        this.index = index;
        this.consents = consents;
        this.kinds = kinds;
        this.personKeys = personKeys;
        this.serviceKey = serviceKey;
        this.eventSeal = eventSeal;
        this.outbox = outbox;
        this.settings = settings;
    }

    /** A text with the trace of the request that brought it. */
    record Traced(InboundText text, Context trace) {}

    /** Stores texts in one transaction. What became of each, in the same order. */
    Uni<List<Outcome>> accept(List<Traced> texts) {
        return contacts.find(texts.stream()
                        .map(text -> senderHash(text.text().sender()))
                        .toList())
                .flatMap(known -> isAnyBlocked(known)
                        ? withReleased(known).flatMap(now -> storeUnblocked(texts, now))
                        : store(texts, known));
    }

    private static boolean isAnyBlocked(List<Optional<Contacts.Known>> known) {
        for (Optional<Contacts.Known> person : known) {
            if (person.isPresent() && person.get().isBlocked()) {
                return true;
            }
        }
        return false;
    }

    /** What an operator undid here counts at once, though Redis learns of it only when identity has. */
    private Uni<List<Optional<Contacts.Known>>> withReleased(List<Optional<Contacts.Known>> known) {
        List<UUID> blocked = known.stream()
                .flatMap(Optional::stream)
                .filter(Contacts.Known::isBlocked)
                .map(Contacts.Known::userId)
                .distinct()
                .toList();
        return transactions
                .sql(SCOPE, tx -> consents.releasedAmong(tx, blocked))
                .map(released -> known.stream()
                        .map(person -> person.map(who -> released.contains(who.userId()) ? who.released() : who))
                        .toList());
    }

    /** Hex of the keyed hash of a sender's number, whichever way it is written, so that it equals identity's. */
    private String senderHash(String sender) {
        return index.hexOf(PhoneText.e164(sender).orElse(sender));
    }

    private Uni<List<Outcome>> storeUnblocked(List<Traced> texts, List<Optional<Contacts.Known>> known) {
        List<Integer> open = IntStream.range(0, texts.size())
                .filter(i -> known.get(i).filter(Contacts.Known::isBlocked).isEmpty())
                .boxed()
                .toList();
        if (open.isEmpty()) {
            return Uni.createFrom()
                    .item(texts.stream().map(text -> Outcome.BLOCKED).toList());
        }
        return store(
                        open.stream().map(texts::get).toList(),
                        open.stream().map(known::get).toList())
                .map(outcomes -> {
                    var all = new Outcome[texts.size()];
                    Arrays.fill(all, Outcome.BLOCKED);
                    IntStream.range(0, open.size()).forEach(i -> all[open.get(i)] = outcomes.get(i));
                    return List.of(all);
                });
    }

    private Uni<List<Outcome>> store(List<Traced> texts, List<Optional<Contacts.Known>> known) {
        List<Optional<UUID>> users = known.stream()
                .map(person -> person.filter(Contacts.Known::isListenedTo).map(Contacts.Known::userId))
                .toList();
        return transactions.sql(SCOPE, tx -> store(tx, texts, users));
    }

    private Uni<List<Outcome>> store(SqlConnection tx, List<Traced> texts, List<Optional<UUID>> users) {
        var ids = users.stream().flatMap(Optional::stream).distinct().toList();
        return personKeys.ofAll(tx, ids).flatMap(keys -> store(tx, texts, sealable(users, keys), keys));
    }

    private Uni<List<Outcome>> store(
            SqlConnection tx, List<Traced> texts, List<Optional<UUID>> users, Map<UUID, PersonKey> keys) {
        return kinds.of(tx, texts.stream().map(Traced::text).toList(), users, keys)
                .flatMap(found -> tx.preparedQuery(ACCEPT)
                        .execute(arguments(texts, users, keys, found))
                        .flatMap(rows -> announce(tx, texts, users, found, rows)));
    }

    /** For whose key is lost nothing can be sealed: their texts wait as a stranger's do, and nobody else's do. */
    private static List<Optional<UUID>> sealable(List<Optional<UUID>> users, Map<UUID, PersonKey> keys) {
        return keys.values().stream().noneMatch(PersonKey::isLost)
                ? users
                : users.stream()
                        .map(user -> user.filter(
                                id -> !Objects.requireNonNull(keys.get(id)).isLost()))
                        .toList();
    }

    private Tuple arguments(
            List<Traced> texts, List<Optional<UUID>> users, Map<UUID, PersonKey> keys, List<String> found) {
        int size = texts.size();
        var ids = new UUID[size];
        var providerIds = new String[size];
        var userIds = new UUID[size];
        var conversations = new UUID[size];
        var indexes = new Buffer[size];
        var senders = new Buffer[size];
        var ours = new String[size];
        var bodies = new Buffer[size];
        var media = new Short[size];
        var received = new OffsetDateTime[size];
        var traces = new String[size];
        var words = new String[size];
        for (int i = 0; i < size; i++) {
            InboundText text = texts.get(i).text();
            userIds[i] = users.get(i).orElse(null);
            PersonKey key = userIds[i] == null ? null : Objects.requireNonNull(keys.get(userIds[i]));
            ids[i] = text.id();
            providerIds[i] = text.providerMessageId();
            conversations[i] = text.id();
            indexes[i] = Buffer.buffer(index.ofAddress(text.sender()));
            senders[i] = Buffer.buffer(
                    key == null
                            ? serviceKey.seal("arrival.sender", text.id().toString(), text.sender())
                            : key.seal("conversation.peer", text.id(), text.sender()));
            ours[i] = text.ourAddress();
            bodies[i] = Buffer.buffer(
                    key == null
                            ? serviceKey.seal("arrival.text", text.id().toString(), text.text())
                            : key.seal("message.text", text.id(), text.text()));
            media[i] = (short) text.mediaCount();
            received[i] = text.receivedAt().atOffset(ZoneOffset.UTC);
            traces[i] = Traces.traceparent(texts.get(i).trace());
            words[i] = text.carrierWord().map(ConsentWord::code).orElse(null);
        }
        return Tuple.tuple()
                .addValue(ids)
                .addValue(providerIds)
                .addValue(userIds)
                .addValue(conversations)
                .addValue(indexes)
                .addValue(senders)
                .addValue(ours)
                .addValue(bodies)
                .addValue(media)
                .addValue(received)
                .addValue(traces)
                .addValue(found.toArray(String[]::new))
                .addValue(words)
                .addString(InboundPolicy.PROVIDER)
                .addDouble(settings.idle().toMillis() / 1000.0);
    }

    /** One statement for all events: each belongs to the trace of the request that brought its text. */
    private Uni<List<Outcome>> announce(
            SqlConnection tx, List<Traced> texts, List<Optional<UUID>> users, List<String> found, RowSet<Row> rows) {
        var outcomes = new Outcome[texts.size()];
        var events = new ArrayList<Outbox.Entry>(texts.size());
        for (Row row : rows) {
            int place = row.getInteger("place") - 1;
            outcomes[place] = Outcome.of(row.getString("outcome"));
            if (outcomes[place] == Outcome.ACCEPTED) {
                Traced text = texts.get(place);
                var event = event(
                        text.text(), users.get(place).orElseThrow(), row.getUUID("conversation"), found.get(place));
                events.add(new Outbox.Entry(event, row.getLong("number"), text.trace()));
            }
        }
        return outbox.addAll(tx, events).replaceWith(List.of(outcomes));
    }

    private MessageReceived event(InboundText text, UUID user, UUID conversation, String kind) {
        return new MessageReceived(
                user,
                text.id(),
                conversation,
                "sms",
                text.provider(),
                eventSeal.seal(Addressee.of(EventType.MESSAGE_RECEIVED.topic(), user, text.id()), text.text()),
                text.mediaCount(),
                text.receivedAt(),
                kind);
    }
}
