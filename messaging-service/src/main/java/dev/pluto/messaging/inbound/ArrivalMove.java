package dev.pluto.messaging.inbound;

import dev.pluto.messaging.channel.Channel;
import dev.pluto.messaging.channel.InboundText;
import dev.pluto.messaging.conversation.Arrival;
import dev.pluto.messaging.conversation.Calls;
import dev.pluto.messaging.conversation.IncomingTexts;
import dev.pluto.messaging.conversation.PhoneCall;
import dev.pluto.protection.PersonKey;
import dev.pluto.work.Traces;
import io.opentelemetry.context.Context;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Moves one text or call to the person it turned out to be, re-sealed under their key; a text with all that follows. */
@ApplicationScoped
class ArrivalMove {

    private final Kinds kinds;
    private final IncomingTexts texts;
    private final Calls calls;
    private final ReceivedTexts received;

    ArrivalMove(Kinds kinds, IncomingTexts texts, Calls calls, ReceivedTexts received) {
        this.kinds = kinds;
        this.texts = texts;
        this.calls = calls;
        this.received = received;
    }

    Uni<Void> move(SqlConnection tx, Arrival arrival, UUID userId, PersonKey key) {
        return Channel.VOICE.is(arrival.channel())
                ? calls.add(tx, call(arrival, userId))
                : text(tx, arrival, userId, key);
    }

    private static PhoneCall call(Arrival arrival, UUID userId) {
        return new PhoneCall(
                arrival.id(),
                userId,
                arrival.provider(),
                arrival.providerMessageId(),
                PhoneCall.Direction.IN,
                arrival.ourAddress(),
                arrival.receivedAt());
    }

    private Uni<Void> text(SqlConnection tx, Arrival arrival, UUID userId, PersonKey key) {
        InboundText text = arrival.asText();
        Context trace = Traces.under(arrival.traceparent());
        return kinds.of(tx, text.text(), text.carrierWord(), userId, key)
                .flatMap(kind -> texts.add(tx, text, userId, key, kind)
                        .map(position -> position.map(stored -> received.of(text, userId, key, stored, kind, trace))
                                .map(List::of)
                                .orElse(List.of()))
                        .flatMap(told -> received.addAll(tx, told)));
    }
}
