package dev.pluto.messaging.peer;

import static java.time.format.DateTimeFormatter.RFC_1123_DATE_TIME;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Speaks Twilio's part: takes messages and calls, lists both, and fails as told. As the public API it makes nothing of an
 * idempotency token of ours: what is handed over twice is sent twice. It lists calls as Twilio does: newest first, in pages
 * that name the next by a token, and whether or not they ring yet.
 */
public final class TwilioPeer extends Peer {

    private final List<Sent> sent = new CopyOnWriteArrayList<>();
    private final Deque<Failure> failures = new ArrayDeque<>();
    private final List<String> tokens = new CopyOnWriteArrayList<>();
    private final Map<String, File> files = new ConcurrentHashMap<>();
    private final AtomicInteger taken = new AtomicInteger();
    private final AtomicBoolean keepsCallsToItself = new AtomicBoolean();

    /** A message or call as it was handed over. */
    public record Sent(String sid, String token, String authorization, Map<String, String> form, OffsetDateTime at) {
        public String to() {
            return form.get("To");
        }

        public String body() {
            return form.getOrDefault("Body", "");
        }
    }

    private record File(String type, byte[] bytes, AtomicInteger faults) {}

    private record Failure(int status, int code, String retryAfter, boolean takesItAllTheSame) {
        boolean isSilence() {
            return status == 0;
        }
    }

    @Override
    void handle(Request request) throws Exception {
        if (request.method().equals("GET")) {
            if (request.path().contains("/Media/")) {
                serve(request);
            } else {
                list(request);
            }
            return;
        }
        Failure failure;
        synchronized (failures) {
            failure = failures.poll();
        }
        String token = request.header("I-Twilio-Idempotency-Token");
        tokens.add(token);
        if (failure == null || failure.takesItAllTheSame()) {
            Sent message = take(request, token);
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
        if (failure.isSilence()) {
            request.exchange().close();
            return;
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

    private void serve(Request request) throws Exception {
        File file = files.get(request.path());
        String password = "Basic "
                + Base64.getEncoder()
                        .encodeToString((Peers.ACCOUNT + ":" + Peers.AUTH_TOKEN).getBytes(StandardCharsets.UTF_8));
        if (file == null || !password.equals(request.header("Authorization"))) {
            request.exchange().sendResponseHeaders(file == null ? 404 : 401, -1);
        } else if (file.faults().getAndDecrement() > 0) {
            request.exchange().sendResponseHeaders(503, -1);
        } else {
            request.exchange().getResponseHeaders().set("Content-Type", file.type());
            request.exchange().sendResponseHeaders(200, file.bytes().length);
            request.exchange().getResponseBody().write(file.bytes());
        }
    }

    /**
     * Keeps a file that comes with a text.
     *
     * @param faults how often it cannot be had first
     * @return its URL
     */
    public String keeps(String type, byte[] bytes, int faults) {
        String path = "/2010-04-01/Accounts/" + Peers.ACCOUNT + "/Messages/MM1/Media/" + Phone.newSid("ME");
        files.put(path, new File(type, bytes, new AtomicInteger(faults)));
        return url() + path;
    }

    private void list(Request request) throws Exception {
        Map<String, String> query = form(request.query());
        if (!request.path().contains("/Calls")) {
            request.answer(200, listing(query));
        } else if (keepsCallsToItself.get()) {
            request.answer(503, "{\"code\":20500,\"status\":503}");
        } else {
            request.answer(200, callListing(query));
        }
    }

    private String callListing(Map<String, String> query) {
        List<Sent> newestFirst = sent.stream()
                .filter(call -> call.sid().startsWith("CA")
                        && query.get("To").equals(call.to())
                        && query.get("From").equals(call.form().get("From")))
                .sorted(Comparator.comparing(Sent::at).reversed())
                .toList();
        int size = Math.min(2, Integer.parseInt(query.get("PageSize")));
        int page = Integer.parseInt(query.getOrDefault("Page", "0"));
        if (page > 0 && !("PA" + page).equals(query.get("PageToken"))) {
            throw new IllegalStateException("a further page is asked for without its token");
        }
        var calls = new JsonArray();
        newestFirst.stream().skip((long) page * size).limit(size).forEach(call -> calls.add(resource(call)));
        boolean more = newestFirst.size() > (page + 1) * size;
        return new JsonObject()
                .put("calls", calls)
                .put(
                        "next_page_uri",
                        more ? "/2010-04-01/Calls.json?Page=" + (page + 1) + "&PageToken=PA" + (page + 1) : null)
                .encode();
    }

    private static JsonObject resource(Sent call) {
        return new JsonObject()
                .put("sid", call.sid())
                .put("from", call.form().get("From"))
                .put("to", call.to())
                .put("direction", "outbound-api")
                .put("status", "queued")
                .putNull("start_time")
                .put("date_created", RFC_1123_DATE_TIME.format(call.at()));
    }

    private String listing(Map<String, String> filter) {
        var newestFirst = new JsonArray();
        for (Sent message : sent) {
            if (message.to().equals(filter.get("To")) && message.sid().startsWith("SM")) {
                newestFirst.add(
                        0,
                        new JsonObject()
                                .put("sid", message.sid())
                                .put("from", message.form().get("From"))
                                .put("to", message.to())
                                .put("body", message.body())
                                .put("date_created", RFC_1123_DATE_TIME.format(message.at())));
            }
        }
        return new JsonObject().put("messages", newestFirst).encode();
    }

    private Sent take(Request request, String token) {
        String kind = request.path().contains("/Calls") ? "CA" : "SM";
        var message = new Sent(
                kind + String.format("%032d", taken.incrementAndGet()),
                token,
                request.header("Authorization"),
                form(request.body()),
                OffsetDateTime.now(ZoneOffset.UTC));
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

    /** Takes the next request and hangs up without a word. */
    public void takesNextButHangsUp() {
        synchronized (failures) {
            failures.add(new Failure(0, 0, null, true));
        }
    }

    /** From now on the list of calls cannot be had, or can again. */
    public void keepsCallsToItself(boolean keeps) {
        keepsCallsToItself.set(keeps);
    }

    /** A call somebody else placed from our number, so long ago. Its id. */
    public String calledBefore(String number, Duration ago) {
        String sid = "CA" + String.format("%032d", taken.incrementAndGet());
        sent.add(new Sent(
                sid,
                null,
                null,
                Map.of("To", number, "From", Peers.OUR_NUMBER),
                OffsetDateTime.now(ZoneOffset.UTC).minus(ago)));
        return sid;
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
