package dev.pluto.local.phone;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
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

        /** @param lag how long what was made is missing in lists */
        List<JsonObject> messages(Optional<String> to, Duration lag, int page, int size);

        /** @param lag how long what was made is missing in lists */
        List<JsonObject> calls(CallBook.Filter filter, Duration lag, int page, int size);
    }

    /** An accepted request's resource, a file, or the reason for refusing it. */
    sealed interface Outcome {
        record Made(JsonObject resource) implements Outcome {}

        record Given(Function<HttpServerResponse, Future<Void>> file) implements Outcome {}

        record Refused(TwilioError error) implements Outcome {}
    }

    private static final Pattern RESOURCE =
            Pattern.compile("/2010-04-01/Accounts/([^/]+)/(Messages|Calls)(?:/([^/]+))?\\.json");
    private static final int LARGEST_PAGE = 1_000;

    private final Vertx vertx;
    private final PhoneAccount account;
    private final Network network;
    private final MediaBook media;
    private final Recordings recordings;
    private final Clock clock;
    private final AtomicReference<ApiBehaviour> behaviour = new AtomicReference<>(ApiBehaviour.NORMAL);

    TwilioApi(Vertx vertx, PhoneAccount account, Network network, MediaBook media, Recordings recordings, Clock clock) {
        this.vertx = vertx;
        this.account = account;
        this.network = network;
        this.media = media;
        this.recordings = recordings;
        this.clock = clock;
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
                    outcome(request, current);
                }
                int status = current.status();
                send(request, status, TwilioError.ofStatus(status).json(status));
            } else {
                answerWhenTold(request, outcome(request, current), current.holding());
            }
        });
    }

    private void answerWhenTold(HttpServerRequest request, Outcome outcome, Duration holding) {
        if (holding.isZero() || request.method() != HttpMethod.POST) {
            answer(request, outcome);
        } else {
            vertx.timer(holding.toMillis()).onSuccess(held -> answer(request, outcome));
        }
    }

    private void answer(HttpServerRequest request, Outcome outcome) {
        if (outcome instanceof Outcome.Made made) {
            boolean creates = request.method() == HttpMethod.POST;
            send(request, creates ? 201 : 200, made.resource());
        } else if (outcome instanceof Outcome.Given given) {
            given.file().apply(request.response()).onFailure(gone -> refuse(request, TwilioError.NOT_FOUND));
        } else if (outcome instanceof Outcome.Refused refused) {
            refuse(request, refused.error());
        }
    }

    private Outcome outcome(HttpServerRequest request, ApiBehaviour current) {
        if (!isAuthentic(request.getHeader("Authorization"))) {
            return new Outcome.Refused(TwilioError.AUTHENTICATE);
        }
        Optional<Outcome> file = request.method() == HttpMethod.GET ? file(request.path()) : Optional.empty();
        if (file.isPresent()) {
            return file.get();
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
            return list(request, calls, current.listedAfter());
        }
        Optional<JsonObject> found = calls ? network.findCall(sid.get()) : network.findMessage(sid.get());
        return found.<Outcome>map(Outcome.Made::new).orElseGet(() -> new Outcome.Refused(TwilioError.NOT_FOUND));
    }

    private Optional<Outcome> file(String path) {
        return media.find(path)
                .<Outcome>map(file -> new Outcome.Given(file::sendTo))
                .or(() -> recordings.find(path).map(recording -> new Outcome.Given(recording::sendTo)));
    }

    private Outcome list(HttpServerRequest request, boolean calls, Duration lag) {
        int size = Math.min(LARGEST_PAGE, Math.max(1, number(request.getParam("PageSize"), 50)));
        int page = Math.max(0, number(request.getParam("Page"), 0));
        if (page > 0 && request.getParam("PageToken") == null) {
            return new Outcome.Refused(TwilioError.INVALID_PAGE);
        }
        List<JsonObject> rows = calls
                ? network.calls(filter(request), lag, page, size)
                : network.messages(Optional.ofNullable(request.getParam("To")), lag, page, size);
        String uri = request.path() + "?" + filters(request) + "PageSize=" + size + "&Page=";
        return new Outcome.Made(new JsonObject()
                .put(calls ? "calls" : "messages", new JsonArray(rows))
                .put("page", page)
                .put("page_size", size)
                .put("start", page * size)
                .put("end", page * size + Math.max(0, rows.size() - 1))
                .put("uri", uri + page)
                .put("first_page_uri", uri + 0)
                .put("previous_page_uri", page == 0 ? null : uri + (page - 1) + "&PageToken=PB" + page)
                .put("next_page_uri", rows.size() < size ? null : uri + (page + 1) + "&PageToken=PA" + page));
    }

    private static CallBook.Filter filter(HttpServerRequest request) {
        return new CallBook.Filter(
                Optional.ofNullable(request.getParam("To")),
                Optional.ofNullable(request.getParam("From")),
                Optional.ofNullable(request.getParam("Status")),
                day(request.getParam("StartTime")),
                day(request.getParam("StartTime>")),
                day(request.getParam("StartTime<")));
    }

    /** Whatever time of day is asked for, Twilio's documentation promises whole days. */
    private static Optional<LocalDate> day(@Nullable String text) {
        return Optional.ofNullable(text)
                .filter(date -> date.matches("[0-9]{4}-[01][0-9]-[0-3][0-9].{0,20}"))
                .map(date -> LocalDate.parse(date.substring(0, 10)));
    }

    /** The filters of a list go along to its further pages. */
    private static String filters(HttpServerRequest request) {
        StringBuilder query = new StringBuilder();
        request.params().forEach(parameter -> {
            if (!parameter.getKey().startsWith("Page")) {
                query.append(URLEncoder.encode(parameter.getKey(), StandardCharsets.UTF_8))
                        .append('=')
                        .append(URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8))
                        .append('&');
            }
        });
        return query.toString();
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

    private void refuse(HttpServerRequest request, TwilioError error) {
        if (error == TwilioError.AUTHENTICATE) {
            request.response().putHeader("WWW-Authenticate", "Basic realm=\"Twilio API\"");
        }
        send(request, error.status(), error.json());
    }

    private void send(HttpServerRequest request, int status, JsonObject body) {
        request.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "application/json")
                .putHeader(
                        "Date",
                        DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                clock.instant().atOffset(ZoneOffset.UTC)))
                .end(body.encode());
    }
}
