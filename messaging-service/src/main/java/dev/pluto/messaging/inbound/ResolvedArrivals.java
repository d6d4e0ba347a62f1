package dev.pluto.messaging.inbound;

import dev.pluto.messaging.channel.Channel;
import dev.pluto.messaging.consent.Consents;
import dev.pluto.messaging.conversation.Arrival;
import dev.pluto.messaging.conversation.Arrivals;
import dev.pluto.messaging.conversation.Arrivals.Sender;
import dev.pluto.messaging.people.Profile;
import dev.pluto.protection.PersonKeys;
import dev.pluto.protection.Transactions;
import dev.pluto.work.Claimed;
import dev.pluto.work.Lease;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * The transactions of resolving: senders are claimed, and all that one sender said is moved to the person it turned out to
 * be in order and in one transaction, given up or let go.
 */
@ApplicationScoped
class ResolvedArrivals {

    private final Transactions transactions;
    private final Arrivals arrivals;
    private final ArrivalMove move;
    private final Consents consents;
    private final PersonKeys personKeys;
    private final ReceivedTexts received;

    ResolvedArrivals(
            Transactions transactions,
            Arrivals arrivals,
            ArrivalMove move,
            Consents consents,
            PersonKeys personKeys,
            ReceivedTexts received) {
        this.transactions = transactions;
        this.arrivals = arrivals;
        this.move = move;
        this.consents = consents;
        this.personKeys = personKeys;
        this.received = received;
    }

    Uni<Claimed<Sender>> claim(int count, Lease lease) {
        return transactions.sql(Acceptance.SCOPE, tx -> arrivals.claim(tx, count, lease));
    }

    /** Whether a person is listened to as far as identity knows, or as an operator decided here since. */
    Uni<Boolean> isHeard(Profile person) {
        return person.isBlocked()
                ? transactions
                        .sql(Acceptance.SCOPE, tx -> consents.releasedAmong(tx, List.of(person.id())))
                        .map(released -> released.contains(person.id()))
                : Uni.createFrom().item(true);
    }

    /** Moves a sender's texts and calls; of somebody an operator blocked, nothing is kept. */
    Uni<Void> move(Sender sender, UUID userId) {
        return transactions
                .sql(
                        Acceptance.SCOPE,
                        tx -> arrivals.of(tx, sender)
                                .call(waiting -> consents.of(tx, userId, Channel.SMS)
                                        .flatMap(status -> status.isBlocked()
                                                ? Uni.createFrom().voidItem()
                                                : moveAll(tx, waiting, userId)))
                                .call(waiting -> arrivals.remove(tx, waiting)))
                .invoke(moved -> received.wake(
                        moved.stream().anyMatch(arrival -> !arrival.media().isEmpty())))
                .replaceWithVoid();
    }

    private Uni<Void> moveAll(SqlConnection tx, List<Arrival> waiting, UUID userId) {
        return personKeys
                .of(tx, userId)
                .flatMap(key -> Multi.createFrom()
                        .iterable(waiting)
                        .onItem()
                        .transformToUniAndConcatenate(arrival -> move.move(tx, arrival, userId, key))
                        .collect()
                        .last()
                        .replaceWithVoid());
    }

    Uni<Void> giveUp(Sender sender) {
        return transactions.sql(Acceptance.SCOPE, tx -> arrivals.giveUp(tx, sender));
    }

    Uni<Void> drop(Sender sender) {
        return transactions.sql(Acceptance.SCOPE, tx -> arrivals.drop(tx, sender));
    }

    Uni<Void> release(Sender sender, Duration after) {
        return transactions.sql(Acceptance.SCOPE, tx -> arrivals.release(tx, sender, after));
    }
}
