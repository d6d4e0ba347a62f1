package dev.pluto.memory.capture;

import dev.pluto.events.EventType;
import dev.pluto.events.MessageReceived;
import dev.pluto.memory.fact.FactsService;
import dev.pluto.memory.memory.CapturedTexts;
import dev.pluto.memory.memory.CapturedTexts.Said;
import dev.pluto.protection.Addressee;
import dev.pluto.protection.EventSeal;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;

/** Decides which messages are worth a memory. Whether one tells facts is for whoever understands it to say, by a call. */
@ApplicationScoped
class CaptureService {
    private static final String VOICE = "voice";

    private final EventSeal events;
    private final CapturedTexts texts;
    private final FactsService facts;

    CaptureService(EventSeal events, CapturedTexts texts, FactsService facts) {
        this.events = events;
        this.texts = texts;
        this.facts = facts;
    }

    /** What says nothing makes no memory: a picture without words, a reaction, a word on consent, what was sent to many. */
    Uni<Void> remember(SqlConnection tx, MessageReceived message) {
        String text = message.said() ? opened(message).strip() : "";
        return text.isEmpty()
                ? Uni.createFrom().voidItem()
                : texts.add(tx, message.userId(), message.messageId(), said(message, text))
                        .chain(() -> facts.tie(tx, message.userId(), message.messageId(), message.receivedAt()));
    }

    private static Said said(MessageReceived message, String text) {
        return new Said(text, message.receivedAt(), message.channel().equals(VOICE));
    }

    private String opened(MessageReceived message) {
        return events.open(
                Addressee.of(EventType.MESSAGE_RECEIVED.topic(), message.userId(), message.messageId()),
                message.textSealed());
    }
}
