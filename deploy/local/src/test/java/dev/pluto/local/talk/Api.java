package dev.pluto.local.talk;

import dev.pluto.local.suite.LocalSuite;
import dev.pluto.local.suite.Part;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What the judge asks of the suite: as an operator at the edge, and as messaging at the other services. Safe for threads. */
final class Api {

    private static final Duration DEADLINE = Duration.ofMinutes(3);

    /** Less than a token lives. */
    private static final Duration FRESH = Duration.ofMinutes(10);

    private final LocalSuite suite;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();

    /** @param words empty when none is given for what was asked */
    private record Token(Optional<String> words, Instant until) {}

    /** @param status of HTTP; 403 when no token is given for what is asked */
    record Answer(int status, JsonObject body) {
        boolean isGood() {
            return status / 100 == 2;
        }
    }

    Api(LocalSuite suite) {
        this.suite = suite;
    }

    /** As the operator, at the edge. */
    Answer get(String path) {
        return send(suite.edgeUrl(), path, "GET", null, operatorToken());
    }

    Answer post(String path, JsonObject body) {
        return send(suite.edgeUrl(), path, "POST", body, operatorToken());
    }

    /** As messaging, at a service itself. */
    Answer call(Part service, String scope, String method, String path, JsonObject body) {
        Optional<String> token = token(
                "messaging",
                suite.clientSecret(Part.MESSAGING),
                "&audience=pluto-" + service.title() + "&scope=" + scope.replace(":", "%3A"));
        return token.isEmpty()
                ? new Answer(403, new JsonObject())
                : send(suite.serviceUrl(service), path, method, body, token);
    }

    private Optional<String> operatorToken() {
        return token("operator", suite.operatorSecret(), "");
    }

    private Optional<String> token(String client, String secret, String asked) {
        return tokens.compute(
                        client + asked,
                        (key, old) ->
                                old != null && old.until().isAfter(Instant.now()) ? old : fresh(client, secret, asked))
                .words();
    }

    private Token fresh(String client, String secret, String asked) {
        String pair = Base64.getEncoder().encodeToString((client + ":" + secret).getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(URI.create(suite.serviceUrl(Part.IDENTITY) + "/api/v1/auth/token"))
                .timeout(DEADLINE)
                .header("Authorization", "Basic " + pair)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials" + asked))
                .build();
        Answer answer = send(request);
        return new Token(
                Optional.ofNullable(answer.body().getString("access_token")),
                Instant.now().plus(FRESH));
    }

    private Answer send(String url, String path, String method, JsonObject body, Optional<String> token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + path))
                .timeout(DEADLINE)
                .header("Accept", "application/json")
                .header("Authorization", "Bearer " + token.orElse(""));
        if (body == null) {
            return send(
                    request.method(method, HttpRequest.BodyPublishers.noBody()).build());
        }
        return send(request.header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body.encode()))
                .build());
    }

    private Answer send(HttpRequest request) {
        try {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            boolean isJson =
                    answer.headers().firstValue("content-type").orElse("").contains("json");
            return new Answer(answer.statusCode(), isJson ? new JsonObject(answer.body()) : new JsonObject());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
