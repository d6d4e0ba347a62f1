package dev.pluto.messaging.delivery;

import dev.pluto.events.MessageSettled;
import dev.pluto.messaging.channel.Channel;
import dev.pluto.messaging.channel.DeliveryState;
import dev.pluto.messaging.consent.Consents;
import dev.pluto.messaging.conversation.Conversations;
import dev.pluto.outbox.Outbox;
import dev.pluto.protection.PersonKey;
import dev.pluto.protection.PersonKeys;
import dev.pluto.protection.RowByRow;
import dev.pluto.protection.Scope;
import dev.pluto.protection.Transactions;
import dev.pluto.work.Claimed;
import dev.pluto.work.Lease;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Deliveries in the database: claimed one per conversation, in order, and moved only forward. */
@ApplicationScoped
class Deliveries {

    static final Scope SCOPE = Scope.service("delivery");

    private static final String CLAIM = """
            update delivery d
            set state = 'sending', claimed_until = now() + make_interval(secs => $2), attempts = d.attempts + 1
            from conversation c, message m
            where d.message_id in (
                select q.message_id from delivery q
                where q.state in ('queued', 'sending') and q.due_at <= now()
                  and (q.claimed_until is null or q.claimed_until < now())
                  and not exists (select from delivery e where e.conversation_id = q.conversation_id
                                  and e.sequence < q.sequence and e.state in ('queued', 'sending'))
                order by q.due_at
                limit $1
                for update skip locked)
              and c.id = d.conversation_id and m.id = d.message_id
            returning d.message_id, d.user_id, d.conversation_id, d.sequence, d.attempts, d.traceparent,
                m.text_sealed, c.peer_sealed, c.our_address,
                extract(epoch from now() - d.created_at)::float8 as age_seconds,
                (d.not_after is null or d.not_after > now())
                and not exists (select from block b where b.user_id = d.user_id)
                and (d.purpose = 'consent' or not exists (
                    select from consent o
                    where o.user_id = d.user_id and o.channel = c.channel and o.opted_out_at is not null)) as may_be_sent
            """;

    private static final String SENT = """
            update delivery set state = case when state = 'sending' then 'sent' else state end,
                provider_message_id = $2, claimed_until = null, segments = $3
            where message_id = $1
            """;

    private static final String RELEASE =
            "update delivery set claimed_until = null, due_at = now() + make_interval(secs => $2) where "
                    + "message_id = $1 and state = 'sending'";

    private static final String LOCK =
            "select message_id, user_id, conversation_id, sequence, state from delivery where message_id = $1 or "
                    + "provider_message_id = $2 for update";

    private static final String MOVE = """
            update delivery
            set state = $2, error_code = $3,
                provider_message_id = coalesce(provider_message_id, $4), claimed_until = null,
                settled_at = case when $5 then now() else settled_at end
            where message_id = $1
            """;

    private static final String FIRST_UNKNOWN = """
            select listed.id from unnest($1::text[]) with ordinality as listed (id, n)
            where not exists (select from delivery d where d.provider_message_id = listed.id)
            order by listed.n limit 1
            """;

    /** What is sealed in the row does not open: its text, or the number of its conversation. */
    private static final String UNREADABLE = "unreadable";

    private final Transactions transactions;
    private final PersonKeys personKeys;
    private final RowByRow rowByRow;
    private final Conversations conversations;
    private final Consents consents;
    private final Outbox outbox;
    private final Clock clock;

    Deliveries(
            Transactions transactions,
            PersonKeys personKeys,
            RowByRow rowByRow,
            Conversations conversations,
            Consents consents,
            Outbox outbox,
            Clock clock) {
        this.transactions = transactions;
        this.personKeys = personKeys;
        this.rowByRow = rowByRow;
        this.conversations = conversations;
        this.consents = consents;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Claims messages that are due, at most the oldest unsent one of each conversation. One that does not open fails there and
     * then; the next one of its conversation is due.
     */
    Uni<Claimed<Delivery>> claim(int count, Lease lease) {
        return transactions.sql(
                SCOPE,
                tx -> tx.preparedQuery(CLAIM)
                        .execute(Tuple.of(count, lease.seconds()))
                        .flatMap(rows -> open(tx, rows))
                        .call(claimed -> failAll(tx, claimed.unreadable())));
    }

    private Uni<Claimed<Delivery>> open(SqlConnection tx, RowSet<Row> rows) {
        List<UUID> people = StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.getUUID("user_id"))
                .distinct()
                .toList();
        return personKeys
                .ofAll(tx, people)
                .map(keys -> Claimed.read(
                        rowByRow,
                        "delivery",
                        "message_id",
                        rows,
                        row -> keys.get(row.getUUID("user_id")),
                        (row, key) -> delivery(row, Objects.requireNonNull(key))));
    }

