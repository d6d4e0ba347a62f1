package dev.pluto.messaging.conversation;

import dev.pluto.protection.PersonKey;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/**
 * Table {@code message_word}: by which words messages are found. A conversation's messages become visible in their order, so the last
 * one that is here says up to where it was read.
 */
@ApplicationScoped
class MessageWords {

    // One replica at a time: the others would read the same.
    private static final String TURN = "select pg_try_advisory_xact_lock(hashtext('message_word')) as ours";

    private static final String UNREAD = """
            select c.id, c.user_id, c.last_message_at, c.last_sequence, r.upto
            from conversation c
            cross join lateral (select coalesce((
                select w.sequence from message_word w where w.user_id = c.user_id and w.conversation_id = c.id
                order by w.user_id desc, w.conversation_id desc, w.sequence desc limit 1), 0) as upto) r
            where c.active_hour >= date_bin('1 hour', $1, 'epoch') and c.last_message_at >= $1 and c.last_sequence > r.upto
            order by c.active_hour, c.last_message_at limit $2
            """;

    private static final String MESSAGES = """
            select m.id, m.user_id, m.conversation_id, m.sequence, m.occurred_at, m.text_sealed
            from unnest($1::uuid[], $2::bigint[]) u (conversation_id, upto)
            cross join lateral (select * from message s where s.conversation_id = u.conversation_id and s.sequence > u.upto
                                order by s.sequence limit $3) m
            """;

    private static final String ADD = """
            insert into message_word (user_id, conversation_id, sequence, said_at, words)
            values ($1, $2, $3, $4, $5) on conflict do nothing
            """;

    private static final String REPLACE = """
            update message_word w set words = $2 from message m
            where m.id = $1 and w.user_id = m.user_id and w.conversation_id = m.conversation_id and w.sequence = m.sequence
            """;

    /** Whether this transaction is the one that reads on. */
    Uni<Boolean> takeTurn(SqlConnection tx) {
        return tx.preparedQuery(TURN)
                .execute()
                .map(rows -> rows.iterator().next().getBoolean("ours"));
    }

    /**
     * A conversation with messages that are not here.
     *
     * @param upto the last one that is, 0 for none
     * @param last the last one there is
     */
    record Unread(UUID conversationId, UUID userId, long upto, long last, Instant lastMessageAt) {}

    /** Conversations that somebody spoke in since a moment and that are not read to their end, the least recent first. */
    Uni<List<Unread>> unread(SqlConnection tx, Instant since, int count) {
        return tx.preparedQuery(UNREAD)
                .execute(Tuple.of(since.atOffset(ZoneOffset.UTC), count))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(MessageWords::unread)
                        .toList());
    }

    private static Unread unread(Row row) {
        return new Unread(
                row.getUUID("id"),
                row.getUUID("user_id"),
                row.getLong("upto"),
                row.getLong("last_sequence"),
                row.getOffsetDateTime("last_message_at").toInstant());
    }

    /** A message to be read. */
    record Sealed(UUID id, UUID userId, UUID conversationId, long sequence, OffsetDateTime saidAt, byte[] text) {}

    /** The next messages of each conversation. */
    Uni<List<Sealed>> messagesOf(SqlConnection tx, List<Unread> conversations, int each) {
        Tuple values = Tuple.tuple()
                .addArrayOfUUID(
                        conversations.stream().map(Unread::conversationId).toArray(UUID[]::new))
                .addArrayOfLong(conversations.stream().map(Unread::upto).toArray(Long[]::new))
                .addInteger(each);
        return tx.preparedQuery(MESSAGES)
                .execute(values)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(MessageWords::sealed)
                        .toList());
    }

    private static Sealed sealed(Row row) {
        return new Sealed(
                row.getUUID("id"),
                row.getUUID("user_id"),
                row.getUUID("conversation_id"),
                row.getLong("sequence"),
                row.getOffsetDateTime("occurred_at"),
                row.getBuffer("text_sealed").getBytes());
    }

    /** A message and the codes of its words. */
    record Indexed(Sealed message, Integer[] words) {}

    Uni<Void> add(SqlConnection tx, List<Indexed> messages) {
        List<Tuple> rows = messages.stream().map(MessageWords::row).toList();
        return rows.isEmpty()
                ? Uni.createFrom().voidItem()
                : tx.preparedQuery(ADD).executeBatch(rows).replaceWithVoid();
    }

    private static Tuple row(Indexed indexed) {
        Sealed message = indexed.message();
        return Tuple.tuple()
                .addUUID(message.userId())
                .addUUID(message.conversationId())
                .addLong(message.sequence())
                .addOffsetDateTime(message.saidAt())
                .addArrayOfInteger(indexed.words());
    }

    /** Of a message other words are left. One that is not here yet is read later. */
    Uni<Void> replace(SqlConnection tx, PersonKey key, UUID messageId, String text) {
        return tx.preparedQuery(REPLACE)
                .execute(Tuple.of(messageId, new BlindWords(key).of(text)))
                .replaceWithVoid();
    }
}
