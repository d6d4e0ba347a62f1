package dev.pluto.local.phone;

import io.vertx.core.MultiMap;
import io.vertx.core.json.JsonObject;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;

/** Calls Pluto places: the person picks up at once and listens. */
final class OutboundCalls {

    private static final DateTimeFormatter DATE = DateTimeFormatter.RFC_1123_DATE_TIME.withZone(ZoneOffset.UTC);

    private final PhoneAccount account;
    private final WebhookSender webhooks;
    private final Clock clock;
    private final Map<String, JsonObject> calls = new ConcurrentHashMap<>();

    OutboundCalls(PhoneAccount account, WebhookSender webhooks, Clock clock) {
        this.account = account;
        this.webhooks = webhooks;
        this.clock = clock;
    }

    Optional<JsonObject> find(String sid) {
        return Optional.ofNullable(calls.get(sid)).map(JsonObject::copy);
    }

    /**
     * Places a call.
     *
     * @param line where the call runs
     * @param heard told the number and what was heard, when the call is over
     * @return the call as it is before it rings
     */
    JsonObject place(MultiMap form, Executor line, BiConsumer<String, CallTranscript> heard) {
        String sid = Sids.call();
        String to = form.get("To");
        JsonObject resource = new JsonObject()
                .put("sid", sid)
                .put("account_sid", account.sid())
                .put("api_version", "2010-04-01")
                .put("to", to)
                .put("from", account.number())
                .put("direction", "outbound-api")
                .put("date_created", DATE.format(clock.instant()))
                .put("status", "queued")
                .put("uri", "/2010-04-01/Accounts/" + account.sid() + "/Calls/" + sid + ".json");
        calls.put(sid, resource);
        JsonObject answer = resource.copy();
        line.execute(() -> heard.accept(to, run(sid, to, form)));
        return answer;
    }

    private CallTranscript run(String sid, String to, MultiMap form) {
        List.of("initiated", "ringing", "in-progress").forEach(status -> report(sid, to, status, form));
        Call call = new Call(sid, Webhooks.outboundCall(account, sid, to), webhooks, List.of());
        String url = form.get("Url");
        CallTranscript transcript =
                url == null ? call.follow(form.get("Twiml"), "http://localhost/") : call.startInProgress(url);
        report(sid, to, transcript.status(), form);
        return transcript;
    }

    private void report(String sid, String to, String status, MultiMap form) {
        calls.computeIfPresent(sid, (key, call) -> call.copy().put("status", status));
        String callback = form.get("StatusCallback");
        if (callback == null || !wanted(status, form.getAll("StatusCallbackEvent"))) {
            return;
        }
        Form report = Webhooks.outboundCall(account, sid, to)
                .with("CallStatus", status)
                .with("CallbackSource", "call-progress-events");
        webhooks.send(sid, callback, report).join();
    }

    /** Without a wish only the end is reported; Twilio calls the event of {@code in-progress} "answered". */
    private static boolean wanted(String status, List<String> events) {
        boolean over = status.equals("completed") || status.equals("failed");
        String event = over ? "completed" : status.equals("in-progress") ? "answered" : status;
        return events.isEmpty() ? over : String.join(" ", events).contains(event);
    }
}
