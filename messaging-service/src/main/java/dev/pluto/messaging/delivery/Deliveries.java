package dev.pluto.messaging.delivery;

import dev.pluto.events.MessageSettled;
import dev.pluto.messaging.channel.Channel;
import dev.pluto.messaging.channel.DeliveryState;
import dev.pluto.messaging.consent.Consents;
import dev.pluto.outbox.Outbox;
import dev.pluto.protection.Scope;
import dev.pluto.protection.Transactions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Deliveries in the database, moved only forward. */
@ApplicationScoped
class Deliveries {

    static final Scope SCOPE = Scope.service("delivery");

    private static final String SENT = """
            update delivery set state = case when state = 'sending' then 'sent' else state end,
                provider_message_id = $2, claimed_until = null, segments = $3
            where message_id = $1
            """;

    private static final String RELEASE =
            "update delivery set claimed_until = null, due_at = now() + make_interval(secs => $2) where "
                    + "message_id = $1 and state = 'sending'";

    // What was not tried is not counted as a try.
    private static final String HOLD = """
            update delivery set claimed_until = null, due_at = $2, held = $3 or replayed_at is not null,
                attempts = attempts - 1
            where message_id = $1 and state = 'sending'
            """;

    private static final String LOCK_ONE = "select from delivery where message_id = $1 for update";

    // Behind the lock, and so by what has become of the hold: whoever let go meanwhile did not wait for this.
    private static final String HOLD_FOR_PERSON = """
            update delivery d set claimed_until = null, held = true, attempts = attempts - 1,
                due_at = coalesce(
                    (select t.expires_at from takeover t
                     where t.conversation_id = d.conversation_id and t.expires_at > now()), now())
            where message_id = $1 and state = 'sending'
            """;

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

    private static final String GIVEN_UP =
            "update delivery set given_up = true where message_id = $1 and state = 'failed'";

    private static final String FIRST_UNKNOWN = """
            select listed.id from unnest($1::text[]) with ordinality as listed (id, n)
            where not exists (select from delivery d where d.provider_message_id = listed.id)
            order by listed.n limit 1
            """;

    private final Transactions transactions;
    private final Consents consents;
    private final Outbox outbox;
    private final Clock clock;

    Deliveries(Transactions transactions, Consents consents, Outbox outbox, Clock clock) {
        this.transactions = transactions;
        this.consents = consents;
        this.outbox = outbox;
        this.clock = clock;
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

    /** Not before a moment, and until then not in the way of what follows it. */
    Uni<Void> hold(Delivery delivery, Instant until) {
        return untried(delivery, until, true);
    }

    /** Not before the operator who speaks in its place hands back, and not in the way of what they say. */
    Uni<Void> holdForPerson(Delivery delivery) {
        return transactions.sql(
                SCOPE,
                tx -> tx.preparedQuery(LOCK_ONE)
                        .execute(Tuple.of(delivery.messageId()))
                        .chain(() -> tx.preparedQuery(HOLD_FOR_PERSON).execute(Tuple.of(delivery.messageId())))
                        .replaceWithVoid());
    }

    /** It has to wait its turn, and so has what follows it. */
    Uni<Void> queue(Delivery delivery, Duration pause) {
        return untried(delivery, clock.instant().plus(pause), false);
    }

    private Uni<Void> untried(Delivery delivery, Instant until, boolean isHeld) {
        return transactions.sql(
                SCOPE,
                tx -> tx.preparedQuery(HOLD)
                        .execute(Tuple.of(delivery.messageId(), until.atOffset(ZoneOffset.UTC), isHeld))
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
                tx -> failed(tx, delivery.messageId(), code)
                        .flatMap(moved -> optedOut
                                ? consents.refused(tx, delivery.userId(), Channel.SMS, delivery.messageId())
                                : Uni.createFrom().voidItem()));
    }

    /** Not any more, unless an operator has it tried again. */
    Uni<Void> giveUp(Delivery delivery, String code) {
        return transactions.sql(
                SCOPE,
                tx -> failed(tx, delivery.messageId(), code)
                        .chain(() -> tx.preparedQuery(GIVEN_UP).execute(Tuple.of(delivery.messageId())))
                        .replaceWithVoid());
    }

    /** Notes that a message will never be sent. */
    Uni<Boolean> failed(SqlConnection tx, UUID messageId, String code) {
        return report(tx, messageId, null, DeliveryState.FAILED, code);
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
