package dev.pluto.messaging.conversation;

import dev.pluto.messaging.channel.ConsentWord;
import dev.pluto.messaging.channel.MediaLink;
import dev.pluto.protection.PersonKey;
import dev.pluto.protection.PhoneIndex;
import dev.pluto.work.ClaimReader;
import dev.pluto.work.ClaimReader.Source;
import dev.pluto.work.Claimed;
import dev.pluto.work.Lease;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Table {@code arrival}: texts and calls whose person is not known yet, each sender's in order. Known people's texts come
 * here only behind older ones of the same sender, see {@link IncomingTexts}.
 */
@ApplicationScoped
public class Arrivals {

    // The oldest waiting row stands for its sender, so no two replicas work on one sender's texts.
    private static final String CLAIM = """
            update arrival a set claimed_until = now() + make_interval(secs => $2), attempts = a.attempts + 1
            where a.id in (
                select h.id from arrival h
                where h.state = 'waiting' and h.due_at <= now() and (h.claimed_until is null or h.claimed_until < now())
                  and not exists (
                      select from arrival e
                      where e.sender_index = h.sender_index and e.state = 'waiting' and e.arrived < h.arrived)
                order by h.due_at
                limit $1
                for update skip locked)
            returning a.id, a.sender_index, a.sealed_for, a.sender_sealed, a.channel, a.attempts, a.traceparent
            """;

    private static final String ADD = """
            insert into arrival (id, provider, provider_message_id, channel, sender_index, sender_sealed, our_address,
                                 text_sealed, received_at, traceparent)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
            on conflict (provider, provider_message_id) do nothing
            """;

    private static final String KEEP_MEDIA = "update arrival set media_sealed = $2 where id = $1";

    private static final String OF_SENDER =
            "select * from arrival where sender_index = $1 and state = 'waiting' order by arrived for update";

    private static final String GIVE_UP =
            "update arrival set state = 'unresolvable', claimed_until = null where sender_index = $1 and state = "
                    + "'waiting'";

    private static final String SET_ASIDE = "update arrival set state = 'unresolvable', error_code = 'unreadable', "
            + "claimed_until = null where id = any($1)";

    private static final String DROP = "delete from arrival where sender_index = $1 and state = 'waiting'";

    private static final String RELEASE =
            "update arrival set claimed_until = null, due_at = now() + make_interval(secs => $2) where id = $1";

    private static final Source SOURCE = new Source("arrival", "id", "sealed_for");

    private final ClaimReader claims;
    private final PhoneIndex index;
    private final ArrivalSeal seal;

    Arrivals(ClaimReader claims, PhoneIndex index, ArrivalSeal seal) {
        this.claims = claims;
        this.index = index;
        this.seal = seal;
    }

    /** Keeps what is nobody's yet, once however often the provider tells of it. */
    public Uni<Void> add(SqlConnection tx, Arrival arrival) {
        Tuple values = Tuple.tuple()
                .addUUID(arrival.id())
                .addString(arrival.provider())
                .addString(arrival.providerMessageId())
                .addString(arrival.channel())
                .addValue(Buffer.buffer(index.ofAddress(arrival.sender())))
                .addValue(Buffer.buffer(seal.sender(null, arrival.id(), arrival.sender())))
                .addString(arrival.ourAddress())
                .addValue(Buffer.buffer(seal.text(null, arrival.id(), arrival.text())))
                .addOffsetDateTime(arrival.receivedAt().atOffset(ZoneOffset.UTC))
                .addString(arrival.traceparent());
        return tx.preparedQuery(ADD).execute(values).replaceWithVoid();
    }

    /** Keeps where the provider has what came with a text that waits. */
    Uni<Void> keepMedia(SqlConnection tx, UUID id, @Nullable PersonKey key, List<MediaLink> media) {
        return tx.preparedQuery(KEEP_MEDIA)
                .execute(Tuple.of(id, Buffer.buffer(seal.media(key, id, media))))
                .replaceWithVoid();
    }

    /**
     * A sender whose texts wait.
     *
     * @param arrivalId the oldest of them
     * @param contact as the provider wrote it
     * @param attempts tries so far, this one included
     */
    public record Sender(
            UUID arrivalId,
            byte[] index,
            String contact,
            String channel,
            int attempts,
            @Nullable String traceparent) {
        @Override
        public String toString() {
            return "Sender[" + arrivalId + "]";
        }
    }

