package dev.pluto.messaging.inbound;

import dev.pluto.messaging.channel.InboundText;
import dev.pluto.messaging.consent.Consents;
import dev.pluto.messaging.conversation.IncomingTexts;
import dev.pluto.messaging.conversation.IncomingTexts.Incoming;
import dev.pluto.messaging.conversation.IncomingTexts.Taken;
import dev.pluto.messaging.conversation.Outcome;
import dev.pluto.messaging.conversation.Position;
import dev.pluto.messaging.people.Contacts;
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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/** Takes texts in on arrival: with their person where Redis knows the number, otherwise to be resolved. */
@ApplicationScoped
class Acceptance {

    static final Scope SCOPE = Scope.service("inbound");

    private final Transactions transactions;
    private final Contacts contacts;
    private final Consents consents;
    private final Kinds kinds;
    private final PersonKeys personKeys;
    private final IncomingTexts incomingTexts;
    private final ReceivedTexts received;

    Acceptance(
            Transactions transactions,
            Contacts contacts,
            Consents consents,
            Kinds kinds,
            PersonKeys personKeys,
            IncomingTexts incomingTexts,
            ReceivedTexts received) {
        this.transactions = transactions;
        this.contacts = contacts;
        this.consents = consents;
        this.kinds = kinds;
        this.personKeys = personKeys;
        this.incomingTexts = incomingTexts;
        this.received = received;
    }

    /** A text with the trace of the request that brought it. */
    record Traced(InboundText text, Context trace) {}

    /** Stores texts in one transaction. What became of each, in the same order. */
    Uni<List<Outcome>> accept(List<Traced> texts) {
        var senders = new ArrayList<String>(texts.size());
        for (Traced text : texts) {
            senders.add(text.text().sender());
        }
        return contacts.find(senders)
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
        return transactions.sql(SCOPE, tx -> withKeys(tx, texts, users)).invoke(outcomes -> wake(texts, outcomes));
    }

    private void wake(List<Traced> texts, List<Outcome> outcomes) {
        if (outcomes.contains(Outcome.ACCEPTED)) {
            received.wake(texts.stream().anyMatch(text -> !text.text().media().isEmpty()));
        }
    }

    private Uni<List<Outcome>> withKeys(SqlConnection tx, List<Traced> texts, List<Optional<UUID>> users) {
        var ids = users.stream().flatMap(Optional::stream).distinct().toList();
        return personKeys.ofAll(tx, ids).flatMap(keys -> store(tx, texts, sealable(users, keys), keys));
    }

    private Uni<List<Outcome>> store(
            SqlConnection tx, List<Traced> traced, List<Optional<UUID>> users, Map<UUID, PersonKey> keys) {
        return kinds.of(tx, traced.stream().map(Traced::text).toList(), users, keys)
                .flatMap(found -> store(tx, traced, incoming(traced, users, keys, found)));
    }

    private Uni<List<Outcome>> store(SqlConnection tx, List<Traced> traced, List<Incoming> incoming) {
        return incomingTexts.accept(tx, incoming).flatMap(taken -> announce(tx, traced, incoming, taken));
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
            SqlConnection tx, List<Traced> traced, List<Incoming> incoming, List<Taken> taken) {
        var outcomes = new ArrayList<Outcome>(taken.size());
        var accepted = new ArrayList<ReceivedTexts.Received>(taken.size());
        for (int i = 0; i < traced.size(); i++) {
            Taken one = taken.get(i);
            Incoming text = incoming.get(i);
            outcomes.add(one.outcome());
            Position position = one.position();
            if (position != null) {
                UUID user = Objects.requireNonNull(text.userId());
                accepted.add(received.of(
                        text.text(),
                        user,
                        Objects.requireNonNull(text.key()),
                        position,
                        text.kind(),
                        traced.get(i).trace()));
            }
        }
        return received.addAll(tx, accepted).replaceWith(outcomes);
    }
}
