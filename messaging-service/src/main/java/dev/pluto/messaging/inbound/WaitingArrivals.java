package dev.pluto.messaging.inbound;

import dev.pluto.messaging.consent.ConsentWord;
import dev.pluto.messaging.work.Claimed;
import dev.pluto.protection.PersonKey;
import dev.pluto.protection.PersonKeys;
import dev.pluto.protection.RowByRow;
import dev.pluto.protection.ServiceKey;
import dev.pluto.protection.Transactions;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The waiting room: who waits in it, what they said, and how it is left without becoming a conversation. */
@ApplicationScoped
class WaitingArrivals {

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

    private final Transactions transactions;
    private final PersonKeys personKeys;
    private final ServiceKey serviceKey;
    private final RowByRow rowByRow;

    WaitingArrivals(Transactions transactions, PersonKeys personKeys, ServiceKey serviceKey, RowByRow rowByRow) {
        this.transactions = transactions;
        this.personKeys = personKeys;
        this.serviceKey = serviceKey;
        this.rowByRow = rowByRow;
    }

    /**
     * A sender whose texts wait.
     *
     * @param arrivalId the oldest of them
     * @param contact as the provider wrote it
     * @param attempts tries so far, this one included
     */
    record Sender(
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
    Uni<Claimed<Sender>> claim(int count, Duration lease) {
        return transactions.sql(
                Arrivals.SCOPE,
                tx -> tx.preparedQuery(CLAIM)
                        .execute(Tuple.of(count, lease.toMillis() / 1000.0))
                        .flatMap(rows -> opened(tx, rows, this::sender)));
    }

    private Sender sender(Row row, @Nullable PersonKey key) {
        byte[] sealedBytes = row.getBuffer("sender_sealed").getBytes();
        String contact = key == null
                ? serviceKey.open("arrival.sender", row.getUUID("id").toString(), sealedBytes)
                : key.open("conversation.peer", row.getUUID("id"), sealedBytes);
        return new Sender(
                row.getUUID("id"),
                row.getBuffer("sender_index").getBytes(),
                contact,
                row.getString("channel"),
                row.getInteger("attempts"),
                row.getString("traceparent"));
    }

    /** Everything a sender said that waits and can be read, in order, locked for the transaction. */
    Uni<List<Arrival>> of(SqlConnection tx, Sender sender) {
        return tx.preparedQuery(OF_SENDER)
                .execute(Tuple.of(Buffer.buffer(sender.index())))
                .flatMap(rows -> opened(tx, rows, (row, key) -> arrival(row, key, sender)))
                .map(Claimed::rows);
    }

    private Arrival arrival(Row row, @Nullable PersonKey key, Sender sender) {
        byte[] sealedBytes = row.getBuffer("text_sealed").getBytes();
        String text = key == null
                ? serviceKey.open("arrival.text", row.getUUID("id").toString(), sealedBytes)
                : key.open("message.text", row.getUUID("id"), sealedBytes);
        return new Arrival(
                row.getUUID("id"),
                row.getString("provider"),
                row.getString("provider_message_id"),
                row.getString("channel"),
                sender.contact(),
                sender.index(),
                row.getString("our_address"),
                text,
                row.getShort("media_count"),
                row.getOffsetDateTime("received_at").toInstant(),
                row.getString("traceparent"),
                ConsentWord.of(row.getString("carrier_word")));
    }

    /** @param reading is given the key the row is sealed with, null for the service's */
    private <T> Uni<Claimed<T>> opened(
            SqlConnection tx, RowSet<Row> rows, BiFunction<Row, @Nullable PersonKey, T> reading) {
        List<UUID> people = StreamSupport.stream(rows.spliterator(), false)
                .flatMap(row -> Stream.ofNullable(row.getUUID("sealed_for")))
                .distinct()
                .toList();
        return personKeys
                .ofAll(tx, people)
                .map(keys -> Claimed.read(rowByRow, "arrival", "id", rows, row -> keyOf(row, keys), reading))
                .call(claimed -> setAside(tx, claimed.unreadable()));
    }

    private static @Nullable PersonKey keyOf(Row row, Map<UUID, PersonKey> keys) {
        UUID sealedFor = row.getUUID("sealed_for");
        return sealedFor == null ? null : Objects.requireNonNull(keys.get(sealedFor));
    }

    private static Uni<Void> setAside(SqlConnection tx, List<UUID> ids) {
        return ids.isEmpty()
                ? Uni.createFrom().voidItem()
                : tx.preparedQuery(SET_ASIDE)
                        .execute(Tuple.tuple().addArrayOfUUID(ids.toArray(UUID[]::new)))
                        .replaceWithVoid();
    }

    /** These have left. Named one by one: what the same sender said since they were read still waits. */
    Uni<Void> leave(SqlConnection tx, List<Arrival> arrivals) {
        UUID[] ids = arrivals.stream().map(Arrival::id).toArray(UUID[]::new);
        return tx.preparedQuery("delete from arrival where id = any($1)")
                .execute(Tuple.tuple().addArrayOfUUID(ids))
                .replaceWithVoid();
    }

    /** The contact is none anybody could be reached by: its texts are kept, and never tried again. */
    Uni<Void> giveUp(Sender sender) {
        return update(GIVE_UP, Tuple.of(Buffer.buffer(sender.index())));
    }

    /** Nothing of a blocked person is kept. */
    Uni<Void> drop(Sender sender) {
        return update(DROP, Tuple.of(Buffer.buffer(sender.index())));
    }

    /** Gives a claimed sender back, not to be tried before a while. */
    Uni<Void> release(Sender sender, Duration after) {
        return update(RELEASE, Tuple.of(sender.arrivalId(), after.toMillis() / 1000.0));
    }

    private Uni<Void> update(String sql, Tuple arguments) {
        return transactions
                .<RowSet<Row>>sql(Arrivals.SCOPE, tx -> tx.preparedQuery(sql).execute(arguments))
                .replaceWithVoid();
    }
}