    private Uni<Void> failAll(SqlConnection tx, List<UUID> messageIds) {
        if (messageIds.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return Multi.createFrom()
                .iterable(messageIds)
                .onItem()
                .transformToUniAndConcatenate(id -> report(tx, id, null, DeliveryState.FAILED, UNREADABLE))
                .onItem()
                .ignoreAsUni()
                .chain(() -> conversations.forgetPeersOf(tx, messageIds));
    }

    private static Delivery delivery(Row row, PersonKey key) {
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
                Duration.ofMillis((long) (row.getDouble("age_seconds") * 1000)),
                row.getBoolean("may_be_sent"),
                row.getString("traceparent"));
    }

    /** The provider has it. A receipt may have come before its answer did: then the state is further already. */
    Uni<Void> sent(Delivery delivery, String providerMessageId, int segments) {
        return transactions.sql(
                SCOPE,
                tx -> tx.preparedQuery(SENT)
                        .execute(Tuple.of(delivery.messageId(), providerMessageId, (short) segments))
                        .replaceWithVoid());
    }

    /** The first of the provider's ids that belongs to no message of ours yet. */
    Uni<Optional<String>> firstUnknown(List<String> providerMessageIds) {
        return transactions.sql(
                SCOPE,
                tx -> tx.preparedQuery(FIRST_UNKNOWN)
                        .execute(Tuple.tuple().addArrayOfString(providerMessageIds.toArray(String[]::new)))
                        .map(rows -> rows.rowCount() == 0
                                ? Optional.empty()
                                : Optional.of(rows.iterator().next().getString(0))));
    }

    /** Not now: again after a while. */
    Uni<Void> release(Delivery delivery, Duration after) {
        return transactions.sql(
                SCOPE,
                tx -> tx.preparedQuery(RELEASE)
                        .execute(Tuple.of(delivery.messageId(), after.toMillis() / 1000.0))
                        .replaceWithVoid());
    }

    /**
     * Never: refused by us or by the provider.
     *
     * @param optedOut the person has told the carrier to stop, and so has told us
     */
    Uni<Void> refused(Delivery delivery, String code, boolean optedOut) {
        return transactions.sql(
                SCOPE,
                tx -> report(tx, delivery.messageId(), null, DeliveryState.FAILED, code)
                        .flatMap(moved -> optedOut
                                ? consents.refused(tx, delivery.userId(), Channel.SMS, delivery.messageId())
                                : Uni.createFrom().voidItem()));
    }

    /**
     * Notes a report about a message named by our id, the provider's, or both. Announces a state nothing more must
     * follow.
     *
     * @return whether the message is known and moved
     */
    Uni<Boolean> report(
            Optional<UUID> messageId,
            @Nullable String providerMessageId,
            DeliveryState reported,
            @Nullable String errorCode) {
        return transactions.sql(
                SCOPE, tx -> report(tx, messageId.orElse(null), providerMessageId, reported, errorCode));
    }

    private Uni<Boolean> report(
            SqlConnection tx,
            @Nullable UUID messageId,
            @Nullable String providerMessageId,
            DeliveryState reported,
            @Nullable String errorCode) {
        return tx.preparedQuery(LOCK)
                .execute(Tuple.of(messageId, providerMessageId))
                .flatMap(rows -> rows.rowCount() == 0
                        ? Uni.createFrom().item(false)
                        : move(tx, rows.iterator().next(), providerMessageId, reported, errorCode));
    }

    private Uni<Boolean> move(
            SqlConnection tx,
            Row row,
            @Nullable String providerMessageId,
            DeliveryState reported,
            @Nullable String errorCode) {
        DeliveryState before = DeliveryState.of(row.getString("state"));
        DeliveryState after = before.after(reported);
        if (after == before) {
            return Uni.createFrom().item(false);
        }
        String code = after == DeliveryState.DELIVERED || after == DeliveryState.READ ? null : errorCode;
        Uni<Void> moved = tx.preparedQuery(MOVE)
                .execute(Tuple.of(row.getUUID("message_id"), after.text(), code, providerMessageId, after.isSettled()))
                .replaceWithVoid();
        return after.isSettled()
                ? moved.flatMap(unused -> outbox.add(tx, settled(row, after, code), row.getLong("sequence")))
                        .replaceWith(true)
                : moved.replaceWith(true);
    }

    private MessageSettled settled(Row row, DeliveryState state, @Nullable String errorCode) {
        return new MessageSettled(
                row.getUUID("user_id"),
                row.getUUID("message_id"),
                row.getUUID("conversation_id"),
                state.text(),
                errorCode,
                clock.instant());
    }
}
