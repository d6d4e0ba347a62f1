package dev.pluto.messaging.outbound;

import dev.pluto.messaging.delivery.Dispatch;
import dev.pluto.messaging.delivery.Outgoing;
import dev.pluto.messaging.suggestion.Suggestions;
import dev.pluto.protection.PersonKey;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;

/** Stores what was asked for as a message, and with it what it suggests, so that the person can answer that. */
@ApplicationScoped
class OutboundDispatch {

    private final Dispatch dispatch;
    private final Suggestions suggestions;

    OutboundDispatch(Dispatch dispatch, Suggestions suggestions) {
        this.dispatch = dispatch;
        this.suggestions = suggestions;
    }

    Uni<Void> store(SqlConnection tx, PersonKey key, OutboundRequest request, Outgoing message) {
        return dispatch.store(tx, key, message).chain(() -> note(tx, key, request, message));
    }

    Uni<Void> storeSpoken(SqlConnection tx, PersonKey key, OutboundRequest request, Outgoing message) {
        return dispatch.storeSpoken(tx, key, message).chain(() -> note(tx, key, request, message));
    }

    /** There is something to be delivered. */
    void wake() {
        dispatch.wake();
    }

    private Uni<Void> note(SqlConnection tx, PersonKey key, OutboundRequest request, Outgoing message) {
        return request.usual()
                .map(thing -> suggestions.made(tx, request.userId(), key, thing, message.messageId()))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }
}
