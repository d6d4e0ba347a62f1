package dev.pluto.local.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/** Somebody who has of Pluto what there is, so that there is something to be seen of all of it. */
final class UseOfAll {

    private final World world;
    private final HttpClient client;

    UseOfAll(World world, HttpClient client) {
        this.world = world;
        this.client = client;
    }

    /** A text of a stranger, facts, lists and a reminder that fires; and somebody at the door whom nobody lets in. */
    void everything() throws Exception {
        try (Person mia = world.stranger()) {
            mia.asks("Hello, my iguana is called Bartholomew.");
            mia.asks("What is my iguana called?");
            mia.asks("Put oat milk on my shopping list");
            plan(mia, "water the begonias");
            mia.hears();
            search(mia);
            refused("/webhooks/twilio/sms", "text/plain");
            refused("/webhooks/twilio/sms", "application/x-www-form-urlencoded");
            world.operator().signIn(world.suite().edgeUrl(), "nobody", "a secret that is wrong");
            assertThat(mia.calls("Hello!")).isNotNull();
        }
    }

    /** A reminder within seconds, which no text can ask for. */
    private void plan(Person person, String what) throws Exception {
        world.keepPrivate(what);
        String zone = Objects.requireNonNull(person.profile().getString("zone", "America/Los_Angeles"));
        LocalDateTime soon = LocalDateTime.now(ZoneId.of(zone)).plusSeconds(3).truncatedTo(ChronoUnit.SECONDS);
        JsonObject wish = new JsonObject()
                .put("user_id", person.id().toString())
                .put("kind", "reminder")
                .put("what", what)
                .put("starts_at", soon.toString());
        assertThat(post("/api/v1/tasks", wish).statusCode()).isEqualTo(201);
    }

    private void search(Person person) {
        assertThat(world.operator().list("/api/v1/memories/search?query=pets&user_id=" + person.id()))
                .isNotEmpty();
    }

    private HttpResponse<String> post(String path, JsonObject body) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(world.suite().edgeUrl() + path))
                        .header("Authorization", "Bearer " + world.operator().token())
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body.encode()))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private void refused(String path, String type) throws Exception {
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(URI.create(world.suite().edgeUrl() + path))
                        .header("Content-Type", type)
                        .POST(HttpRequest.BodyPublishers.ofString("Body=hello"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isIn(403, 415);
    }
}
