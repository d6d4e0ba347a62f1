package dev.pluto.local.phone;

import io.vertx.core.json.JsonObject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The provider's record of texts sent through its API, the newest {@value #KEPT} of them. Safe for use by several threads. */
final class MessageBook {

    private static final int KEPT = 200_000;
    private static final DateTimeFormatter DATE = DateTimeFormatter.RFC_1123_DATE_TIME.withZone(ZoneOffset.UTC);

    private final Clock clock;
    private final Map<String, Booked> entries = new Newest<>(KEPT);

    MessageBook(Clock clock) {
        this.clock = clock;
    }

    private static final class Booked {
        private final PhoneMessage message;
        private String status = "queued";
        private Instant updatedAt;
        private @Nullable String errorCode;

        Booked(PhoneMessage message) {
            this.message = message;
            this.updatedAt = message.createdAt();
        }
    }

    synchronized void keep(PhoneMessage message) {
        entries.put(message.sid(), new Booked(message));
    }

    synchronized void settle(String sid, String status, @Nullable String errorCode) {
        Booked entry = entries.get(sid);
        if (entry != null) {
            entry.status = status;
            entry.errorCode = errorCode;
            entry.updatedAt = clock.instant();
        }
    }

    synchronized Optional<JsonObject> find(PhoneAccount account, String sid) {
        return Optional.ofNullable(entries.get(sid)).map(entry -> json(account, entry));
    }

    /** All texts to a number, oldest first. */
    synchronized List<PhoneMessage> sentTo(String number) {
        return entries.values().stream()
                .map(entry -> entry.message)
                .filter(message -> message.to().equals(number))
                .toList();
    }

    synchronized int size() {
        return entries.size();
    }

    /** A page of messages made until then, newest first, of all numbers or of one. */
    synchronized List<JsonObject> page(PhoneAccount account, @Nullable String to, Instant until, int page, int size) {
        List<JsonObject> rows = new ArrayList<>();
        List<Booked> all = new ArrayList<>(entries.values());
        int skip = page * size;
        for (int i = all.size() - 1; i >= 0 && rows.size() < size; i--) {
            Booked entry = all.get(i);
            boolean fits = (to == null || entry.message.to().equals(to))
                    && !entry.message.createdAt().isAfter(until);
            if (fits && skip-- <= 0) {
                rows.add(json(account, entry));
            }
        }
        return rows;
    }

    private static JsonObject json(PhoneAccount account, Booked entry) {
        PhoneMessage message = entry.message;
        String uri = "/2010-04-01/Accounts/" + account.sid() + "/Messages/" + message.sid();
        return new JsonObject()
                .put("account_sid", account.sid())
                .put("api_version", "2010-04-01")
                .put("body", message.body())
                .put("date_created", DATE.format(message.createdAt()))
                .put("date_sent", entry.status.equals("queued") ? null : DATE.format(entry.updatedAt))
                .put("date_updated", DATE.format(entry.updatedAt))
                .put("direction", "outbound-api")
                .put("error_code", entry.errorCode == null ? null : Integer.valueOf(entry.errorCode))
                .putNull("error_message")
                .put("from", message.from())
                .putNull("messaging_service_sid")
                .put("num_media", "0")
                .put("num_segments", Integer.toString(Segments.of(message.body())))
                .putNull("price")
                .put("price_unit", "USD")
                .put("sid", message.sid())
                .put("status", entry.status)
                .put("subresource_uris", new JsonObject().put("media", uri + "/Media.json"))
                .put("to", message.to())
                .put("uri", uri + ".json");
    }
}
