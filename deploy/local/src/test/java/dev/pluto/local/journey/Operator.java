package dev.pluto.local.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.local.suite.LocalSuite;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
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
        send(authorised("/api/v1/users/" + person + "/block")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"reason\":\"a journey\"}")));
    }

    void unblock(UUID person) {
        send(authorised("/api/v1/users/" + person + "/block").DELETE());
    }

    private static List<JsonObject> items(JsonObject page) {
        return page.getJsonArray("items").stream().map(JsonObject.class::cast).toList();
    }

    private HttpRequest.Builder authorised(String path) {
        return request(path).header("Authorization", "Bearer " + token());
    }

    /** A bearer token of the local operator. */
    String token() {
        String client = "operator:" + suite.operatorSecret();
        String basic = Base64.getEncoder().encodeToString(client.getBytes(StandardCharsets.UTF_8));
        return json(request("/api/v1/auth/token")
                        .header("Authorization", "Basic " + basic)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials")))
                .getString("access_token");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(suite.edgeUrl() + path))
                .timeout(Duration.ofSeconds(10))
                .header("Accept", "application/json");
    }

    private JsonObject json(HttpRequest.Builder request) {
        return new JsonObject(send(request));
    }

    private String send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.uri().getPath()).isIn(200, 204);
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
