package dev.pluto.memory.remember;

import dev.pluto.events.EventType;
import dev.pluto.events.MessageReceived;
import dev.pluto.memory.memories.Impression;
import dev.pluto.memory.memories.ImpressionPolicy;
import dev.pluto.memory.memories.MemoryBody;
import dev.pluto.memory.memories.SealedBodies;
import dev.pluto.memory.person.People;
import dev.pluto.protection.Addressee;
import dev.pluto.protection.EventSeal;
import dev.pluto.protection.PersonKey;
import dev.pluto.protection.PersonKeys;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/**
 * Stores what was said at once; its meaning is computed later by {@link EmbeddingBacklog}, so a burst of messages never waits for
 * the model.
 */
@ApplicationScoped
class RememberService {
    private static final String INSERT =
            "insert into memory (id, user_id, type, category, source, source_id, importance,"
                    + " sealed_body, occurred_at, created_at, updated_at, revision, embedding_due_at)"
                    + " values ($1, $2, $3, $4, 'message', $5, $6, $7, $8, $9, $9, $10, $9)"
                    + " on conflict (user_id, source, source_id) do nothing";

    private final EventSeal events;
    private final PersonKeys keys;
    private final People people;
    private final SealedBodies bodies;
    private final Clock clock;

    RememberService(EventSeal events, PersonKeys keys, People people, SealedBodies bodies, Clock clock) {
        this.events = events;
        this.keys = keys;
        this.people = people;
        this.bodies = bodies;
        this.clock = clock;
    }

    /**
     * One memory per message, however often the message comes. What says nothing makes none: a picture without words, a
     * reaction, a word on consent.
     */
    Uni<Void> remember(SqlConnection tx, MessageReceived message) {
        String text = message.said() ? opened(message).strip() : "";
        if (text.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return keys.of(tx, message.userId())
                .chain(key -> people.change(tx, message.userId())
                        .chain(revision -> tx.preparedQuery(INSERT).execute(row(message, text, key, revision))))
                .replaceWithVoid();
    }

    private String opened(MessageReceived message) {
        return events.open(
                Addressee.of(EventType.MESSAGE_RECEIVED.topic(), message.userId(), message.messageId()),
                message.textSealed());
    }

    private Tuple row(MessageReceived message, String text, PersonKey key, long revision) {
        UUID id = UUID.randomUUID();
        MemoryBody body = new MemoryBody(text, null, null, null);
        Impression impression = ImpressionPolicy.of(body.content());
        return Tuple.tuple()
                .addUUID(id)
                .addUUID(message.userId())
                .addString(impression.type())
                .addString(impression.category())
                .addUUID(message.messageId())
                .addFloat((float) impression.importance())
                .addBuffer(Buffer.buffer(bodies.seal(key, id, body)))
                .addOffsetDateTime(utc(message.receivedAt()))
                .addOffsetDateTime(utc(clock.instant()))
                .addLong(revision);
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
