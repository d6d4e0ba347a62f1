package dev.pluto.identity.settings;

import static dev.pluto.identity.Asking.idOf;
import static dev.pluto.identity.Asking.newcomer;
import static dev.pluto.identity.Asking.operator;
import static dev.pluto.identity.Asking.service;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pluto.identity.Asking;
import dev.pluto.testing.DatabaseProbe;
import dev.pluto.testing.KafkaProbe;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SettingsResourceTest {

    private final DatabaseProbe database = DatabaseProbe.ofThisTest();
    private final ObjectMapper json = new ObjectMapper();

    @Inject
    Asking asking;

    @Test
    void aPersonChangesPreferencesAndEverybodyHears() throws Exception {
        UUID id = idOf(newcomer());

        asking.person(id)
                .body("{\"morning_digest_enabled\":false}")
                .patch("/api/v1/users/{id}/preferences", id)
                .then()
                .statusCode(200)
                .body("preferences.morning_digest_enabled", equalTo(false))
                .body("preferences.wake_up_calls", equalTo(true))
                .body("version", equalTo(2));

        JsonNode event = changeOf(id);
        assertThat(event.get("changed")).extracting(JsonNode::asText).containsExactly("preferences");
        assertThat(event.at("/preferences/morning_digest_enabled").asBoolean()).isFalse();
        assertThat(event.get("status").asText()).isEqualTo("active");
    }

    @Test
    void changesOnlyTheVersionSeen() {
        UUID id = idOf(newcomer());
        asking.person(id).get("/api/v1/users/{id}", id).then().header("ETag", "\"1\"");
        asking.person(id).get("/api/v1/users/me").then().header("ETag", "\"1\"");

        for (String path :
                List.of("/api/v1/users/{id}", "/api/v1/users/{id}/preferences", "/api/v1/users/{id}/style")) {
            asking.person(id)
                    .header("If-Match", "\"9\"")
                    .body("{}")
                    .patch(path, id)
                    .then()
                    .statusCode(412)
                    .body("code", equalTo("identity:version.changed"));
        }
        asking.person(id)
                .header("If-Match", "\"1\"")
                .body("{\"emoji_usage\":false}")
                .patch("/api/v1/users/{id}/style", id)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");
        asking.person(id)
                .header("If-Match", "W/\"2\"")
                .body("{\"emoji_usage\":true}")
                .patch("/api/v1/users/{id}/style", id)
                .then()
                .statusCode(412);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Etc/GMT+3", "SystemV/EST5EDT", "GMT", "+02:00", "EST"})
    void takesNoZoneWhereNobodyLives(String zone) {
        UUID id = idOf(newcomer());

        asking.person(id)
                .body("{\"zone\":\"" + zone + "\"}")
                .patch("/api/v1/users/{id}", id)
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("#/zone"));
    }

    @Test
    void aServiceChangesStyleForAPersonWhoAskedForIt() throws Exception {
        UUID id = idOf(newcomer());

        service()
                .contentType("application/merge-patch+json")
                .body("{\"emoji_usage\":false,\"formality_level\":\"formal\",\"tone_preferences\":{\"humor\":0.1}}")
                .patch("/api/v1/users/{id}/style", id)
                .then()
                .statusCode(200)
                .body("style_profile.emoji_usage", equalTo(false))
                .body("style_profile.tone_preferences.humor", equalTo(0.1f))
                .body("style_profile.tone_preferences.formality", equalTo(0.3f));

        JsonNode style = changeOf(id).get("style");
        assertThat(style.get("emoji_usage").asBoolean()).isFalse();
        assertThat(style.get("formality_level").asText()).isEqualTo("formal");
    }

    @Test
    void nameZoneAndLocaleChangeAndTheNameStaysInTheHouse() {
        UUID id = idOf(newcomer());

        asking.person(id)
                .body("{\"name\":\"Wilhelmina Ohm\",\"zone\":\"Europe/Zurich\",\"locale\":\"de-CH\"}")
                .patch("/api/v1/users/{id}", id)
                .then()
                .statusCode(200)
                .body("name", equalTo("Wilhelmina Ohm"))
                .body("zone", equalTo("Europe/Zurich"))
                .body("locale", equalTo("de-CH"));

        JsonNode event = changeOf(id);
        assertThat(event.get("changed")).extracting(JsonNode::asText).containsExactly("name", "zone", "locale");
        assertThat(event.toString()).doesNotContain("Wilhelmina");
        assertThat(database.placesOf("Wilhelmina")).isEmpty();
    }

    @Test
    void aPatchThatChangesNothingIsNoChange() {
        UUID id = idOf(newcomer());

        asking.person(id)
                .body("{\"wake_up_calls\":true}")
                .patch("/api/v1/users/{id}/preferences", id)
                .then()
                .statusCode(200)
                .body("version", equalTo(1));
    }

    @Test
    void leaveForAHostedModelIsShownFromWhenItIsSaidOn() throws Exception {
        UUID id = idOf(newcomer());
        asking.person(id).get("/api/v1/users/me").then().body("preferences", not(hasKey("hosted_model")));

        asking.person(id)
                .body("{\"hosted_model\":false,\"hosted_model_sensitive\":true}")
                .patch("/api/v1/users/{id}/preferences", id)
                .then()
                .statusCode(200)
                .body("preferences.hosted_model", equalTo(false));

        assertThat(changeOf(id).at("/preferences/hosted_model").isBoolean()).isTrue();
        asking.person(id)
                .get("/api/v1/users/me")
                .then()
                .body("preferences.hosted_model", equalTo(false))
                .body("preferences.hosted_model_sensitive", equalTo(true));
    }

    @Test
    void changesAtTheSameTimeAllCount() throws Exception {
        UUID id = idOf(newcomer());
        List<String> bodies = List.of(
                "{\"wake_up_calls\":false}",
                "{\"proactive_mode\":false}",
                "{\"email_summaries\":false}",
                "{\"calendar_alerts\":false}",
                "{\"auto_confirm_work\":true}");
        ExecutorService threads = Executors.newFixedThreadPool(5);
        List<Callable<Integer>> changes = IntStream.range(0, 5)
                .<Callable<Integer>>mapToObj(i -> () -> asking.person(id)
                        .body(bodies.get(i))
                        .patch("/api/v1/users/{id}/preferences", id)
                        .statusCode())
                .toList();
        for (Future<Integer> change : threads.invokeAll(changes)) {
            assertThat(change.get()).isEqualTo(200);
        }
        threads.shutdown();

        Map<String, Boolean> preferences = asking.person(id)
                .get("/api/v1/users/{id}", id)
                .then()
                .body("version", equalTo(6))
                .extract()
                .path("preferences");

        assertThat(preferences)
                .containsEntry("wake_up_calls", false)
                .containsEntry("proactive_mode", false)
                .containsEntry("email_summaries", false)
                .containsEntry("calendar_alerts", false)
                .containsEntry("auto_confirm_work", true);
    }

    @Test
    void unknownKeysAreRefusedWithTheirPointer() {
        UUID id = idOf(newcomer());

        asking.person(id)
                .body("{\"wake_up_calls\":false,\"telepathy\":true}")
                .patch("/api/v1/users/{id}/preferences", id)
                .then()
                .statusCode(422)
                .body("code", equalTo("request:invalid"))
                .body("errors.pointer", hasItem("#/telepathy"));
        asking.person(id).get("/api/v1/users/me").then().body("preferences.wake_up_calls", equalTo(true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/preferences", "/style"})
    void nobodyChangesSomebodyElse(String part) {
        UUID other = idOf(newcomer());
        UUID me = idOf(newcomer());
        String path = "/api/v1/users/{id}" + part;

        asking.person(me).body("{}").patch(path, other).then().statusCode(404);
        operator().body("{}").patch(path, other).then().statusCode(403);
        service().body("{}").patch(path, UUID.randomUUID()).then().statusCode(404);
        io.restassured.RestAssured.given()
                .contentType("application/json")
                .body("{}")
                .patch(path, other)
                .then()
                .statusCode(401);
    }

    private JsonNode changeOf(UUID id) {
        try (KafkaProbe kafka = KafkaProbe.ofThisTest()) {
            ConsumerRecord<String, byte[]> entry =
                    kafka.awaitOne("user-changed", change -> id.toString().equals(change.key()));
            return json.readTree(entry.value());
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
    }
}