    /** Claims senders that are due, for as long as the lease runs. A row that does not open waits no more. */
    public Uni<Claimed<Sender>> claim(SqlConnection tx, int count, Lease lease) {
        return tx.preparedQuery(CLAIM)
                .execute(Tuple.of(count, lease.seconds()))
                .flatMap(rows -> opened(tx, rows, this::sender));
    }

    private Sender sender(Row row, @Nullable PersonKey key) {
        UUID id = row.getUUID("id");
        return new Sender(
                id,
                row.getBuffer("sender_index").getBytes(),
                seal.openSender(key, id, row.getBuffer("sender_sealed").getBytes()),
                row.getString("channel"),
                row.getInteger("attempts"),
                row.getString("traceparent"));
    }

    /** Everything a sender said that waits and can be read, in order, locked for the transaction. */
    public Uni<List<Arrival>> of(SqlConnection tx, Sender sender) {
        return tx.preparedQuery(OF_SENDER)
                .execute(Tuple.of(Buffer.buffer(sender.index())))
                .flatMap(rows -> opened(tx, rows, (row, key) -> arrival(row, key, sender)))
                .map(Claimed::rows);
    }

    private Arrival arrival(Row row, @Nullable PersonKey key, Sender sender) {
        UUID id = row.getUUID("id");
        return new Arrival(
                id,
                row.getString("provider"),
                row.getString("provider_message_id"),
                row.getString("channel"),
                sender.contact(),
                row.getString("our_address"),
                seal.openText(key, id, row.getBuffer("text_sealed").getBytes()),
                row.getShort("media_count"),
                row.getOffsetDateTime("received_at").toInstant(),
                row.getString("traceparent"),
                ConsentWord.of(row.getString("carrier_word")),
                media(row, key, id));
    }

    private List<MediaLink> media(Row row, @Nullable PersonKey key, UUID id) {
        var sealed = row.getBuffer("media_sealed");
        return sealed == null ? List.of() : seal.openMedia(key, id, sealed.getBytes());
    }

    /** @param reading is given the key the row is sealed with, null for the service's */
    private <T> Uni<Claimed<T>> opened(
            SqlConnection tx, RowSet<Row> rows, BiFunction<Row, @Nullable PersonKey, T> reading) {
        return claims.read(tx, rows, SOURCE, reading).call(claimed -> setAside(tx, claimed.unreadable()));
    }

    private static Uni<Void> setAside(SqlConnection tx, List<UUID> ids) {
        return ids.isEmpty()
                ? Uni.createFrom().voidItem()
                : tx.preparedQuery(SET_ASIDE)
                        .execute(Tuple.tuple().addArrayOfUUID(ids.toArray(UUID[]::new)))
                        .replaceWithVoid();
    }

    /** These have left. Named one by one: what the same sender said since they were read still waits. */
    public Uni<Void> remove(SqlConnection tx, List<Arrival> arrivals) {
        UUID[] ids = arrivals.stream().map(Arrival::id).toArray(UUID[]::new);
        return tx.preparedQuery("delete from arrival where id = any($1)")
                .execute(Tuple.tuple().addArrayOfUUID(ids))
                .replaceWithVoid();
    }

    /** The contact is none anybody could be reached by: its texts are kept, and never tried again. */
    public Uni<Void> giveUp(SqlConnection tx, Sender sender) {
        return tx.preparedQuery(GIVE_UP)
                .execute(Tuple.of(Buffer.buffer(sender.index())))
                .replaceWithVoid();
    }

    /** Nothing of a blocked person is kept. */
    public Uni<Void> drop(SqlConnection tx, Sender sender) {
        return tx.preparedQuery(DROP)
                .execute(Tuple.of(Buffer.buffer(sender.index())))
                .replaceWithVoid();
    }

    /** Gives a claimed sender back, not to be tried before a while. */
    public Uni<Void> release(SqlConnection tx, Sender sender, Duration after) {
        return tx.preparedQuery(RELEASE)
                .execute(Tuple.of(sender.arrivalId(), after.toMillis() / 1000.0))
                .replaceWithVoid();
    }
}
