package dev.pluto.messaging.media;

import dev.pluto.messaging.channel.MediaLink;
import dev.pluto.protection.PersonKey;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes in what came with texts, in the transaction that stores them. */
@ApplicationScoped
public class ReceivedMedia {

    private static final String ADD = """
            insert into media (id, user_id, conversation_id, message_id, place, address_sealed, declared_type, traceparent)
            values ($1, $2, $3, $4, $5, $6, $7, $8)
            """;

    private final MediaWorker worker;

    ReceivedMedia(MediaWorker worker) {
        this.worker = worker;
    }

    /**
     * The message that files came with.
     *
     * @param key the person's
     * @param traceparent W3C, of the request that brought it
     */
    public record Carrier(
            UUID messageId,
            UUID conversationId,
            UUID userId,
            PersonKey key,
            @Nullable String traceparent) {}

    /** Notes files of a message that is stored; they are fetched some time after the transaction commits. */
    public Uni<Void> add(SqlConnection tx, Carrier message, List<MediaLink> media) {
        var rows = new ArrayList<Tuple>(media.size());
        for (MediaLink link : media) {
            rows.add(row(message, link, rows.size()));
        }
        return rows.isEmpty()
                ? Uni.createFrom().voidItem()
                : tx.preparedQuery(ADD).executeBatch(rows).replaceWithVoid();
    }

    private static Tuple row(Carrier message, MediaLink link, int place) {
        UUID id = UUID.randomUUID();
        return Tuple.tuple()
                .addUUID(id)
                .addUUID(message.userId())
                .addUUID(message.conversationId())
                .addUUID(message.messageId())
                .addShort((short) place)
                .addValue(Buffer.buffer(message.key().seal(MediaClaims.ADDRESS, id, link.address())))
                .addString(link.declaredType())
                .addString(message.traceparent());
    }

    /** After their transaction: files wait to be fetched. */
    public void wake() {
        worker.wake();
    }
}
