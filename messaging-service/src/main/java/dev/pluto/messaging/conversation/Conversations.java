package dev.pluto.messaging.conversation;

import dev.pluto.messaging.channel.Channel;
import dev.pluto.protection.PersonKey;
import dev.pluto.protection.PhoneIndex;
import dev.pluto.protection.RowByRow;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/**
 * Table {@code conversation}. What a reader may not see is not there: row-level security has the last word.
 */
@ApplicationScoped
public class Conversations {

    private static final String READ =
            "select id, user_id, channel, state, our_address, last_sequence, opened_at, last_message_at, closed_at "
                    + "from conversation where ";

    // the hour is what the index holds, see its migration: it finds the rows, the rest puts them in order
    private static final String OLDER =
            READ + "active_hour <= $1 and (last_message_at < $1 or (last_message_at = $1 and id > $2))";

    private static final String IN_ORDER = " order by active_hour desc, last_message_at desc, id limit $3";

    private static final String ROOM =
            "select id, sequence from conversation_for($1, $2, $3, $4, $5, $6, make_interval(secs => $7), $8)";

    private static final String LOCK = "select from conversation where id = $1 for no key update";

    private static final String NEXT =
            "update conversation set last_sequence = last_sequence + 1, last_message_at = now() where id = $1 "
                    + "returning last_sequence";

    private static final String LAST = """
        select id, peer_sealed, our_address from conversation
        where user_id = $1 and channel = $2 order by last_message_at desc limit 1
        """;

    private static final String FORGET_PEER = "update conversation set peer_index = null where id = $1";

    private static final String FORGET_PEERS = "update conversation set peer_index = null where id in "
            + "(select m.conversation_id from message m where m.id = any($1))";

    private final PhoneIndex index;
    private final RowByRow rowByRow;
    private final ConversationConfig settings;

    Conversations(PhoneIndex index, RowByRow rowByRow, ConversationConfig settings) {
        this.index = index;
        this.rowByRow = rowByRow;
        this.settings = settings;
    }

    /** Conversations before a place in the list, newest first, of one person or of all the reader may see. */
    Uni<List<ConversationView>> before(SqlConnection tx, Optional<UUID> userId, Place place, int count) {
        Tuple values = Tuple.of(at(place.at()), place.id(), count);
        String whose = userId.isPresent() ? " and user_id = $4" : "";
        userId.ifPresent(values::addUUID);
        return tx.preparedQuery(OLDER + whose + IN_ORDER)
                .execute(values)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(Conversations::view)
                        .toList());
    }

    /** A conversation, if the reader may see it. */
    public Uni<Optional<ConversationView>> find(SqlConnection tx, UUID id) {
        return tx.preparedQuery(READ + "id = $1").execute(Tuple.of(id)).map(Conversations::first);
    }

    private static Optional<ConversationView> first(RowSet<Row> rows) {
        return rows.size() == 0
                ? Optional.empty()
                : Optional.of(view(rows.iterator().next()));
    }

    private static ConversationView view(Row row) {
        OffsetDateTime closedAt = row.getOffsetDateTime("closed_at");
        return new ConversationView(
                row.getUUID("id"),
                row.getUUID("user_id"),
                row.getString("channel"),
                row.getString("state"),
                row.getString("our_address"),
                row.getLong("last_sequence"),
                row.getOffsetDateTime("opened_at").toInstant(),
                row.getOffsetDateTime("last_message_at").toInstant(),
                closedAt == null ? null : closedAt.toInstant());
    }

    /**
     * The open conversation of a person with an address on a channel, begun when there is none, with room for messages more.
     *
     * @param fresh the id of the conversation if it is begun
     * @param messages how many
     * @return where the last of them stands
     */
    public Uni<Position> withRoomFor(
            SqlConnection tx,
            Channel channel,
            UUID userId,
            PersonKey key,
            Addresses addresses,
            UUID fresh,
            int messages) {
        Tuple values = Tuple.tuple()
                .addUUID(userId)
                .addString(channel.code())
                .addValue(Buffer.buffer(key.seal(ArrivalSeal.PEER, fresh, addresses.peer())))
                .addValue(Buffer.buffer(index.ofAddress(addresses.peer())))
                .addString(addresses.ours())
                .addUUID(fresh)
                .addDouble(settings.idle().toMillis() / 1000.0)
                .addInteger(messages);
        return tx.preparedQuery(ROOM)
                .execute(values)
                .map(rows -> rows.iterator().next())
                .map(row -> new Position(row.getUUID("id"), row.getLong("sequence")));
    }

    /** What is known of a conversation to whoever acts in it, if the reader may see it. */
    public Uni<Optional<Head>> head(SqlConnection tx, UUID id) {
        return find(tx, id)
                .map(found -> found.map(view -> new Head(
                        view.id(), view.userId(), view.channel(), view.state().equals("open"))));
    }

    /**
     * A conversation, as far as it matters to whoever acts in it.
     *
     * @param channel its code
     * @param isOpen not closed yet, as it is once the person wrote again after a day of silence
     */
    public record Head(UUID id, UUID userId, String channel, boolean isOpen) {}

    /** Nobody else adds anything to a conversation until the transaction ends. */
    public Uni<Void> lock(SqlConnection tx, UUID id) {
        return tx.preparedQuery(LOCK).execute(Tuple.of(id)).replaceWithVoid();
    }

    /** Makes room for one message more in a conversation. Its number. */
    Uni<Long> next(SqlConnection tx, UUID id) {
        return tx.preparedQuery(NEXT)
                .execute(Tuple.of(id))
                .map(rows -> rows.iterator().next().getLong("last_sequence"));
    }

    /**
     * Between which numbers a person last wrote or was written to by text. A conversation whose number does not open is not gone on
     * with.
     *
     * @return empty when they never wrote, or when it does not open
     */
    public Uni<Optional<Addresses>> lastAddresses(SqlConnection tx, UUID userId, PersonKey key) {
        return tx.preparedQuery(LAST)
                .execute(Tuple.of(userId, Channel.SMS.code()))
                .flatMap(rows -> rows.rowCount() == 0
                        ? Uni.createFrom().item(Optional.empty())
                        : addresses(tx, rows.iterator().next(), key));
    }

    /** Whether a number is the person's of a conversation, in whichever spelling. */
    public boolean isAt(Addresses between, String number) {
        return index.hexOf(between.peer()).equals(index.hexOf(number));
    }

    private Uni<Optional<Addresses>> addresses(SqlConnection tx, Row last, PersonKey key) {
        UUID id = last.getUUID("id");
        byte[] sealed = last.getBuffer("peer_sealed").getBytes();
        Optional<Addresses> opened = rowByRow.read(
                "conversation",
                id,
                () -> new Addresses(key.open(ArrivalSeal.PEER, id, sealed), last.getString("our_address")));
        return opened.isPresent()
                ? Uni.createFrom().item(opened)
                : tx.preparedQuery(FORGET_PEER).execute(Tuple.of(id)).replaceWith(opened);
    }

    /** The number of these messages' conversations is written once: whoever texts next begins one with a number that opens. */
    public Uni<Void> forgetPeersOf(SqlConnection tx, List<UUID> messageIds) {
        return tx.preparedQuery(FORGET_PEERS)
                .execute(Tuple.tuple().addArrayOfUUID(messageIds.toArray(UUID[]::new)))
                .replaceWithVoid();
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    /** A place in the list: after the conversation with this time and id. */
    record Place(Instant at, UUID id) {
        static final Place START = new Place(Instant.parse("9999-01-01T00:00:00Z"), new UUID(0, 0));
    }
}
