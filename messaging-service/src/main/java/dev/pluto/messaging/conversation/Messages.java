package dev.pluto.messaging.conversation;

import dev.pluto.messaging.channel.ConsentWord;
import dev.pluto.messaging.channel.InboundText;
import dev.pluto.protection.PersonKey;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Table {@code message}: what was said in conversations, both ways, in the order it was said. */
@ApplicationScoped
public class Messages {

    /** The columns of a {@link Message}, of {@code message m} beside its {@code delivery d}. */
    static final String COLUMNS = """
        m.id, m.sequence, m.direction, m.author, m.kind, m.text_sealed, m.media_count, m.in_reply_to,
            m.occurred_at, d.state as delivery_state, d.error_code, d.segments,
            case when m.media_count > 0 then (
                select jsonb_agg(jsonb_build_object('id', x.id, 'content_type', x.content_type, 'bytes', x.bytes,
                                                    'state', x.state, 'reason', x.reason) order by x.place)
                from media x where x.message_id = m.id) end as media
        """;

    private static final String AFTER = "select " + COLUMNS + """
        from message m left join delivery d on d.message_id = m.id
        where m.conversation_id = $1 and m.sequence > $2
        order by m.sequence limit $3
        """;

    private static final String RECEIVED = """
        insert into message (id, user_id, conversation_id, sequence, direction, author, provider,
                             provider_message_id, text_sealed, media_count, occurred_at, kind, carrier_word)
        values ($1, $2, $3, $4, 'in', 'person', $5, $6, $7, $8, $9, $10, $11)
        on conflict (provider, provider_message_id) do nothing
        """;

    private static final String ANSWER =
            "select id from message where in_reply_to = $1 and author = 'assistant' for no key update";

    private static final String REWORD = "update message set text_sealed = $2 where id = $1";

    private static final String FIND = """
        select id, user_id, conversation_id, sequence from message
        where provider = $1 and provider_message_id = $2
        """;

    private static final String SAID = """
        insert into message (id, user_id, conversation_id, sequence, direction, author, provider,
                             text_sealed, in_reply_to, occurred_at)
        values ($1, $2, $3, $4, 'out', $5, $6, $7, $8, $9)
        """;

    private final Conversations conversations;
    private final MessageWords words;

    Messages(Conversations conversations, MessageWords words) {
        this.conversations = conversations;
        this.words = words;
    }

    Uni<List<Message>> after(SqlConnection tx, UUID conversationId, long sequence, int count) {
        return tx.preparedQuery(AFTER)
                .execute(Tuple.of(conversationId, sequence, count))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(Messages::message)
                        .toList());
    }

    static Message message(Row row) {
        Short segments = row.getShort("segments");
        return new Message(
                row.getUUID("id"),
                row.getLong("sequence"),
                row.getString("direction"),
                row.getString("author"),
                row.getString("kind"),
                row.getBuffer("text_sealed").getBytes(),
                row.getShort("media_count"),
                row.getUUID("in_reply_to"),
                row.getOffsetDateTime("occurred_at").toInstant(),
                row.getString("delivery_state"),
                row.getString("error_code"),
                segments == null ? null : segments.intValue(),
                media(row.getJsonArray("media")));
    }

    private static List<MessageView.Media> media(@Nullable JsonArray files) {
        return files == null
                ? List.of()
                : files.stream()
                        .map(JsonObject.class::cast)
                        .map(file -> new MessageView.Media(
                                UUID.fromString(file.getString("id")),
                                file.getString("content_type"),
                                file.getInteger("bytes"),
                                file.getString("state"),
                                file.getString("reason")))
                        .toList();
    }

    /**
     * Stores what a person said, where their conversation made room for it.
     *
     * @param kind as in {@code MessageReceived}
     * @return false when it was here before
     */
    Uni<Boolean> addReceived(
            SqlConnection tx, InboundText text, UUID userId, PersonKey key, Position position, String kind) {
        Tuple values = Tuple.tuple()
                .addUUID(text.id())
                .addUUID(userId)
                .addUUID(position.conversationId())
                .addLong(position.sequence())
                .addString(text.provider())
                .addString(text.providerMessageId())
                .addValue(Buffer.buffer(key.seal(ArrivalSeal.MESSAGE, text.id(), text.text())))
                .addShort((short) text.mediaCount())
                .addOffsetDateTime(text.receivedAt().atOffset(ZoneOffset.UTC))
                .addString(kind)
                .addString(text.carrierWord().map(ConsentWord::code).orElse(null));
        return tx.preparedQuery(RECEIVED).execute(values).map(stored -> stored.rowCount() > 0);
    }

    /** Of the answer to a message only these words are kept, if there is one. */
    public Uni<Void> cutShort(SqlConnection tx, PersonKey key, UUID answered, String heard) {
        return tx.preparedQuery(ANSWER)
                .execute(Tuple.of(answered))
                .flatMap(rows -> rows.size() == 0
                        ? Uni.createFrom().voidItem()
                        : reword(tx, key, rows.iterator().next().getUUID("id"), heard));
    }

    private Uni<Void> reword(SqlConnection tx, PersonKey key, UUID id, String heard) {
        return tx.preparedQuery(REWORD)
                .execute(Tuple.of(id, Buffer.buffer(key.seal(ArrivalSeal.MESSAGE, id, heard))))
                .chain(() -> words.replace(tx, key, id, heard));
    }

    Uni<Optional<IncomingTexts.Stored>> find(SqlConnection tx, String provider, String providerMessageId) {
        return tx.preparedQuery(FIND)
                .execute(Tuple.of(provider, providerMessageId))
                .map(rows -> rows.size() == 0
                        ? Optional.empty()
                        : Optional.of(stored(rows.iterator().next())));
    }

    private static IncomingTexts.Stored stored(Row row) {
        return new IncomingTexts.Stored(
                row.getUUID("id"),
                row.getUUID("user_id"),
                new Position(row.getUUID("conversation_id"), row.getLong("sequence")));
    }

    /** Stores what is said to a person, as the next of its conversation. Its number in it. */
    public Uni<Long> addOutgoing(SqlConnection tx, PersonKey key, OutgoingText text) {
        return conversations
                .next(tx, text.conversationId())
                .call(sequence -> tx.preparedQuery(SAID).execute(row(key, text, sequence)));
    }

    private static Tuple row(PersonKey key, OutgoingText text, long sequence) {
        return Tuple.tuple()
                .addUUID(text.id())
                .addUUID(text.userId())
                .addUUID(text.conversationId())
                .addLong(sequence)
                .addString(text.author())
                .addString(text.provider())
                .addValue(Buffer.buffer(key.seal(ArrivalSeal.MESSAGE, text.id(), text.text())))
                .addUUID(text.inReplyTo())
                .addOffsetDateTime(text.occurredAt().atOffset(ZoneOffset.UTC));
    }
}
