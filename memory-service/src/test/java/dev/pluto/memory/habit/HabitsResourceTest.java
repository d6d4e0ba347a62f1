package dev.pluto.memory.habit;

import static dev.pluto.memory.Api.asPerson;
import static dev.pluto.memory.Api.await;
import static dev.pluto.memory.Api.awaitMeaning;
import static dev.pluto.memory.Api.tell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.pluto.events.EventType;
import dev.pluto.events.StyleSummary;
import dev.pluto.events.SuggestionAnswered;
import dev.pluto.events.UserChanged;
import dev.pluto.memory.Events;
import dev.pluto.protection.Addressee;
import dev.pluto.protection.EventSeal;
import dev.pluto.testing.DatabaseProbe;
import dev.pluto.testing.KafkaProbe;
import dev.pluto.testing.PlutoTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlutoTestResource.class, initArgs = @ResourceArg(name = "service", value = "memory"))
class HabitsResourceTest {

    private static final String HABITS = "/api/v1/habits";
    private static final Instant SUNDAY = Instant.parse("2026-03-01T18:02:00Z");
    private static final List<String> CALLS = List.of(
            "called mum",
            "just spoke to my mother",
            "phoned Mom",
            "rang my mum",
            "talked to my mom",
            "called my mother");

    private final UUID anna = UUID.randomUUID();
    private final KafkaProbe kafka = KafkaProbe.ofThisTest();
    private final DatabaseProbe database = DatabaseProbe.ofThisTest();

    @Inject
    EventSeal seal;

    @AfterEach
    void close() {
        kafka.close();
    }

    @Test
    void findsWhatIsDoneOnSundaysAndTellsIt() {
        String id = calls(anna);

        asPerson(anna)
                .get(HABITS + "/" + id)
                .then()
                .statusCode(200)
                .body("title", equalTo("call your mother"))
                .body("kind", equalTo("call"))
                .body("schedule", equalTo("every Sunday"))
                .body("rrule", equalTo("FREQ=WEEKLY;BYDAY=SU"))
                .body("time", equalTo("18:00"))
                .body("starts_at", equalTo("2026-03-01T18:00"))
                .body("state", equalTo("suggested"))
                .body("next_expected", notNullValue())
                .body("evidence", hasSize(6))
                .body("evidence[0].occurred_at", equalTo("2026-03-01T18:02:00Z"));
        JsonPath event = event("suggested");
        assertThat(event.getString("rrule")).isEqualTo("FREQ=WEEKLY;BYDAY=SU");
        assertThat(event.getString("starts_at")).isEqualTo("2026-03-01T18:00");
        assertThat(seal.open(Addressee.of("habit-changed", anna, UUID.fromString(id)), event.getString("title_sealed")))
                .as("in the person's words")
                .isEqualTo("call my mother");
        assertThat(database.placesOf("your mother")).isEmpty();
        await(() -> Events.of(kafka, EventType.MEMORY_CHANGED, anna).stream()
                .anyMatch(json -> JsonPath.from(json).getInt("habit_count") == 1));
    }

    @Test
    void obeysThePersonAndForgetsForGood() {
        String id = calls(anna);

        post(id, "confirm").body("state", equalTo("confirmed"));
        post(id, "pause").body("state", equalTo("paused")).body("next_expected", nullValue());
        post(id, "decline").body("state", equalTo("declined"));
        asPerson(anna)
                .post(HABITS + "/" + id + "/pause")
                .then()
                .statusCode(409)
                .body("code", equalTo("memory:habit.not-live"));
        asPerson(anna).queryParam("state", "declined").get(HABITS).then().body("items", hasSize(1));
        asPerson(anna).queryParam("state", "suggested").get(HABITS).then().body("items", hasSize(0));
        asPerson(UUID.randomUUID()).get(HABITS + "/" + id).then().statusCode(404);
        asPerson(anna).delete(HABITS + "/" + id).then().statusCode(204);

        tell(anna, "called mum", at(6));
        await(this::isLearnt);
        asPerson(anna).get(HABITS).then().statusCode(200).body("items", hasSize(0));
        event("confirmed");
        event("paused");
        event("declined");
        event("ended");
    }

    @Test
    void hearsWhatIsSaidToSuggestions() {
        String id = calls(anna);

        answer(id, "ignored");
        await(() -> database.number("select ignored from habit where id = ?", UUID.fromString(id)) == 1);
        assertThat(state(id)).isEqualTo("suggested");
        answer(id, "ignored");
        await(() -> state(id).equals("declined"));
        answer(id, "accepted");
        await(() -> state(id).equals("confirmed"));
        answer(UUID.randomUUID().toString(), "accepted");
    }

