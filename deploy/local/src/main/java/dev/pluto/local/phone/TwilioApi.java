package dev.pluto.local.phone;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The provider's REST resources Messages and Calls, version 2010-04-01, for one account: Basic authentication, forms in, JSON
 * out, Twilio's error codes.
 */
final class TwilioApi {

    /** What an accepted request becomes. */
    interface Network {
        /** Accepts a text, or says why not. */
        Outcome send(MultiMap form);

        /** Places a call, or says why not. */
        Outcome call(MultiMap form);

        Optional<JsonObject> findMessage(String sid);

        Optional<JsonObject> findCall(String sid);

        List<JsonObject> messages(Optional<String> to, int page, int size);
    }

    /** An accepted request's resource, or the reason for refusing it. */
    sealed interface Outcome {
        record Made(JsonObject resource) implements Outcome {}

        record Refused(TwilioError error) implements Outcome {}
    }

    private static final Pattern RESOURCE =
            Pattern.compile("/2010-04-01/Accounts/([^/]+)/(Messages|Calls)(?:/([^/]+))?\\.json");
    private static final int LARGEST_PAGE = 1_000;

    private final Vertx vertx;
    private final PhoneAccount account;
    private final Network network;
    private final AtomicReference<ApiBehaviour> behaviour = new AtomicReference<>(ApiBehaviour.NORMAL);

    TwilioApi(Vertx vertx, PhoneAccount account, Network network) {
        this.vertx = vertx;
        this.account = account;
        this.network = network;
    }

    void behave(ApiBehaviour wanted) {
        behaviour.set(wanted);
    }

    void handle(HttpServerRequest request) {
        ApiBehaviour current = behaviour.getAndUpdate(b -> b.failing() > 0 ? b.afterOneFailure() : b);
        String type = request.getHeader("Content-Type");
        // Vert.x throws when told to expect a form where none is announced
        request.setExpectMultipart(type != null && type.startsWith("application/x-www-form-urlencoded"));
        Future<Void> read = request.end();
        long delay = current.delay().toMillis();
        Future<?> ready = delay > 0 ? read.compose(done -> vertx.timer(delay)) : read;
        ready.onSuccess(done -> {
            if (current.failing() > 0) {
                if (current.carriedOut()) {
                    outcome(request);
                }
                int status = current.status();
                send(request, status, TwilioError.ofStatus(status).json(status));
            } else {
                answer(request, outcome(request));
            }
        });
    }

    private void answer(HttpServerRequest request, Outcome outcome) {
        if (outcome instanceof Outcome.Made made) {
            boolean creates = request.method() == HttpMethod.POST;
            send(request, creates ? 201 : 200, made.resource());
        } else if (outcome instanceof Outcome.Refused refused) {
            refuse(request, refused.error());
        }
    }

    private Outcome outcome(HttpServerRequest request) {
        if (!isAuthentic(request.getHeader("Authorization"))) {
            return new Outcome.Refused(TwilioError.AUTHENTICATE);
        }
        Matcher resource = RESOURCE.matcher(request.path());
        if (!resource.matches() || !resource.group(1).equals(account.sid())) {
            return new Outcome.Refused(TwilioError.NOT_FOUND);
        }
        boolean calls = resource.group(2).equals("Calls");
        Optional<String> sid = Optional.ofNullable(resource.group(3));
        if (request.method() == HttpMethod.POST && sid.isEmpty()) {
            return calls ? network.call(request.formAttributes()) : network.send(request.formAttributes());
        }
        if (request.method() != HttpMethod.GET) {
            return new Outcome.Refused(TwilioError.NOT_FOUND);
        }
        if (sid.isEmpty()) {
            return calls ? new Outcome.Refused(TwilioError.NOT_FOUND) : list(request);
        }
        Optional<JsonObject> found = calls ? network.findCall(sid.get()) : network.findMessage(sid.get());
        return found.<Outcome>map(Outcome.Made::new).orElseGet(() -> new Outcome.Refused(TwilioError.NOT_FOUND));
    }

    private Outcome list(HttpServerRequest request) {
        int size = Math.min(LARGEST_PAGE, Math.max(1, number(request.getParam("PageSize"), 50)));
        int page = Math.max(0, number(request.getParam("Page"), 0));
        Optional<String> to = Optional.ofNullable(request.getParam("To"));
        List<JsonObject> rows = network.messages(to, page, size);
        String uri = "/2010-04-01/Accounts/" + account.sid() + "/Messages.json?PageSize=" + size + "&Page=";
        return new Outcome.Made(new JsonObject()
                .put("messages", new JsonArray(rows))
                .put("page", page)
                .put("page_size", size)
                .put("start", page * size)
                .put("end", page * size + Math.max(0, rows.size() - 1))
                .put("uri", uri + page)
                .put("first_page_uri", uri + 0)
                .put("previous_page_uri", page == 0 ? null : uri + (page - 1))
                .put("next_page_uri", rows.size() < size ? null : uri + (page + 1)));
    }

    private static int number(@Nullable String text, int otherwise) {
        return text != null && text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : otherwise;
    }

    private boolean isAuthentic(@Nullable String header) {
        if (header == null || !header.startsWith("Basic ")) {
            return false;
        }
        String expected = Base64.getEncoder()
                .encodeToString((account.sid() + ":" + account.authToken()).getBytes(StandardCharsets.UTF_8));
        return MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.UTF_8),
                header.substring("Basic ".length()).strip().getBytes(StandardCharsets.UTF_8));
    }

    private static void refuse(HttpServerRequest request, TwilioError error) {
        if (error == TwilioError.AUTHENTICATE) {
            request.response().putHeader("WWW-Authenticate", "Basic realm=\"Twilio API\"");
        }
        send(request, error.status(), error.json());
    }

    private static void send(HttpServerRequest request, int status, JsonObject body) {
        request.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "application/json")
                .end(body.encode());
    }
}
