package dev.pluto.messaging.inbound;

import dev.pluto.messaging.channel.InboundText;
import dev.pluto.messaging.conversation.IncomingTexts;
import dev.pluto.messaging.conversation.IncomingTexts.Incoming;
import dev.pluto.messaging.conversation.IncomingTexts.Taken;
import dev.pluto.messaging.conversation.Outcome;
import dev.pluto.messaging.conversation.Position;
import dev.pluto.messaging.inbound.Senders.Sender;
import dev.pluto.messaging.reply.Disregarded;
import dev.pluto.protection.PersonKey;
import dev.pluto.protection.PersonKeys;
import dev.pluto.protection.Scope;
import dev.pluto.protection.Transactions;
import dev.pluto.work.Traces;
import io.opentelemetry.context.Context;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/** Takes texts in on arrival: with their person where Redis knows the number, otherwise to be resolved. */
@ApplicationScoped
class Acceptance {

    static final Scope SCOPE = Scope.service("inbound");

    private final Senders senders;
    private final Transactions transactions;
    private final Disregarded disregarded;
    private final Kinds kinds;
    private final PersonKeys personKeys;
    private final IncomingTexts incomingTexts;
    private final ReceivedTexts received;

    Acceptance(
            Senders senders,
            Transactions transactions,
            Disregarded disregarded,
            Kinds kinds,
            PersonKeys personKeys,
            IncomingTexts incomingTexts,
            ReceivedTexts received) {
        this.senders = senders;
        this.transactions = transactions;
        this.disregarded = disregarded;
        this.kinds = kinds;
        this.personKeys = personKeys;
        this.incomingTexts = incomingTexts;
        this.received = received;
    }

    /** A text with the trace of the request that brought it. */
    record Traced(InboundText text, Context trace) {}

    /** Stores texts in one transaction. What became of each, in the same order. */
    Uni<List<Outcome>> accept(List<Traced> texts) {
        return senders.of(texts.stream().map(Traced::text).toList()).flatMap(found -> {
            List<Integer> open = IntStream.range(0, texts.size())
                    .filter(i -> found.get(i).refused().isEmpty())
                    .boxed()
                    .toList();
            Uni<List<Outcome>> stored = open.isEmpty()
                    ? Uni.createFrom().item(List.of())
                    : store(
                            open.stream().map(texts::get).toList(),
                            open.stream().map(found::get).toList());
            return stored.map(outcomes -> together(found, open, outcomes));
        });
    }

    private static List<Outcome> together(List<Sender> senders, List<Integer> open, List<Outcome> stored) {
        var all = new Outcome[senders.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = senders.get(i).refused().orElse(Outcome.WAITING);
        }
        for (int i = 0; i < open.size(); i++) {
            all[open.get(i)] = stored.get(i);
        }
        return List.of(all);
    }

    private Uni<List<Outcome>> store(List<Traced> texts, List<Sender> from) {
        return transactions.sql(SCOPE, tx -> withKeys(tx, texts, from)).invoke(outcomes -> wake(texts, outcomes));
    }

    private void wake(List<Traced> texts, List<Outcome> outcomes) {
        if (outcomes.contains(Outcome.ACCEPTED)) {
            received.wake(texts.stream().anyMatch(text -> !text.text().media().isEmpty()));
        }
    }

    private Uni<List<Outcome>> withKeys(SqlConnection tx, List<Traced> texts, List<Sender> from) {
        List<Optional<UUID>> users = from.stream().map(Sender::userId).toList();
        var ids = users.stream().flatMap(Optional::stream).distinct().toList();
        return personKeys
                .ofAll(tx, ids)
                .flatMap(keys -> disregarded
                        .among(tx, askedOf(texts, from))
                        .flatMap(unheeded -> store(tx, texts, sealable(users, keys), keys, unheeded)));
    }

    private static List<Disregarded.Text> askedOf(List<Traced> texts, List<Sender> from) {
        var asked = new ArrayList<Disregarded.Text>(texts.size());
        for (int i = 0; i < texts.size(); i++) {
            InboundText text = texts.get(i).text();
            boolean isBusy = from.get(i).isBusy();
            from.get(i)
                    .userId()
                    .ifPresent(user -> asked.add(new Disregarded.Text(text.id(), user, text.text(), isBusy)));
        }
        return asked;
    }

    private Uni<List<Outcome>> store(
            SqlConnection tx,
            List<Traced> traced,
            List<Optional<UUID>> users,
            Map<UUID, PersonKey> keys,
            Set<UUID> unheeded) {
        return kinds.of(tx, traced.stream().map(Traced::text).toList(), users, keys)
                .flatMap(found -> store(tx, traced, incoming(traced, users, keys, found), unheeded));
    }

    private Uni<List<Outcome>> store(
            SqlConnection tx, List<Traced> traced, List<Incoming> incoming, Set<UUID> unheeded) {
        return incomingTexts.accept(tx, incoming).flatMap(taken -> announce(tx, traced, incoming, taken, unheeded));
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

    private static List<Incoming> incoming(
            List<Traced> traced, List<Optional<UUID>> users, Map<UUID, PersonKey> keys, List<String> found) {
        var incoming = new ArrayList<Incoming>(traced.size());
        for (int i = 0; i < traced.size(); i++) {
            UUID user = users.get(i).orElse(null);
            incoming.add(new Incoming(
                    traced.get(i).text(),
                    user,
                    user == null ? null : Objects.requireNonNull(keys.get(user)),
                    found.get(i),
                    Traces.traceparent(traced.get(i).trace())));
        }
        return incoming;
    }

    /** One statement each for all jobs and all events: each belongs to the trace of the request that brought its text. */
    private Uni<List<Outcome>> announce(
            SqlConnection tx, List<Traced> traced, List<Incoming> incoming, List<Taken> taken, Set<UUID> unheeded) {
        var outcomes = new ArrayList<Outcome>(taken.size());
        var accepted = new ArrayList<ReceivedTexts.Received>(taken.size());
        for (int i = 0; i < traced.size(); i++) {
            Taken one = taken.get(i);
            Incoming text = incoming.get(i);
            outcomes.add(one.outcome());
            Position position = one.position();
            if (position != null) {
                UUID user = Objects.requireNonNull(text.userId());
                boolean isUnheeded = unheeded.contains(text.text().id());
                accepted.add(received.of(
                        text.text(),
                        user,
                        Objects.requireNonNull(text.key()),
                        position,
                        text.kind(),
                        isUnheeded,
                        traced.get(i).trace()));
            }
        }
        return received.addAll(tx, accepted).replaceWith(outcomes);
    }
}
