package dev.pluto.messaging.conversation;

import dev.pluto.http.problem.Problem;
import dev.pluto.http.time.Times;
import dev.pluto.language.Pieces;
import dev.pluto.messaging.conversation.BlindWords.Asked;
import dev.pluto.protection.PersonKey;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Finds messages of one person by their words: those with the most of them first, of those the latest. */
@ApplicationScoped
class MessageSearch {

    // what is shown is chosen by the index alone, and only that much is read of the messages
    private static final String FIND = """
            select f.conversation_id, f.matched, %s
            from (select h.* from (
                      select w.conversation_id, w.sequence, w.said_at,
                             (select count(distinct a.place)::integer from unnest($2::integer[], $3::integer[]) a (code, place)
                              where a.code = any (w.words)) as matched
                      from message_word w
                      where w.user_id = $1 and w.words && $2 and ($4::uuid is null or w.conversation_id = $4)
                      offset 0) h
                  where $5::integer is null
                     or (h.matched, h.said_at, h.conversation_id, h.sequence) < ($5, $6::timestamptz, $7::uuid, $8::bigint)
                  order by h.matched desc, h.said_at desc, h.conversation_id desc, h.sequence desc limit $9) f
            join message m on m.conversation_id = f.conversation_id and m.sequence = f.sequence
            left join delivery d on d.message_id = m.id
            order by f.matched desc, f.said_at desc, f.conversation_id desc, f.sequence desc
            """.formatted(Messages.COLUMNS);

    /**
     * A message found.
     *
     * @param matched how many of the words it has
     */
    record Found(UUID conversationId, int matched, Message message) {

        /** Where the page after it begins. */
        Place place() {
            return new Place(matched, message.occurredAt(), conversationId, message.sequence());
        }
    }

    /** A place among what is found. */
    record Place(int matched, Instant saidAt, UUID conversationId, long sequence) {

        String text() {
            return matched + " " + saidAt + " " + conversationId + " " + sequence;
        }

        /** @throws Problem 422 when it is none */
        static Place of(String text) {
            String[] parts = Pieces.of(text, " ", 4);
            try {
                Instant saidAt = Instant.parse(parts[1]);
                if (!Times.isKept(saidAt)) {
                    throw none();
                }
                return new Place(
                        Integer.parseInt(parts[0]), saidAt, UUID.fromString(parts[2]), Long.parseLong(parts[3]));
            } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException e) {
                throw none();
            }
        }

        private static Problem none() {
            return Problem.invalid("query:cursor", "is not a cursor of this list");
        }
    }

    /**
     * Messages with at least one of the words that mean something, in English or Spanish, however they end.
     *
     * @param key of the person; nothing is found with one that is lost
     * @param conversationId empty for all of theirs
     * @param after empty for the first ones
     */
    Uni<List<Found>> find(
            SqlConnection tx,
            UUID userId,
            PersonKey key,
            Optional<UUID> conversationId,
            String words,
            Optional<Place> after,
            int count) {
        if (key.isLost()) {
            return Uni.createFrom().item(List.of());
        }
        Asked asked = new BlindWords(key).asked(words);
        Tuple values = Tuple.tuple()
                .addUUID(userId)
                .addArrayOfInteger(asked.codes())
                .addArrayOfInteger(asked.places())
                .addUUID(conversationId.orElse(null));
        return tx.preparedQuery(FIND)
                .execute(placed(values, after.orElse(null)).addInteger(count))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(MessageSearch::found)
                        .toList());
    }

    private static Tuple placed(Tuple values, @Nullable Place after) {
        return after == null
                ? values.addInteger(null).addOffsetDateTime(null).addUUID(null).addLong(null)
                : values.addInteger(after.matched())
                        .addOffsetDateTime(after.saidAt().atOffset(ZoneOffset.UTC))
                        .addUUID(after.conversationId())
                        .addLong(after.sequence());
    }

    private static Found found(Row row) {
        return new Found(row.getUUID("conversation_id"), row.getInteger("matched"), Messages.message(row));
    }
}
