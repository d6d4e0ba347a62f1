package dev.pluto.messaging.outbound;

import dev.pluto.events.EventType;
import dev.pluto.events.OutboundRequested;
import dev.pluto.messaging.suggestion.UsualThing;
import dev.pluto.protection.Addressee;
import dev.pluto.protection.EventSeal;
import dev.pluto.protection.PersonKey;
import dev.pluto.protection.PersonKeys;
import dev.pluto.protection.Scope;
import dev.pluto.protection.Transactions;
import dev.pluto.work.ClaimReader;
import dev.pluto.work.ClaimReader.Source;
import dev.pluto.work.Claimed;
import dev.pluto.work.Lease;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Requests in the database: kept from the event until they are said, too late or refused. */
@ApplicationScoped
class OutboundRequests {

    static final Scope SCOPE = Scope.service("outbound");

    /** The field of a request's {@code text_sealed}. */
    static final String TEXT = "outbound.text";

    private static final String KEEP = """
            insert into outbound_request (request_id, user_id, task_id, kind, channel, text_sealed, due_at, not_after,
                                          traceparent, asked, habit)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
            on conflict (request_id) do nothing
            """;

    private static final String CLAIM = """
            update outbound_request r set claimed_until = now() + make_interval(secs => $2), attempts = r.attempts + 1
            where r.request_id in (
                select w.request_id from outbound_request w
                where w.state in ('waiting', 'placing') and w.next_try_at <= now()
                  and (w.claimed_until is null or w.claimed_until < now())
                order by w.next_try_at
                limit $1
                for update skip locked)
            returning r.request_id, r.user_id, r.task_id, r.habit, r.kind, r.channel, r.asked, r.text_sealed, r.due_at, r.not_after, r.traceparent,
                r.attempts, r.placings,
                case when r.state = 'placing' then extract(epoch from now() - r.placing_at)::float8 end as doubt_seconds
            """;

    // Only for whoever holds the latest claim: a replica that was held up for longer than its lease finds the row
    // taken.
    private static final String INTEND = """
            update outbound_request r
            set state = 'placing', placing_at = case when r.state = 'placing' then r.placing_at else now() end,
                placings = r.placings + 1, next_try_at = now() + make_interval(secs => $3)
            where r.request_id = $1 and r.attempts = $2 and r.state in ('waiting', 'placing')
              and not exists (select from outbound_request o
                              where o.user_id = r.user_id and o.state = 'placing' and o.request_id <> r.request_id)
            """;

    private static final String SETTLE =
            "update outbound_request set state = $2, message_id = $3, claimed_until = null where request_id = $1 "
                    + "and state in ('waiting', 'placing')";

    private static final String SET_ASIDE = "update outbound_request set state = 'refused', error_code = 'unreadable', "
            + "claimed_until = null where request_id = any($1)";

    private static final String RELEASE = """
            update outbound_request
            set claimed_until = null, next_try_at = greatest(next_try_at, now() + make_interval(secs => $2))
            where request_id = $1 and state in ('waiting', 'placing')
            """;

    private static final String HOLD = """
            update outbound_request set claimed_until = null, next_try_at = $2
            where request_id = $1 and state in ('waiting', 'placing')
            """;

    private static final Source SOURCE = new Source("outbound_request", "request_id", "user_id");

    private final Transactions transactions;
    private final PersonKeys personKeys;
    private final ClaimReader claims;
    private final EventSeal eventSeal;

    OutboundRequests(Transactions transactions, PersonKeys personKeys, ClaimReader claims, EventSeal eventSeal) {
        this.transactions = transactions;
        this.personKeys = personKeys;
        this.claims = claims;
        this.eventSeal = eventSeal;
    }

    /** Keeps a request, its text re-sealed from the event's key to the person's. */
    Uni<Void> keep(SqlConnection tx, OutboundRequested event, @Nullable String traceparent) {
        return personKeys
                .of(tx, event.userId())
                .flatMap(key -> tx.preparedQuery(KEEP)
                        .execute(Tuple.tuple()
                                .addUUID(event.requestId())
                                .addUUID(event.userId())
                                .addUUID(event.taskId())
                                .addString(event.kind())
                                .addString(event.channel())
                                .addValue(
                                        event.textSealed() == null
                                                ? null
                                                : Buffer.buffer(key.seal(TEXT, event.requestId(), words(event))))
                                .addOffsetDateTime(event.dueAt().atOffset(ZoneOffset.UTC))
                                .addOffsetDateTime(event.notAfter().atOffset(ZoneOffset.UTC))
                                .addString(traceparent)
                                .addBoolean(event.reason().equals("asked"))
                                .addValue(json(event.habit())))
                        .replaceWithVoid());
    }

