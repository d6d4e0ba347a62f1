package dev.pluto.messaging.inbound;

import dev.pluto.messaging.channel.Channel;
import dev.pluto.messaging.channel.InboundText;
import dev.pluto.messaging.conversation.Arrival;
import dev.pluto.messaging.conversation.Calls;
import dev.pluto.messaging.conversation.IncomingTexts;
import dev.pluto.messaging.conversation.PhoneCall;
import dev.pluto.messaging.reply.Disregarded;
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
    private final Disregarded disregarded;

    ArrivalMove(Kinds kinds, IncomingTexts texts, Calls calls, ReceivedTexts received, Disregarded disregarded) {
        this.disregarded = disregarded;
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
        var judged = List.of(new Disregarded.Text(text.id(), userId, text.text(), true));
        return Uni.combine()
                .all()
                .unis(kinds.of(tx, text.text(), text.carrierWord(), userId, key), disregarded.among(tx, judged))
                .asTuple()
                .flatMap(found -> add(
                        tx,
                        text,
                        userId,
                        key,
                        found.getItem1(),
                        !found.getItem2().isEmpty(),
                        trace));
    }

    private Uni<Void> add(
            SqlConnection tx,
            InboundText text,
            UUID userId,
            PersonKey key,
            String kind,
            boolean isUnheeded,
            Context trace) {
        return texts.add(tx, text, userId, key, kind)
                .flatMap(position -> received.addAll(
                        tx,
                        position.map(stored -> received.of(text, userId, key, stored, kind, isUnheeded, trace))
                                .map(List::of)
                                .orElse(List.of())));
    }
}
