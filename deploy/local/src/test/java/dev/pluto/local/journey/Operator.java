package dev.pluto.local.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.local.suite.LocalSuite;
import io.vertx.core.json.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Looks at people through the public REST API, with an operator's token from identity. */
final class Operator {

    private final LocalSuite suite;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Operator(LocalSuite suite) {
        this.suite = suite;
    }

    /** The profile of whoever has this number. */
    Optional<JsonObject> find(String number) {
        JsonObject answer = json(authorised("/api/v1/users/search")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        new JsonObject().put("phone_number", number).encode())));
        return items(answer).stream().findFirst();
    }

    /** The items of a page. */
    List<JsonObject> list(String path) {
        return items(json(authorised(path).GET()));
    }

    void block(UUID person) {
        done(authorised("/api/v1/users/" + person + "/block")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"reason\":\"a journey\"}")));
    }

    void unblock(UUID person) {
        done(authorised("/api/v1/users/" + person + "/block").DELETE());
    }

    /** What one path answers. */
    JsonObject ask(String path) {
        return json(authorised(path).GET());
    }

    /** What one path answers to a body. */
    JsonObject tell(String path, JsonObject body) {
        return json(authorised(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.encode())));
    }

    /** Registers somebody. */
    void register(JsonObject person) {
        HttpRequest.Builder request = authorised("/api/v1/users")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(person.encode()));
        assertThat(send(request).statusCode()).isEqualTo(201);
    }

    /** The first event of a stream, which has no end of its own. */
    String firstEventOf(String path) throws IOException, InterruptedException {
        HttpResponse<InputStream> answer = client.send(
                authorised(path).setHeader("Accept", "text/event-stream").GET().build(),
                HttpResponse.BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).isEqualTo(200);
        try (var lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> line.startsWith("event:"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private void done(HttpRequest.Builder request) {
        assertThat(send(request).statusCode()).isEqualTo(204);
    }

    private static List<JsonObject> items(JsonObject page) {
        return page.getJsonArray("items").stream().map(JsonObject.class::cast).toList();
    }

    /** Also for what is sensitive, of which an operator says why they look. */
    private HttpRequest.Builder authorised(String path) {
        return request(path)
                .header("Authorization", "Bearer " + token())
                .header("Access-Reason", "a journey through all of it");
    }

    /** Asks for a token as any client, at the door or at identity itself. */
    HttpResponse<String> signIn(String url, String client, String secret) {
        return signIn(url, client, secret, "");
    }

    /** @param asked more of the form, such as {@code &scope=a} */
    HttpResponse<String> signIn(String url, String client, String secret, String asked) {
        String pair = Base64.getEncoder().encodeToString((client + ":" + secret).getBytes(StandardCharsets.UTF_8));
        return send(HttpRequest.newBuilder(URI.create(url + "/api/v1/auth/token"))
                .header("Authorization", "Basic " + pair)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials" + asked)));
    }

    /** Asks at the door with any token. */
    HttpResponse<String> get(String path, String token) {
        return send(request(path).header("Authorization", "Bearer " + token).GET());
    }

    /** Posts nothing at the door with any token. */
    HttpResponse<String> post(String path, String token) {
        return send(request(path).header("Authorization", "Bearer " + token).POST(HttpRequest.BodyPublishers.noBody()));
    }

    /** Posts at the door with any token. */
    HttpResponse<String> post(String path, JsonObject body, String token) {
        return send(request(path)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.encode())));
    }

    /** What there was is there no more. */
    void delete(String path) {
        done(authorised(path).DELETE());
    }

    /** Asks at the door as anybody, with no token. */
    HttpResponse<String> post(String path, JsonObject body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.encode())));
    }

    /** Reports a first contact to a service itself, as messaging does. */
    HttpResponse<String> activate(String url, String token) {
        return send(HttpRequest.newBuilder(URI.create(url + "/api/v1/internal/activations"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"contact\":\"no number\",\"channel\":\"sms\"}")));
    }

    /** A bearer token of the local operator. */
    String token() {
        return new JsonObject(signIn(suite.edgeUrl(), "operator", suite.operatorSecret())
                        .body())
                .getString("access_token");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(suite.edgeUrl() + path))
                .timeout(Duration.ofMinutes(3))
                .header("Accept", "application/json");
    }

    private JsonObject json(HttpRequest.Builder request) {
        HttpResponse<String> answer = send(request);
        assertThat(answer.statusCode()).as(answer.uri().getPath()).isEqualTo(200);
        return new JsonObject(answer.body());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
