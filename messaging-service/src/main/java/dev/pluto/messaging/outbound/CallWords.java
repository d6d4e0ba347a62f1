package dev.pluto.messaging.outbound;

import dev.pluto.messaging.channel.Channel;
import dev.pluto.messaging.conversation.Addresses;
import dev.pluto.messaging.conversation.Conversations;
import dev.pluto.messaging.conversation.Position;
import dev.pluto.messaging.delivery.Outgoing;
import dev.pluto.protection.PersonKey;
import dev.pluto.protection.PersonKeys;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Keeps what a call of ours says in the person's conversation by voice, so that what they answer goes on from it. */
@ApplicationScoped
class CallWords {

    private final PersonKeys personKeys;
    private final Conversations conversations;
    private final OutboundDispatch dispatch;

    CallWords(PersonKeys personKeys, Conversations conversations, OutboundDispatch dispatch) {
        this.personKeys = personKeys;
        this.conversations = conversations;
        this.dispatch = dispatch;
    }

    Uni<Void> store(SqlConnection tx, OutboundRequest request, Addresses between, String words) {
        return personKeys
                .of(tx, request.userId())
                .flatMap(key -> conversation(tx, request, between, key)
                        .flatMap(conversation ->
                                dispatch.storeSpoken(tx, key, request, message(request, conversation, words))));
    }

    private Uni<UUID> conversation(SqlConnection tx, OutboundRequest request, Addresses between, PersonKey key) {
        return conversations
                .withRoomFor(tx, Channel.VOICE, request.userId(), key, between, UUID.randomUUID(), 0)
                .map(Position::conversationId);
    }

    private static Outgoing message(OutboundRequest request, UUID conversation, String words) {
        return new Outgoing(
                UUID.randomUUID(),
                request.userId(),
                conversation,
                "proactive",
                null,
                words,
                Outgoing.Purpose.PROACTIVE,
                null,
                null);
    }
}
