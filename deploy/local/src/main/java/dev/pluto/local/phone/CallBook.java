package dev.pluto.local.phone;

import io.vertx.core.json.JsonObject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The provider's record of calls placed through its API, the newest {@value #KEPT} of them. Safe for use by several threads. */
final class CallBook {

    private static final int KEPT = 50_000;
    private static final DateTimeFormatter DATE = DateTimeFormatter.RFC_1123_DATE_TIME.withZone(ZoneOffset.UTC);

    private final PhoneAccount account;
    private final Clock clock;
    private final Map<String, Booked> entries = new Newest<>(KEPT);

    CallBook(PhoneAccount account, Clock clock) {
        this.account = account;
        this.clock = clock;
    }

    private static final class Booked {
        private final String sid;
        private final String to;
        private final Instant createdAt;
        private Instant updatedAt;
        private String status = "queued";
        private @Nullable Instant startedAt;
        private @Nullable Instant endedAt;

        Booked(String sid, String to, Instant createdAt) {
            this.sid = sid;
            this.to = to;
            this.createdAt = createdAt;
            this.updatedAt = createdAt;
        }
    }

    /**
     * What a list is asked for; absent filters let everything pass.
     *
     * @param from as {@code to}, E.164
     * @param startedOn and its neighbours: whole days in UTC, the neighbours included; a call that has not begun to ring has
     *     none and fits none
     */
    record Filter(
            Optional<String> to,
            Optional<String> from,
            Optional<String> status,
            Optional<LocalDate> startedOn,
            Optional<LocalDate> startedFrom,
            Optional<LocalDate> startedUntil) {}

    synchronized JsonObject keep(String sid, String to) {
        Booked call = new Booked(sid, to, clock.instant());
        entries.put(sid, call);
        return json(call);
    }

    /** Notes a call's progress in Twilio's words. */
    synchronized void move(String sid, String status) {
        Booked call = entries.get(sid);
        if (call == null) {
            return;
        }
        call.status = status.equals("initiated") ? "queued" : status;
        call.updatedAt = clock.instant();
        if (call.startedAt == null && !call.status.equals("queued")) {
            call.startedAt = call.updatedAt;
        }
        if (status.equals("completed") || status.equals("failed")) {
            call.endedAt = call.updatedAt;
        }
    }

    synchronized Optional<JsonObject> find(String sid) {
        return Optional.ofNullable(entries.get(sid)).map(this::json);
    }

    /** A page of calls made until then, newest first. */
    synchronized List<JsonObject> page(Filter filter, Instant until, int page, int size) {
        List<Booked> newestFirst = new ArrayList<>(entries.values());
        Collections.reverse(newestFirst);
        return newestFirst.stream()
                .filter(call -> !call.createdAt.isAfter(until) && fits(call, filter))
                .skip((long) page * size)
                .limit(size)
                .map(this::json)
                .toList();
    }

    private boolean fits(Booked call, Filter filter) {
        Optional<LocalDate> day = Optional.ofNullable(call.startedAt)
                .map(moment -> moment.atOffset(ZoneOffset.UTC).toLocalDate());
        return filter.to().map(call.to::equals).orElse(true)
                && filter.from().map(account.number()::equals).orElse(true)
                && filter.status().map(call.status::equals).orElse(true)
                && filter.startedOn()
                        .map(on -> day.filter(on::equals).isPresent())
                        .orElse(true)
                && filter.startedFrom()
                        .map(from -> day.filter(on -> !on.isBefore(from)).isPresent())
                        .orElse(true)
                && filter.startedUntil()
                        .map(to -> day.filter(on -> !on.isAfter(to)).isPresent())
                        .orElse(true);
    }

    /** The ids of all calls to a number, oldest first. */
    synchronized List<String> to(String number) {
        return entries.values().stream()
                .filter(call -> call.to.equals(number))
                .map(call -> call.sid)
                .toList();
    }

    private JsonObject json(Booked call) {
        String uri = "/2010-04-01/Accounts/" + account.sid() + "/Calls/" + call.sid;
        return new JsonObject()
                .put("sid", call.sid)
                .put("account_sid", account.sid())
                .put("api_version", "2010-04-01")
                .put("to", call.to)
                .put("from", account.number())
                .put("direction", "outbound-api")
                .put("status", call.status)
                .put("date_created", DATE.format(call.createdAt))
                .put("date_updated", DATE.format(call.updatedAt))
                .put("start_time", call.startedAt == null ? null : DATE.format(call.startedAt))
                .put("end_time", call.endedAt == null ? null : DATE.format(call.endedAt))
                .put("queue_time", "0")
                .putNull("parent_call_sid")
                .putNull("price")
                .put("price_unit", "USD")
                .put("uri", uri + ".json");
    }
}