    @Test
    void learnsTheSameInPiecesAndAtOnce() {
        calls(anna);
        double before = confidence();
        database.update("delete from occurrence where user_id = ?", anna);
        database.update("delete from habit where user_id = ?", anna);
        database.update("update person set habits_revision = 0 where user_id = ?", anna);

        await(() -> items(anna).size() == 1);
        assertThat(confidence()).isEqualTo(before);
        assertThat(evidence(anna)).isEqualTo(CALLS.size());
    }

    private double confidence() {
        return asPerson(anna)
                .get(HABITS)
                .then()
                .extract()
                .<Number>path("items[0].confidence")
                .doubleValue();
    }

    @Test
    void learnsNothingWithoutConsentNorFromWhatIsSensitive() {
        Events.publish(
                kafka,
                EventType.USER_CHANGED,
                new UserChanged(
                        anna,
                        List.of("preferences"),
                        "active",
                        "free",
                        "en",
                        "UTC",
                        Map.of("proactive_mode", false),
                        new StyleSummary(true, "casual", "medium", "friendly"),
                        null,
                        SUNDAY));
        await(() -> database.number("select count(*) from person where user_id = ? and not learns", anna) == 1);
        UUID ben = UUID.randomUUID();
        for (int i = 0; i < CALLS.size(); i++) {
            tell(anna, CALLS.get(i), at(i));
            tell(
                    ben,
                    CALLS.get(i),
                    Map.of("occurred_at", SUNDAY.plus(7L * i, ChronoUnit.DAYS).toString(), "sensitive", true));
        }

        await(this::isLearnt);
        await(() -> database.number(
                        "select count(*) from person where user_id = ? and habits_revision >= memories_revision", ben)
                == 1);
        assertThat(database.number("select count(*) from occurrence where user_id in (?, ?)", anna, ben))
                .isZero();
    }

    /** Nobody said that it is sensitive: what the words mean does. */
    @Test
    void learnsNothingFromWhatIsReadAsSensitive() {
        for (int i = 0; i < CALLS.size(); i++) {
            tell(anna, "Slept with Marco at his flat", at(i));
        }

        awaitMeaning(anna);
        await(this::isLearnt);
        assertThat(database.number("select count(*) from memory where user_id = ? and not sensitive", anna))
                .isZero();
        assertThat(database.number("select count(*) from occurrence where user_id = ?", anna))
                .isZero();
    }

    private boolean isLearnt() {
        return database.number(
                        "select count(*) from person where user_id = ? and habits_revision >= memories_revision", anna)
                == 1;
    }

    /** @return the id of the habit */
    private static String calls(UUID person) {
        for (int i = 0; i < CALLS.size(); i++) {
            tell(person, CALLS.get(i), at(i));
        }
        await(() -> items(person).size() == 1 && evidence(person) == CALLS.size());
        return items(person).get(0);
    }

    private static int evidence(UUID person) {
        return asPerson(person)
                .get(HABITS)
                .then()
                .extract()
                .<List<?>>path("items[0].evidence")
                .size();
    }

    private static Map<String, ?> at(int week) {
        return Map.of("occurred_at", SUNDAY.plus(7L * week, ChronoUnit.DAYS).toString());
    }

    private static List<String> items(UUID person) {
        return asPerson(person).get(HABITS).then().statusCode(200).extract().path("items.id");
    }

    private ValidatableResponse post(String id, String what) {
        return asPerson(anna).post(HABITS + "/" + id + "/" + what).then().statusCode(200);
    }

    private String state(String id) {
        return asPerson(anna).get(HABITS + "/" + id).then().extract().path("state");
    }

    private void answer(String habit, String answer) {
        Events.publish(
                kafka,
                EventType.SUGGESTION_ANSWERED,
                new SuggestionAnswered(anna, UUID.randomUUID(), UUID.fromString(habit), answer, SUNDAY));
    }

    private JsonPath event(String state) {
        await(() -> events(state).size() > 0);
        return events(state).get(0);
    }

    private List<JsonPath> events(String state) {
        return Events.of(kafka, EventType.HABIT_CHANGED, anna).stream()
                .map(JsonPath::from)
                .filter(event -> state.equals(event.getString("state")))
                .toList();
    }
}
