package dev.pluto.messaging.inbound;

import dev.pluto.events.EventType;
import dev.pluto.events.MessageReceived;
import dev.pluto.messaging.channel.Channel;
import dev.pluto.messaging.channel.InboundText;
import dev.pluto.messaging.channel.MediaLink;
import dev.pluto.messaging.conversation.Position;
import dev.pluto.messaging.media.ReceivedMedia;
import dev.pluto.messaging.media.ReceivedMedia.Carrier;
import dev.pluto.messaging.reply.ReplyQueue;
import dev.pluto.outbox.Outbox;
import dev.pluto.protection.Addressee;
import dev.pluto.protection.EventSeal;
import dev.pluto.protection.PersonKey;
import dev.pluto.work.Traces;
import io.opentelemetry.context.Context;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/**
 * What follows from texts that are somebody's, in the transaction that stores them: they wait for their answer, what came with
 * them waits to be fetched, and the other services are told. No answer waits for Kafka.
 */
@ApplicationScoped
class ReceivedTexts {

    private final EventSeal eventSeal;
    private final Outbox outbox;
    private final ReplyQueue replies;
    private final ReceivedMedia media;

    ReceivedTexts(EventSeal eventSeal, Outbox outbox, ReplyQueue replies, ReceivedMedia media) {
        this.eventSeal = eventSeal;
        this.outbox = outbox;
        this.replies = replies;
        this.media = media;
    }

    /**
     * A stored text.
     *
     * @param event as the others are told of it
     * @param sequence its number in its conversation
     * @param key the person's
     * @param media what came with it
     * @param trace of the request that brought it
     */
    record Received(MessageReceived event, long sequence, PersonKey key, List<MediaLink> media, Context trace) {

        /** Has the text's own id, by which whoever hears of it knows that it has its place among those to answer. */
        private Outbox.Entry entry() {
            return new Outbox.Entry(event.messageId(), event, sequence, trace);
        }

        private ReplyQueue.Text waiting() {
            return new ReplyQueue.Text(
                    event.conversationId(), event.userId(), sequence, event.kind(), Traces.traceparent(trace));
        }

        private Carrier carrier() {
            return new Carrier(
                    event.messageId(), event.conversationId(), event.userId(), key, Traces.traceparent(trace));
        }
    }

    /**
     * What is told of a text.
     *
     * @param key the person's
     * @param kind as in {@link MessageReceived}
     * @param isUnheeded as there
     * @param trace of the request that brought it
     */
    Received of(
            InboundText text,
            UUID userId,
            PersonKey key,
            Position position,
            String kind,
            boolean isUnheeded,
            Context trace) {
        var event = new MessageReceived(
                userId,
                text.id(),
                position.conversationId(),
                Channel.SMS.code(),
                text.provider(),
                eventSeal.seal(Addressee.of(EventType.MESSAGE_RECEIVED.topic(), userId, text.id()), text.text()),
                text.mediaCount(),
                text.receivedAt(),
                kind,
                isUnheeded);
        return new Received(event, position.sequence(), key, text.media(), trace);
    }

    /** Two statements for all of them, sent one behind the other without waiting between; one more for each that brought files. */
    Uni<Void> addAll(SqlConnection tx, List<Received> texts) {
        return Uni.combine()
                .all()
                .unis(
                        replies.add(tx, texts.stream().map(Received::waiting).toList()),
                        outbox.addAll(tx, texts.stream().map(Received::entry).toList()))
                .discardItems()
                .chain(() -> addMedia(tx, texts));
    }

    private Uni<Void> addMedia(SqlConnection tx, List<Received> texts) {
        Uni<Void> added = Uni.createFrom().voidItem();
        for (Received text : texts) {
            if (!text.media().isEmpty()) {
                added = added.chain(() -> media.add(tx, text.carrier(), text.media()));
            }
        }
        return added;
    }

    /** After their transaction: texts wait for their answer. @param withMedia whether files wait too */
    void wake(boolean withMedia) {
        replies.wake();
        if (withMedia) {
            media.wake();
        }
    }
}
