package dev.pluto.messaging.delivery;

import dev.pluto.messaging.consent.Consents.Status;
import dev.pluto.messaging.conversation.Conversations;
import dev.pluto.messaging.delivery.Outgoing.Purpose;
import dev.pluto.messaging.delivery.SendGate.Hold;
import dev.pluto.messaging.delivery.SendGate.Sending;
import dev.pluto.protection.PersonKey;
import dev.pluto.protection.Transactions;
import dev.pluto.work.ClaimReader;
import dev.pluto.work.ClaimReader.Source;
import dev.pluto.work.Claimed;
import dev.pluto.work.Lease;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which deliveries are due, one per conversation and in order. */
@ApplicationScoped
class DeliveryClaims {

    private static final String CLAIM = """
            update delivery d
            set state = 'sending', claimed_until = now() + make_interval(secs => $2), attempts = d.attempts + 1,
                held = d.replayed_at is not null
            from conversation c, message m
            where d.message_id in (
                select q.message_id from delivery q
                where q.state in ('queued', 'sending') and q.due_at <= now()
                  and (q.claimed_until is null or q.claimed_until < now())
                  and not exists (select from delivery e where e.conversation_id = q.conversation_id
                                  and e.sequence < q.sequence and e.state in ('queued', 'sending')
                                  and (not e.held or e.replayed_at is not null and q.replayed_at is not null))
                order by q.due_at
                limit $1
                for update skip locked)
              and c.id = d.conversation_id and m.id = d.message_id
            returning d.message_id, d.user_id, d.conversation_id, d.sequence, d.attempts, d.traceparent,
                m.text_sealed, c.peer_sealed, c.our_address,
                extract(epoch from now() - d.created_at)::float8 as age_seconds,
                extract(epoch from now() - coalesce(d.replayed_at, d.created_at))::float8 as trying_seconds,
                d.purpose, d.created_at, d.not_after, d.zone, d.set_until,
                m.author = 'assistant' and d.purpose <> 'consent' as answers,
                (select t.expires_at from takeover t
                 where t.conversation_id = d.conversation_id and t.expires_at > now()) as held_until,
                exists (select from message o where o.conversation_id = d.conversation_id and o.sequence > d.sequence
                        and o.author = 'operator') as overtaken,
                exists (select from block b where b.user_id = d.user_id) as blocked,
                (select o.opted_out_at from consent o
                 where o.user_id = d.user_id and o.channel = c.channel) as opted_out_at
            """;

    /** What is sealed in the row does not open: its text, or the number of its conversation. */
    private static final String UNREADABLE = "unreadable";

    private static final Source SOURCE = new Source("delivery", "message_id", "user_id");

    private final Transactions transactions;
    private final ClaimReader claims;
    private final Deliveries deliveries;
    private final Conversations conversations;

    DeliveryClaims(Transactions transactions, ClaimReader claims, Deliveries deliveries, Conversations conversations) {
        this.transactions = transactions;
        this.claims = claims;
        this.deliveries = deliveries;
        this.conversations = conversations;
    }

    /**
     * Claims messages that are due, at most the oldest unsent one of each conversation. One that does not open fails there and
     * then; the next one of its conversation is due.
     */
    Uni<Claimed<Delivery>> claim(int count, Lease lease) {
        return transactions.sql(
                Deliveries.SCOPE,
                tx -> tx.preparedQuery(CLAIM)
                        .execute(Tuple.of(count, lease.seconds()))
                        .flatMap(rows -> claims.read(tx, rows, SOURCE, DeliveryClaims::delivery))
                        .call(claimed -> failAll(tx, claimed.unreadable())));
    }

    private Uni<Void> failAll(SqlConnection tx, List<UUID> messageIds) {
        if (messageIds.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return Multi.createFrom()
                .iterable(messageIds)
                .onItem()
                .transformToUniAndConcatenate(id -> deliveries.failed(tx, id, UNREADABLE))
                .onItem()
                .ignoreAsUni()
                .chain(() -> conversations.forgetPeersOf(tx, messageIds));
    }

    private static Delivery delivery(Row row, @Nullable PersonKey personKey) {
        PersonKey key = Objects.requireNonNull(personKey);
        return new Delivery(
                row.getUUID("message_id"),
                row.getUUID("user_id"),
                row.getUUID("conversation_id"),
                row.getLong("sequence"),
                key.open(
                        "conversation.peer",
                        row.getUUID("conversation_id"),
                        row.getBuffer("peer_sealed").getBytes()),
                row.getString("our_address"),
                key.open(
                        "message.text",
                        row.getUUID("message_id"),
                        row.getBuffer("text_sealed").getBytes()),
                row.getInteger("attempts"),
                seconds(row, "age_seconds"),
                seconds(row, "trying_seconds"),
                sending(row),
                new Status(instant(row, "opted_out_at"), row.getBoolean("blocked")),
                row.getString("traceparent"));
    }

    private static Duration seconds(Row row, String column) {
        return Duration.ofMillis((long) (row.getDouble(column) * 1000));
    }

    private static Sending sending(Row row) {
        String zone = row.getString("zone");
        return new Sending(
                Purpose.of(row.getString("purpose")),
                row.getOffsetDateTime("created_at").toInstant(),
                instant(row, "not_after"),
                zone == null ? null : new Unasked(ZoneId.of(zone), instant(row, "set_until")),
                row.getBoolean("answers") ? new Hold(instant(row, "held_until"), row.getBoolean("overtaken")) : null);
    }

    private static @Nullable Instant instant(Row row, String column) {
        OffsetDateTime moment = row.getOffsetDateTime(column);
        return moment == null ? null : moment.toInstant();
    }
}
