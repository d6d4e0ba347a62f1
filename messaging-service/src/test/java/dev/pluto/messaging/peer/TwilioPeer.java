package dev.pluto.messaging.peer;

import io.vertx.core.json.JsonObject;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Speaks Twilio's part: takes messages and calls, knows each idempotency token once, and fails as told. */
public final class TwilioPeer extends Peer {

    private final List<Sent> sent = new CopyOnWriteArrayList<>();
    private final Map<String, Sent> byToken = new ConcurrentHashMap<>();
    private final Deque<Failure> failures = new ArrayDeque<>();
    private final List<String> tokens = new CopyOnWriteArrayList<>();

    /** A message or call as it was handed over. */
    public record Sent(String sid, String token, String authorization, Map<String, String> form) {
        public String to() {
            return form.get("To");
        }

        public String body() {
            return form.getOrDefault("Body", "");
        }
    }

    private record Failure(int status, int code, String retryAfter, boolean takesItAllTheSame) {}

    @Override
    void handle(Request request) throws Exception {
        Failure failure;
        synchronized (failures) {
            failure = failures.poll();
        }
        String token = request.header("I-Twilio-Idempotency-Token");
        tokens.add(token);
        if (failure == null || failure.takesItAllTheSame()) {
            Sent message = byToken.computeIfAbsent(token, unused -> take(request, token));
            if (failure == null) {
                request.answer(
                        201,
                        new JsonObject()
                                .put("sid", message.sid())
                                .put("status", "queued")
                                .put("to", message.to())
                                .encode());
                return;
            }
        }
        if (failure.retryAfter() != null) {
            request.exchange().getResponseHeaders().set("Retry-After", failure.retryAfter());
        }
        request.answer(
                failure.status(),
                new JsonObject()
                        .put("code", failure.code())
                        .put("message", "as told")
                        .put("status", failure.status())
                        .encode());
    }

    private Sent take(Request request, String token) {
        String kind = request.path().contains("/Calls") ? "CA" : "SM";
        var message = new Sent(
                kind + String.format("%032d", sent.size() + 1),
                token,
                request.header("Authorization"),
                form(request.body()));
        sent.add(message);
        return message;
    }

    private static Map<String, String> form(String body) {
        var form = new HashMap<String, String>();
        for (String pair : body.split("&")) {
            String[] parts = pair.split("=", 2);
            form.put(
                    URLDecoder.decode(parts[0], StandardCharsets.UTF_8),
                    URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return form;
    }

    /** Refuses the next request. */
    public void failsNext(int status, int code, String retryAfter) {
        synchronized (failures) {
            failures.add(new Failure(status, code, retryAfter, false));
        }
    }

    /** Takes the next request and breaks before it can say so. */
    public void takesNextButBreaks() {
        synchronized (failures) {
            failures.add(new Failure(500, 0, null, true));
        }
    }

    /** All that was taken for a number, in order. */
    public List<Sent> sentTo(String number) {
        return sent.stream().filter(message -> number.equals(message.to())).toList();
    }

    /** The tokens of all requests, repeats included. */
    public List<String> tokens() {
        return tokens;
    }
}