    private static @Nullable JsonObject json(OutboundRequested.@Nullable Habit habit) {
        return habit == null
                ? null
                : new JsonObject()
                        .put("habit_id", habit.habitId().toString())
                        .put("rrule", habit.rrule())
                        .put("starts_at", habit.startsAt())
                        .put("zone", habit.zone())
                        .put("reminder_id", Objects.toString(habit.reminderId(), null));
    }

    private String words(OutboundRequested event) {
        var addressee = Addressee.of(EventType.OUTBOUND_REQUESTED.topic(), event.userId(), event.requestId());
        return eventSeal.open(addressee, Objects.requireNonNull(event.textSealed()));
    }

    /** Claims requests that are due. One that does not open is refused there and then. */
    Uni<Claimed<OutboundRequest>> claim(int count, Lease lease) {
        return transactions.sql(
                SCOPE,
                tx -> tx.preparedQuery(CLAIM)
                        .execute(Tuple.of(count, lease.seconds()))
                        .flatMap(rows -> claims.read(tx, rows, SOURCE, OutboundRequests::request))
                        .call(claimed -> setAside(tx, claimed.unreadable())));
    }

    private static Uni<Void> setAside(SqlConnection tx, List<UUID> requestIds) {
        return requestIds.isEmpty()
                ? Uni.createFrom().voidItem()
                : tx.preparedQuery(SET_ASIDE)
                        .execute(Tuple.tuple().addArrayOfUUID(requestIds.toArray(UUID[]::new)))
                        .replaceWithVoid();
    }

    private static OutboundRequest request(Row row, @Nullable PersonKey personKey) {
        PersonKey key = Objects.requireNonNull(personKey);
        var sealed = row.getBuffer("text_sealed");
        Optional<String> text =
                Optional.ofNullable(sealed).map(bytes -> key.open(TEXT, row.getUUID("request_id"), bytes.getBytes()));
        return new OutboundRequest(
                row.getUUID("request_id"),
                row.getUUID("user_id"),
                row.getString("kind"),
                row.getString("channel"),
                row.getBoolean("asked"),
                text,
                text.flatMap(matter -> usual(row, matter)),
                row.getOffsetDateTime("due_at").toInstant(),
                row.getOffsetDateTime("not_after").toInstant(),
                row.getInteger("attempts"),
                row.getShort("placings"),
                seconds(row.getDouble("doubt_seconds")),
                row.getString("traceparent"));
    }

    private static Optional<UsualThing> usual(Row row, String matter) {
        return Optional.ofNullable(row.getJsonObject("habit"))
                .map(habit -> UsualThing.of(
                        row.getUUID("task_id"),
                        matter,
                        new OutboundRequested.Habit(
                                UUID.fromString(habit.getString("habit_id")),
                                habit.getString("rrule"),
                                habit.getString("starts_at"),
                                habit.getString("zone"),
                                id(habit.getString("reminder_id")))));
    }

    private static @Nullable UUID id(@Nullable String text) {
        return text == null ? null : UUID.fromString(text);
    }

    private static @Nullable Duration seconds(@Nullable Double seconds) {
        return seconds == null ? null : Duration.ofMillis((long) (seconds * 1000));
    }

    /**
     * Notes that the provider is about to be asked for a call, and keeps everybody from asking again before the call must
     * be in its list.
     *
     * @return false when it must not be asked now: another call to this person is in doubt, or the claim is lost
     */
    Uni<Boolean> intend(SqlConnection tx, OutboundRequest request, Duration listedAfter) {
        return tx.preparedQuery(INTEND)
                .execute(Tuple.of(request.requestId(), request.attempt(), listedAfter.toMillis() / 1000.0))
                .map(rows -> rows.rowCount() == 1);
    }

    /** Ends a request. False when it had ended before: nothing may be said then. */
    Uni<Boolean> settle(SqlConnection tx, OutboundRequest request, String state, @Nullable UUID messageId) {
        return tx.preparedQuery(SETTLE)
                .execute(Tuple.of(request.requestId(), state, messageId))
                .map(rows -> rows.rowCount() == 1);
    }

    /** Not before a moment. */
    Uni<Void> hold(OutboundRequest request, Instant until) {
        return transactions.sql(
                SCOPE,
                tx -> tx.preparedQuery(HOLD)
                        .execute(Tuple.of(request.requestId(), until.atOffset(ZoneOffset.UTC)))
                        .replaceWithVoid());
    }

    Uni<Void> release(OutboundRequest request, Duration after) {
        return transactions.sql(
                SCOPE,
                tx -> tx.preparedQuery(RELEASE)
                        .execute(Tuple.of(request.requestId(), after.toMillis() / 1000.0))
                        .replaceWithVoid());
    }
}
