package dev.pluto.messaging.outbound;

import dev.pluto.messaging.conversation.ConversationConfig;
import dev.pluto.messaging.delivery.Dispatch;
import dev.pluto.messaging.delivery.Outgoing;
import dev.pluto.messaging.people.Consents;
import dev.pluto.messaging.people.Profile;
import dev.pluto.messaging.twilio.TwilioSender;
import dev.pluto.protection.PersonKey;
import dev.pluto.protection.PersonKeys;
import dev.pluto.protection.PhoneIndex;
import dev.pluto.protection.RowByRow;
import dev.pluto.protection.Transactions;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * Stores what is said unasked, together with the end of the request; those who opted out or are blocked get nothing.
 */
@ApplicationScoped
class ProactiveMessages {

    private static final String CHANNEL = "sms";

    private static final String LAST = """
            select id, peer_sealed, our_address from conversation
            where user_id = $1 and channel = 'sms' order by last_message_at desc limit 1
            """;

    private static final String FORGET_PEER = "update conversation set peer_index = null where id = $1";

    private static final String CONVERSATION =
            "select id from conversation_for($1, 'sms', $2, $3, $4, $5, make_interval(secs => $6), 0)";

    private final Transactions transactions;
    private final OutboundRequests requests;
    private final Consents consents;
    private final PersonKeys personKeys;
    private final RowByRow rowByRow;
    private final PhoneIndex index;
    private final Dispatch dispatch;
    private final TwilioSender provider;
    private final ConversationConfig settings;

    ProactiveMessages(
            Transactions transactions,
            OutboundRequests requests,
            Consents consents,
            PersonKeys personKeys,
            RowByRow rowByRow,
            PhoneIndex index,
            Dispatch dispatch,
            TwilioSender provider,
            ConversationConfig settings) {
        this.transactions = transactions;
        this.requests = requests;
        this.consents = consents;
        this.personKeys = personKeys;
        this.rowByRow = rowByRow;
        this.index = index;
        this.dispatch = dispatch;
        this.provider = provider;
        this.settings = settings;
    }

    /** Stores words as a message on its way. What became of the request: {@code said} or {@code refused}. */
    Uni<String> store(OutboundRequest request, Profile person, String words) {
        return transactions
                .sql(
                        OutboundRequests.SCOPE,
                        tx -> mayBeSaid(tx, request)
                                .flatMap(may -> may ? say(tx, request, person, words) : end(tx, request, "refused")))
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
                                                tx, key, message(request, messageId, conversation, words))))
                                .replaceWith("said"));
    }

    /** The number the person last wrote from counts; the profile's only for those who never wrote or whose does not open. */
    private Uni<UUID> conversation(SqlConnection tx, Profile person, String number, PersonKey key) {
        return tx.preparedQuery(LAST)
                .execute(Tuple.of(person.id()))
                .flatMap(rows -> rows.rowCount() == 0
                        ? Uni.createFrom().item(new Ends(number, provider.ourNumber()))
                        : ends(tx, rows.iterator().next(), number, key))
                .flatMap(ends -> conversation(tx, person.id(), ends, key));
    }

    /** A conversation whose number does not open is not gone on with. */
    private Uni<Ends> ends(SqlConnection tx, Row last, String number, PersonKey key) {
        UUID id = last.getUUID("id");
        return rowByRow.read("conversation", id, () -> Ends.of(last, key))
                .map(ends -> Uni.createFrom().item(ends))
                .orElseGet(() -> tx.preparedQuery(FORGET_PEER)
                        .execute(Tuple.of(id))
                        .replaceWith(new Ends(number, provider.ourNumber())));
    }

    private Uni<UUID> conversation(SqlConnection tx, UUID userId, Ends ends, PersonKey key) {
        UUID fresh = UUID.randomUUID();
        return tx.preparedQuery(CONVERSATION)
                .execute(Tuple.of(
                        userId,
                        Buffer.buffer(key.seal("conversation.peer", fresh, ends.peer())),
                        Buffer.buffer(index.ofAddress(ends.peer())),
                        ends.ours(),
                        fresh,
                        settings.idle().toMillis() / 1000.0))
                .map(rows -> rows.iterator().next().getUUID("id"));
    }

    /** The two addresses of a conversation. */
    private record Ends(String peer, String ours) {

        static Ends of(Row last, PersonKey key) {
            byte[] sealed = last.getBuffer("peer_sealed").getBytes();
            return new Ends(key.open("conversation.peer", last.getUUID("id"), sealed), last.getString("our_address"));
        }

        @Override
        public String toString() {
            return "Ends";
        }
    }

    private static Outgoing message(OutboundRequest request, UUID messageId, UUID conversation, String words) {
        return new Outgoing(
                messageId,
                request.userId(),
                conversation,
                "proactive",
                null,
                words,
                Outgoing.Purpose.PROACTIVE,
                request.notAfter());
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

    private Uni<Boolean> mayBeSaid(SqlConnection tx, OutboundRequest request) {
        return consents.of(tx, request.userId(), CHANNEL)
                .map(standing -> !standing.isOptedOut() && !standing.isBlocked());
    }
}
