package dev.pluto.messaging.outbound;

import dev.pluto.messaging.channel.Channel;
import dev.pluto.messaging.channel.Provider;
import dev.pluto.messaging.conversation.Addresses;
import dev.pluto.messaging.conversation.Conversations;
import dev.pluto.messaging.conversation.Position;
import dev.pluto.messaging.delivery.Outgoing;
import dev.pluto.messaging.delivery.SendGate.Verdict;
import dev.pluto.messaging.people.Profile;
import dev.pluto.protection.PersonKey;
import dev.pluto.protection.PersonKeys;
import dev.pluto.protection.Transactions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/**
 * Stores what is said unasked, together with the end of the request; those who opted out or are blocked get nothing.
 */
@ApplicationScoped
class ProactiveMessages {

    private final Transactions transactions;
    private final OutboundRequests requests;
    private final OutboundGate gate;
    private final PersonKeys personKeys;
    private final Conversations conversations;
    private final OutboundDispatch dispatch;
    private final Provider provider;

    ProactiveMessages(
            Transactions transactions,
            OutboundRequests requests,
            OutboundGate gate,
            PersonKeys personKeys,
            Conversations conversations,
            OutboundDispatch dispatch,
            Provider provider) {
        this.transactions = transactions;
        this.requests = requests;
        this.gate = gate;
        this.personKeys = personKeys;
        this.conversations = conversations;
        this.dispatch = dispatch;
        this.provider = provider;
    }

    /** Stores words as a message on its way. What became of the request: {@code said} or {@code refused}. */
    Uni<String> store(OutboundRequest request, Profile person, String words) {
        return transactions
                .sql(
                        OutboundRequests.SCOPE,
                        tx -> gate.judge(tx, request, person)
                                .flatMap(verdict -> verdict instanceof Verdict.Never
                                        ? end(tx, request, "refused")
                                        : say(tx, request, person, words)))
                .invoke(outcome -> {
                    if (outcome.equals("said")) {
                        dispatch.wake();
                    }
                });
    }

    private Uni<String> say(SqlConnection tx, OutboundRequest request, Profile person, String words) {
        String number = person.phoneNumber();
        if (number == null) {
            return end(tx, request, "refused");
        }
        UUID messageId = UUID.randomUUID();
        return requests.settle(tx, request, "said", messageId)
                .flatMap(first -> !first
                        ? Uni.createFrom().item("repeated")
                        : personKeys
                                .of(tx, request.userId())
                                .flatMap(key -> conversation(tx, person, number, key)
                                        .flatMap(conversation -> dispatch.store(
                                                tx,
                                                key,
                                                request,
                                                message(request, person, messageId, conversation, words))))
                                .replaceWith("said"));
    }

    /**
     * Between which numbers it is said: those of the last conversation, unless the person has another number since. Where they were reached
     * before somebody else may be now.
     */
    private Uni<UUID> conversation(SqlConnection tx, Profile person, String number, PersonKey key) {
        return conversations
                .lastAddresses(tx, person.id(), key)
                .map(last -> last.filter(between -> conversations.isAt(between, number))
                        .orElseGet(() ->
                                new Addresses(number, last.map(Addresses::ours).orElseGet(provider::ourNumber))))
                .flatMap(addresses ->
                        conversations.withRoomFor(tx, Channel.SMS, person.id(), key, addresses, UUID.randomUUID(), 0))
                .map(Position::conversationId);
    }

    private static Outgoing message(
            OutboundRequest request, Profile person, UUID messageId, UUID conversation, String words) {
        return new Outgoing(
                messageId,
                request.userId(),
                conversation,
                "proactive",
                null,
                words,
                Outgoing.Purpose.PROACTIVE,
                request.notAfter(),
                request.unasked(person));
    }

    /** Nothing is said before a moment. */
    Uni<Void> hold(OutboundRequest request, Instant until) {
        return requests.hold(request, until);
    }

    /** Ends a request without a word. */
    Uni<Void> end(OutboundRequest request, String state) {
        return transactions
                .sql(OutboundRequests.SCOPE, tx -> end(tx, request, state))
                .replaceWithVoid();
    }

    private Uni<String> end(SqlConnection tx, OutboundRequest request, String state) {
        return requests.settle(tx, request, state, null).replaceWith(state);
    }
}
