package dev.pluto.identity.style;

import static dev.pluto.identity.Asking.idOf;
import static dev.pluto.identity.Asking.newcomer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pluto.contracts.StyleLesson;
import dev.pluto.contracts.StyleLesson.Count;
import dev.pluto.contracts.StyleLesson.Example;
import dev.pluto.contracts.StyleLesson.Field;
import dev.pluto.events.EventJson;
import dev.pluto.events.EventType;
import dev.pluto.events.StyleLearned;
import dev.pluto.identity.Asking;
import dev.pluto.protection.Addressee;
import dev.pluto.protection.EventSeal;
import dev.pluto.testing.DatabaseProbe;
import dev.pluto.testing.KafkaProbe;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StyleResourceTest {
    private static final String STYLE = "/api/v1/users/style";
    private static final String AI = "/api/v1/users/ai-preferences";
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final DatabaseProbe database = DatabaseProbe.ofThisTest();
    private final KafkaProbe kafka = KafkaProbe.ofThisTest();
    private final ObjectMapper json = new ObjectMapper();

    private UUID anna;

    @Inject
    Asking asking;

    @Inject
    EventSeal seal;

    @BeforeEach
    void letAnnaCome() {
        anna = idOf(newcomer());
    }

    @AfterEach
    void close() {
        kafka.close();
    }

    @Test
    void takesOverWhatWasLearntAndSaysWhy() throws Exception {
        why().body("texts", equalTo(0)).body("learned_at", nullValue()).body("fields.from", everyItem(is("given")));

        learned("formal", 10);

        awaitFormality("formal");
        asking.person(anna)
                .get(STYLE)
                .then()
                .statusCode(200)
                .body("signature_phrases", contains("righty ho"))
                .body("emoji_usage", equalTo(false))
                .body("tone_preferences.formality", equalTo(0.8f));
        why().body("texts", equalTo(40))
                .body("fields", hasSize(7))
                .body("fields[0].field", equalTo("emoji_usage"))
                .body("fields[0].value", equalTo(false))
                .body("fields[0].from", equalTo("learned"))
                .body("fields[0].counts[0].what", equalTo("texts_with_emoji"))
                .body("fields[0].counts[0].count", equalTo(1))
                .body("fields[0].examples[0].text", equalTo("Righty ho, Quillfeather"))
                .body("fields.find { it.field == 'avg_message_length' }.from", equalTo("given"));
        JsonNode event = changeOf("style");
        assertThat(event.at("/style/formality_level").asText()).isEqualTo("formal");
        assertThat(event.at("/learning/learning_rate").asDouble()).isEqualTo(0.1);
        assertThat(database.placesOf("Quillfeather")).isEmpty();
        assertThat(database.placesOf("righty ho")).isEmpty();
        asking.person(anna)
                .get("/api/v1/users/" + anna + "/audit")
                .then()
                .statusCode(200)
                .body("items.action", hasItem("style.learn"));
    }

    @Test
    void whatAPersonSaysStaysUntilTheyTakeItBack() {
        patch("{\"emoji_usage\":true,\"tone_preferences\":{\"humor\":0.9}}");
        asking.person(anna)
                .get(STYLE + "/pins")
                .then()
                .statusCode(200)
                .body("pinned", contains("emoji_usage", "tone_preferences.humor"));

        learned("formal", 10);
        awaitFormality("formal");

        asking.person(anna)
                .get(STYLE)
                .then()
                .body("emoji_usage", equalTo(true))
                .body("tone_preferences.humor", equalTo(0.9f))
                .body("tone_preferences.formality", equalTo(0.8f));
        why().body("fields[0].from", equalTo("pinned"));

        patch("{\"emoji_usage\":null}");
        pin(List.of("formality_level", "signature_phrases"));
        learned("casual", 20);

        await().atMost(PATIENCE)
                .untilAsserted(() -> asking.person(anna).get(STYLE).then().body("emoji_usage", equalTo(false)));
        asking.person(anna)
                .get(STYLE)
                .then()
                .body("formality_level", equalTo("formal"))
                .body("tone_preferences.humor", equalTo(0.4f));
    }

    @Test
    void changesNothingByWhatComesLate() {
        learned("formal", 10);
        awaitFormality("formal");

        learned("casual", 9);
        learned("mixed", 11);

        awaitFormality("mixed");
        assertThat(database.number("select count(*) from style_lesson where user_id = ? and revision = 11", anna))
                .isOne();
    }

    @Test
    void letsNothingBeLearntOfWhoDoesNotWantIt() throws Exception {
        patch("{\"avg_message_length\":\"long\"}");
        learned("formal", 10);
        awaitFormality("formal");

        asking.person(anna)
                .body(Map.of("personalization_level", "none"))
                .put(AI)
                .then()
                .statusCode(200)
                .body("personalization_level", equalTo("none"))
                .body("learning_rate", equalTo(0.1f));

        asking.person(anna)
                .get("/api/v1/users/me")
                .then()
                .body("style_profile.formality_level", equalTo("casual"))
                .body("style_profile.avg_message_length", equalTo("long"))
                .body("style_profile.signature_phrases", contains("on it", "got it"))
                .body("ai_preferences.personalization_level", equalTo("none"));
        why().body("texts", equalTo(0)).body("fields[0].examples", hasSize(0));
        assertThat(changeOf("ai_preferences")
                        .at("/learning/personalization_level")
                        .asText())
                .isEqualTo("none");

        learned("formal", 20);
        asking.person(anna)
                .body(Map.of("personalization_level", "style", "learning_rate", 0.3))
                .put(AI)
                .then()
                .statusCode(200);
        learned("mixed", 30);

        awaitFormality("mixed");
        asking.person(anna).get(AI).then().body("learning_rate", equalTo(0.3f));
        asking.person(anna)
                .body(Map.of("learning_rate", 1.5))
                .put(AI)
                .then()
                .statusCode(422)
                .body("code", equalTo("request:invalid"));
    }

    @Test
    void pinsFieldsOfAStyleAlone() {
        asking.person(anna)
                .body(Map.of("pinned", List.of("emoji_usage", "shoe_size")))
                .put(STYLE + "/pins")
                .then()
                .statusCode(422)
                .body("code", equalTo("request:invalid"))
                .body("errors[0].pointer", equalTo("#/pinned/1"));
        pin(List.of("communication_style"));
        asking.person(anna).get(STYLE + "/pins").then().body("pinned", contains("communication_style"));
        asking.person(idOf(newcomer())).get(STYLE + "/pins").then().body("pinned", hasSize(0));
    }

    private void pin(List<String> fields) {
        asking.person(anna)
                .body(Map.of("pinned", fields))
                .put(STYLE + "/pins")
                .then()
                .statusCode(200)
                .body("pinned", equalTo(fields));
    }

    private ValidatableResponse why() {
        return asking.person(anna).get(STYLE + "/why").then().statusCode(200);
    }

    private void patch(String body) {
        asking.person(anna)
                .body(body)
                .patch("/api/v1/users/{id}/style", anna)
                .then()
                .statusCode(200);
    }

    private void awaitFormality(String level) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> asking.person(anna).get(STYLE).then().body("formality_level", equalTo(level)));
    }

    /** Of somebody without emoji, funny by .4 and formal by .8. */
    private void learned(String formality, long revision) {
        UUID lesson = UUID.randomUUID();
        StyleLesson words = new StyleLesson(
                40,
                List.of("righty ho"),
                List.of(new Field(
                        "emoji_usage",
                        List.of(new Count("texts_with_emoji", 1)),
                        List.of(new Example(UUID.randomUUID(), "Righty ho, Quillfeather")))));
        StyleLearned event = new StyleLearned(
                anna,
                lesson,
                false,
                formality,
                "medium",
                "friendly",
                0.4,
                0.8,
                seal.seal(
                        Addressee.of("style-learned", anna, lesson),
                        json.valueToTree(words).toString()),
                Instant.now());
        kafka.publish(
                EventType.STYLE_LEARNED.topic(),
                anna.toString(),
                EventJson.write(event),
                Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        UUID.randomUUID().toString(),
                        "ce_type",
                        EventType.STYLE_LEARNED.type(),
                        "ce_source",
                        "test",
                        "ce_aggregateversion",
                        Long.toString(revision),
                        "content-type",
                        "application/json"));
    }

    private JsonNode changeOf(String what) throws Exception {
        return json.readTree(kafka.awaitOne(
                        "user-changed",
                        change -> anna.toString().equals(change.key())
                                && KafkaProbe.text(change).contains("\"" + what + "\""))
                .value());
    }
}
