package dev.pluto.local.control;

import dev.pluto.local.suite.LocalSuite;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** The REST API as the local operator sees it, through the edge like anybody else. Blocks. */
final class OperatorApi {

    private static final Duration DEADLINE = Duration.ofSeconds(10);

    private final String url;
    private final String basic;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    OperatorApi(LocalSuite suite) {
        this.url = suite.edgeUrl();
        this.basic = "Basic "
                + Base64.getEncoder()
                        .encodeToString(("operator:" + suite.operatorSecret()).getBytes(StandardCharsets.UTF_8));
    }

    /** A fresh access token. */
    String token() throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + "/api/v1/auth/token"))
                .timeout(DEADLINE)
                .header("Authorization", basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
        return new JsonObject(body(request)).getString("access_token");
    }

    /** The profile of the person with this number. */
    Optional<JsonObject> findPerson(String number) throws InterruptedException {
        JsonObject wanted = new JsonObject().put("phone_number", number);
        HttpRequest request = authorised("/api/v1/users/search")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(wanted.encode()))
                .build();
        JsonArray items = new JsonObject(body(request)).getJsonArray("items", new JsonArray());
        return items.isEmpty() ? Optional.empty() : Optional.of(items.getJsonObject(0));
    }

    /** Any resource that is one JSON object. */
    JsonObject get(String path) throws InterruptedException {
        return new JsonObject(body(authorised(path).GET().build()));
    }

    /** The items of a page. */
    List<JsonObject> list(String path) throws InterruptedException {
        return get(path).getJsonArray("items", new JsonArray()).stream()
                .map(JsonObject.class::cast)
                .toList();
    }

    /** Any change that is told as one JSON object. */
    void send(String method, String path, JsonObject told) throws InterruptedException {
        body(authorised(path)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(told.encode()))
                .build());
    }

    private HttpRequest.Builder authorised(String path) throws InterruptedException {
        return HttpRequest.newBuilder(URI.create(url + path))
                .timeout(DEADLINE)
                .header("Accept", "application/json")
                .header("Access-Reason", "shown to who runs all of it on this machine")
                .header("Authorization", "Bearer " + token());
    }

    private String body(HttpRequest request) throws InterruptedException {
        try {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() / 100 == 2) {
                return answer.body();
            }
            throw new CommandFailure(request.method() + " " + request.uri().getPath() + " was answered with "
                    + answer.statusCode() + ": " + answer.body());
        } catch (IOException e) {
            throw new CommandFailure("no answer from " + request.uri().getPath() + "; look at ./pluto status");
        }
    }
}
