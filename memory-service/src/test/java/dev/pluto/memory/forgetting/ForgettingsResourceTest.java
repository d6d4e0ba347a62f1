package dev.pluto.memory.forgetting;

import static dev.pluto.memory.Api.as;
import static dev.pluto.memory.Api.asPerson;
import static dev.pluto.memory.Api.awaitMeaning;
import static dev.pluto.memory.Api.found;
import static dev.pluto.memory.Api.tell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.pluto.testing.DatabaseProbe;
import dev.pluto.testing.PlutoTestResource;
import dev.pluto.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(value = PlutoTestResource.class, initArgs = @ResourceArg(name = "service", value = "memory"))
class ForgettingsResourceTest {
    private static final String MEMORIES = "/api/v1/memories";
    private static final String FORGETTINGS = MEMORIES + "/forgettings";

    private final UUID anna = UUID.randomUUID();
    private final UUID ben = UUID.randomUUID();
    private final DatabaseProbe database = DatabaseProbe.ofThisTest();

    private static JsonPath preview(UUID person, String subject) {
        return asPerson(person)
                .body(Map.of("subject", subject))
                .post(FORGETTINGS + "/preview")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static JsonPath forget(UUID person, String token) {
        return asPerson(person)
                .body(Map.of("token", token))
                .post(FORGETTINGS)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void asksWithTheCountThenForgetsAllOfItWithAProof() {
        String named = tell(anna, "He still has the drill", Map.of("subject", "my ex"));
        String told = tell(anna, "My ex moved to Leeds");
        String kept = tell(anna, "The next bus leaves at nine");
        tell(ben, "My ex moved to York");
        awaitMeaning(anna);
        assertThat(found(anna, "Where did my ex move?")).contains("My ex moved to Leeds");

        JsonPath preview = preview(anna, "my ex");
        assertThat(preview.getInt("count")).isEqualTo(2);
        asPerson(anna).get(MEMORIES + "/" + told).then().statusCode(200);

        JsonPath proof = forget(anna, preview.getString("token"));
        List<String> gone = Stream.of(named, told).sorted().toList();
        assertThat(proof.<String>getList("memories")).containsExactlyInAnyOrderElementsOf(gone);
        assertThat(proof.getInt("count")).isEqualTo(2);
        assertThat(proof.getString("digest"))
                .isEqualTo(IdDigest.of(gone.stream().map(UUID::fromString).toList()));

        asPerson(anna).get(MEMORIES + "/" + told).then().statusCode(404);
        assertThat(found(anna, "Where did my ex move?")).containsExactly("The next bus leaves at nine");
        asPerson(anna).get(MEMORIES).then().body("items.id", contains(kept));
        assertThat(database.number("select count(*) from memory where user_id = ?", ben))
                .isOne();
        assertThat(database.number(
                        "select count(*) from interaction where user_id = ? and kind = 'deleted' and actor = 'person'",
                        anna))
                .isEqualTo(2);
        assertThat(database.rows("select action from audit_entry where user_id = ?", anna))
                .extracting(row -> row.get("action"))
                .contains("memory.forget-subject");
    }

    @Test
    void takesTheFactsOfItAndLeavesThoseOfOthers() {
        String text = "My ex lives in Leeds. My sister works at the zoo";
        UUID message = UUID.randomUUID();
        String id = tell(anna, text);
        database.update(
                "update memory set source = 'message', source_id = ? where id = ?", message, UUID.fromString(id));
        remember(message, text);
        assertThat(database.number("select count(*) from fact where memory_id = ?", UUID.fromString(id)))
                .isEqualTo(2);

        assertThat(forget(anna, preview(anna, "my ex").getString("token")).getList("facts"))
                .hasSize(1);

        assertThat(database.number("select count(*) from fact where user_id = ?", anna))
                .isOne();
        assertThat(database.number("select count(*) from memory where user_id = ?", anna))
                .isZero();
        assertThat(answer("where does my sister work?")).isEqualTo("fact");
        assertThat(answer("where does my ex live?")).isEqualTo("unknown");
    }

    @Test
    void findsANameByTheFactThatTellsIt() {
        remember(UUID.randomUUID(), "my ex is called Tom");
        tell(anna, "Tom has a new car");
        tell(anna, "Anna has a new car");

        JsonPath preview = preview(anna, "my ex");
        assertThat(preview.getInt("count")).isEqualTo(2);
        forget(anna, preview.getString("token"));

        assertThat(preview(anna, "Tom").getInt("count")).isZero();
        assertThat(preview(anna, "Anna").getInt("count")).isOne();
    }

    @Test
    void takesHabitsNamedAfterItAndEvidenceThatIsGone() {
        String memory = tell(anna, "Went running with my ex");
        UUID occurrence = UUID.randomUUID();
        database.update(
                "insert into occurrence (id, user_id, memory_id, activity_index, kind, sealed_title, local_at)"
                        + " values (?, ?, ?, '', 'other', '', '2026-03-02 18:00')",
                occurrence,
                anna,
                UUID.fromString(memory));
        UUID habit = UUID.randomUUID();
        database.update(
                "insert into habit (id, user_id, activity_index, kind, sealed_title, schedule, days, place, starts_at, zone,"
                        + " confidence, state, evidence, found_at, changed_at) values (?, ?, '', 'other', '', 'weekly', 1, 0,"
                        + " '2026-03-02 18:00', 'UTC', 0.5, 'paused', array[?]::uuid[], now(), now())",
                habit,
                anna,
                occurrence);

        forget(anna, preview(anna, "my ex").getString("token"));

        assertThat(database.number("select count(*) from occurrence where user_id = ?", anna))
                .isZero();
        assertThat(database.number("select cardinality(evidence) from habit where id = ?", habit))
                .isZero();
    }

    @Test
    void doesNothingMoreWhenItIsToldAgain() {
        tell(anna, "My ex moved to Leeds");
        String kept = tell(anna, "Sarah's ex moved to York");
        String token = preview(anna, "my ex").getString("token");
        forget(anna, token);

        asPerson(anna)
                .body(Map.of("token", token))
                .post(FORGETTINGS)
                .then()
                .statusCode(409)
                .body("code", equalTo("memory:forgetting.changed"));
        asPerson(anna).get(MEMORIES).then().body("items.id", contains(kept));
    }

    @Test
    void refusesASubjectThatNamesNobody() {
        asPerson(anna)
                .body(Map.of("subject", "my"))
                .post(FORGETTINGS + "/preview")
                .then()
                .statusCode(422)
                .body("code", equalTo("request:invalid"));
    }

    private void remember(UUID message, String text) {
        as(Tokens.service("messaging", "fact:write"))
                .body(Map.of(
                        "user_id",
                        anna,
                        "message_id",
                        message,
                        "text",
                        text,
                        "said_at",
                        Instant.now().toString()))
                .post("/api/v1/internal/facts/remember")
                .then()
                .statusCode(200);
    }

    private String answer(String question) {
        return as(Tokens.service("messaging", "fact:read"))
                .body(Map.of("user_id", anna, "question", question))
                .post("/api/v1/internal/facts/answer")
                .then()
                .statusCode(200)
                .extract()
                .path("kind");
    }

    @Test
    void forgetsOnlyWhatThePreviewShowed() {
        tell(anna, "My ex moved to Leeds");
        String token = preview(anna, "my ex").getString("token");
        tell(anna, "My ex has a new car");

        asPerson(anna)
                .body(Map.of("token", token))
                .post(FORGETTINGS)
                .then()
                .statusCode(409)
                .body("code", equalTo("memory:forgetting.changed"));
        assertThat(database.number("select count(*) from memory where user_id = ?", anna))
                .isEqualTo(2);
    }

    @Test
    void takesNobodyElsesToken() {
        tell(anna, "My ex moved to Leeds");
        tell(ben, "My ex moved to Leeds");

        asPerson(ben)
                .body(Map.of("token", preview(anna, "my ex").getString("token")))
                .post(FORGETTINGS)
                .then()
                .statusCode(422)
                .body("code", equalTo("request:invalid"));
        assertThat(database.number("select count(*) from memory where user_id in (?, ?)", anna, ben))
                .isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "AAAA"})
    void refusesWhatIsNoToken(String token) {
        asPerson(anna).body(Map.of("token", token)).post(FORGETTINGS).then().statusCode(422);
    }

    @Test
    void leavesALineOfAnOperator() {
        tell(anna, "My ex moved to Leeds");
        String token = as(Tokens.operator("olga"))
                .queryParam("user_id", anna)
                .body(Map.of("subject", "my ex"))
                .post(FORGETTINGS + "/preview")
                .then()
                .statusCode(200)
                .extract()
                .path("token");
        as(Tokens.operator("olga"))
                .queryParam("user_id", anna)
                .body(Map.of("token", token))
                .post(FORGETTINGS)
                .then()
                .statusCode(200);

        assertThat(database.rows(
                        "select action from audit_entry where user_id = ? and actor = 'olga' order by at", anna))
                .extracting(row -> row.get("action"))
                .containsExactly("memory.forgetting-preview", "memory.forget-subject");
    }
}
