package dev.pluto.local.phone;

import io.vertx.core.MultiMap;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;

/** Calls Pluto places: the person picks up at once, listens and says what they have to say. */
final class OutboundCalls {

    private final PhoneAccount account;
    private final WebhookSender webhooks;
    private final Recordings recordings;
    private final CallBook book;

    OutboundCalls(PhoneAccount account, WebhookSender webhooks, Recordings recordings, CallBook book) {
        this.recordings = recordings;
        this.account = account;
        this.webhooks = webhooks;
        this.book = book;
    }

    /**
     * Places a call.
     *
     * @param line where the call runs
     * @param caller who picks up
     * @param heard told the number and what was heard, when the call is over
     * @return the call as it is before it rings
     */
    JsonObject place(MultiMap form, Executor line, Caller caller, BiConsumer<String, CallTranscript> heard) {
        String sid = Sids.call();
        String to = form.get("To");
        JsonObject answer = book.keep(sid, to);
        line.execute(() -> heard.accept(to, run(sid, to, form, caller)));
        return answer;
    }

    private CallTranscript run(String sid, String to, MultiMap form, Caller caller) {
        List.of("initiated", "ringing", "in-progress").forEach(status -> report(sid, to, status, form));
        Call call = new Call(sid, Webhooks.outboundCall(account, sid, to), webhooks, recordings, caller);
        String url = form.get("Url");
        CallTranscript transcript =
                url == null ? call.follow(form.get("Twiml"), "http://localhost/") : call.startInProgress(url);
        report(sid, to, transcript.status(), form);
        return transcript;
    }

    private void report(String sid, String to, String status, MultiMap form) {
        book.move(sid, status);
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
