package dev.pluto.memory.memory;

import static dev.pluto.memory.Api.as;
import static dev.pluto.memory.Api.asPerson;
import static dev.pluto.memory.Api.tell;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.pluto.testing.DatabaseProbe;
import dev.pluto.testing.PlutoTestResource;
import dev.pluto.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(value = PlutoTestResource.class, initArgs = @ResourceArg(name = "service", value = "memory"))
class MemoriesResourceTest {
    private static final String MEMORIES = "/api/v1/memories";

    private final UUID anna = UUID.randomUUID();
    private final UUID ben = UUID.randomUUID();
    private final DatabaseProbe database = DatabaseProbe.ofThisTest();

    @Test
    void showsAMemoryThatDoesNotOpenWithoutItsContentAndTheOthersAsEver() {
        tell(anna, "Tom works at the harbour", Map.of("occurred_at", "2026-01-03T10:00:00Z"));
        String altered = tell(anna, "My PIN is secret", Map.of("occurred_at", "2026-01-02T10:00:00Z"));
        tell(anna, "I am allergic to peanuts", Map.of("occurred_at", "2026-01-01T10:00:00Z"));
        flipAByteOf("sealed_body", altered);

        asPerson(anna)
                .get(MEMORIES)
                .then()
                .statusCode(200)
                .body("items.content", contains("Tom works at the harbour", null, "I am allergic to peanuts"))
                .body("items.unreadable", contains(false, true, false));
        asPerson(anna)
                .get(MEMORIES + "/" + altered)
                .then()
                .statusCode(200)
                .body("content", nullValue())
                .body("context", nullValue())
                .body("unreadable", equalTo(true));
        asPerson(anna)
                .body(Map.of("content", "My PIN is still secret"))
                .put(MEMORIES + "/" + altered)
                .then()
                .statusCode(200)
                .body("content", equalTo("My PIN is still secret"))
                .body("unreadable", equalTo(false));
        flipAByteOf("sealed_body", altered);
        asPerson(anna).delete(MEMORIES + "/" + altered).then().statusCode(204);
    }

    private void flipAByteOf(String column, String memory) {
        assertThat(database.update(
                        "update memory set " + column + " = set_byte(" + column + ", 14, get_byte(" + column
                                + ", 14) # 1) where id = ?",
                        UUID.fromString(memory)))
                .isOne();
    }

    @Test
    void keepsEverythingThatWasTold() {
        String id = tell(
                anna,
                "Tom works at the harbour",
                Map.of(
                        "type", "fact",
                        "context", Map.of("place", "harbour", "tags", List.of("job")),
                        "importance", 0.8,
                        "category", "work",
                        "source", "form",
                        "subject", "Tom",
                        "speaker", "Tom's sister",
                        "occurred_at", "2026-01-05T10:00:00Z",
                        "expires_at", "2099-01-05T10:00:00Z",
                        "sensitive", true));

        asPerson(anna)
                .get(MEMORIES + "/" + id)
                .then()
                .statusCode(200)
                .body("content", equalTo("Tom works at the harbour"))
                .body("user_id", equalTo(anna.toString()))
                .body("context.tags", contains("job"))
                .body("importance", equalTo(0.8f))
                .body("category", equalTo("work"))
                .body("source", equalTo("form"))
                .body("subject", equalTo("Tom"))
                .body("speaker", equalTo("Tom's sister"))
                .body("occurred_at", equalTo("2026-01-05T10:00:00Z"))
                .body("expires_at", equalTo("2099-01-05T10:00:00Z"))
                .body("sensitive", equalTo(true))
                .body("version", notNullValue());
    }

    @Test
    void findsWhatWasStoredAndAskedInEitherComposition() {
        String id = tell(anna, "Zoe\u0308 likes tulips", Map.of("subject", "Zoe\u0308"));

        asPerson(anna)
                .get(MEMORIES + "/" + id)
                .then()
                .body("content", equalTo("Zo\u00eb likes tulips"))
                .body("subject", equalTo("Zo\u00eb"));
        for (String name : List.of("Zoe\u0308", "Zo\u00eb")) {
            asPerson(anna).queryParam("subject", name).get(MEMORIES).then().body("items.id", contains(id));
            asPerson(anna)
                    .queryParam("query", "What does " + name + " like?")
                    .get(MEMORIES + "/search")
                    .then()
                    .body("items.id", contains(id));
        }
    }

    @Test
    void judgesWhatIsLeftOut() {
        asPerson(anna)
                .body(Map.of("content", "I am allergic to peanuts"))
                .post(MEMORIES)
                .then()
                .statusCode(201)
                .header("Location", notNullValue())
                .body("type", equalTo("fact"))
                .body("category", equalTo("health"))
                .body("source", equalTo("api"))
                .body("speaker", nullValue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"content\": \"  \"}",
                "{\"content\": \"x\", \"importance\": 1.1}",
                "{\"content\": \"x\", \"importance\": -0.1}",
                "{\"content\": \"x\", \"type\": \"No Word\"}",
                "{\"content\": \"x\", \"category\": \"\"}",
                "{\"content\": \"x\", \"occurred_at\": \"yesterday\"}",
                "{\"content\": \"x\", \"occurred_at\": \"+12000-01-01T00:00:00Z\"}",
                "{\"content\": \"x\", \"expires_at\": \"-0001-01-01T00:00:00Z\"}",
                "{\"content\": \"x\", \"colour\": \"red\"}",
            })
    void refusesWhatBreaksARule(String body) {
        asPerson(anna).body(body).post(MEMORIES).then().statusCode(422).body("code", equalTo("request:invalid"));
    }

    @Test
    void refusesMoreThanEightThousandCharacters() {
        asPerson(anna)
                .body(Map.of("content", "x".repeat(8001)))
                .post(MEMORIES)
                .then()
                .statusCode(422);
        tell(anna, "x".repeat(8000));
    }

    @Test
    void refusesMoreThanSixteenThousandCharactersOfContext() {
        String quoted = "y".repeat(16_000 - 2);

        asPerson(anna)
                .body(Map.of("content", "x", "context", quoted + "y"))
                .post(MEMORIES)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("#/context"));
        tell(anna, "x", Map.of("context", quoted));
    }

    @Test
    void walksOnFromTheLastInstantItTakes() {
        tell(anna, "the end of days", Map.of("occurred_at", "9999-12-31T23:59:59.999999Z"));
        tell(anna, "today");

        String cursor = asPerson(anna).queryParam("limit", 1).get(MEMORIES).path("next_cursor");

        asPerson(anna)
                .queryParam("cursor", cursor)
                .get(MEMORIES)
                .then()
                .statusCode(200)
                .body("items.content", contains("today"));
    }

    @ParameterizedTest
    @CsvSource({
        "type, 'a\0b'",
        "type, No Word",
        "category, 'a\0b'",
        "from, +12000-01-01T00:00:00Z",
        "to, -0001-01-01T00:00:00Z"
    })
    void refusesAFilterThatNoMemoryCanMeet(String name, String value) {
        asPerson(anna)
                .queryParam(name, value)
                .get(MEMORIES)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("query:" + name));
    }

    @Test
    void answersTheSameIdempotencyKeyOnce() {
        String key = UUID.randomUUID().toString();
        Map<String, String> body = Map.of("content", "My locker is 4711");

        String first = asPerson(anna)
                .header("Idempotency-Key", key)
                .body(body)
                .post(MEMORIES)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String again = asPerson(anna)
                .header("Idempotency-Key", key)
                .body(body)
                .post(MEMORIES)
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        assertThat(again).isEqualTo(first);
        assertThat(database.number("select count(*) from memory.memory where user_id = ?", anna))
                .isEqualTo(1);
    }

    @Test
    void replacesWhatAMemorySays() {
        String id = tell(anna, "I live in Hamburg");

        asPerson(anna)
                .body(Map.of("content", "I live in Berlin"))
                .put(MEMORIES + "/" + id)
                .then()
                .statusCode(200)
                .body("content", equalTo("I live in Berlin"))
                .body("embedded", equalTo(false));

        asPerson(anna).get(MEMORIES + "/" + id).then().body("content", equalTo("I live in Berlin"));
    }

    @Test
    void refusesToOverwriteWhatSomebodyElseChanged() {
        String id = tell(anna, "I live in Hamburg");
        Map<String, String> body = Map.of("content", "I live in Berlin");
        asPerson(anna)
                .header("If-Match", 0)
                .body(body)
                .put(MEMORIES + "/" + id)
                .then()
                .statusCode(200);

        asPerson(anna)
                .header("If-Match", 0)
                .body(body)
                .put(MEMORIES + "/" + id)
                .then()
                .statusCode(412)
                .body("code", equalTo("memory:version.changed"));
    }

    @Test
    void tagsEveryAnswerWithItsVersionAndChangesOnlyTheOneSeen() {
        String id = tell(anna, "I live in Hamburg");
        String path = MEMORIES + "/" + id;
        Map<String, String> body = Map.of("content", "I live in Berlin");
        asPerson(anna).body(body).post(MEMORIES).then().statusCode(201).header("ETag", "\"0\"");
        asPerson(anna).get(path).then().header("ETag", "\"0\"");

        asPerson(anna).header("If-Match", "W/\"0\"").body(body).put(path).then().statusCode(412);
        asPerson(anna).header("If-Match", "\"0").body(body).put(path).then().statusCode(400);
        asPerson(anna)
                .header("If-Match", "\"0\"")
                .body(body)
                .put(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");
        asPerson(anna).header("If-Match", "*").body(body).put(path).then().statusCode(200);
        asPerson(anna)
                .header("If-Match", "\"0\"")
                .delete(path)
                .then()
                .statusCode(412)
                .body("code", equalTo("memory:version.changed"));
        asPerson(anna).header("If-Match", "\"1\", \"2\"").delete(path).then().statusCode(204);
        asPerson(anna).header("If-Match", "*").delete(path).then().statusCode(404);
    }

    @Test
    void losesNoUpdateOfManyAtOnce() {
        String path = MEMORIES + "/" + tell(anna, "I live in Hamburg");

        List<CompletableFuture<Integer>> changes = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> asPerson(anna)
                        .header("If-Match", "\"0\"")
                        .body(Map.of("content", "I live in house " + i))
                        .put(path)
                        .statusCode()))
                .toList();

        assertThat(changes).map(CompletableFuture::join).containsOnly(200, 412).containsOnlyOnce(200);
        asPerson(anna).get(path).then().body("version", equalTo(1));
    }

    @Test
    void answersTheSameMomentsWhenMadeAndWhenRead() {
        Map<String, Object> made = asPerson(anna)
                .body(Map.of("content", "I saw a heron", "occurred_at", "2026-11-01T10:00:00.123456789Z"))
                .post(MEMORIES)
                .then()
                .statusCode(201)
                .body("occurred_at", equalTo("2026-11-01T10:00:00.123456Z"))
                .extract()
                .path("");

        Map<String, Object> read =
                asPerson(anna).get(MEMORIES + "/" + made.get("id")).path("");

        assertThat(read)
                .containsEntry("created_at", made.get("created_at"))
                .containsEntry("updated_at", made.get("updated_at"))
                .containsEntry("occurred_at", made.get("occurred_at"));
    }

    @Test
    void takesAContextTwentyDeepAndNoDeeper() {
        String deepest = "[".repeat(20) + "1" + "]".repeat(20);
        for (String context :
                List.of("[" + deepest + "]", "{\"a\":" + deepest + "}", "[".repeat(998) + "]".repeat(998))) {
            asPerson(anna)
                    .body("{\"content\":\"x\",\"context\":" + context + "}")
                    .post(MEMORIES)
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("request:invalid"));
        }
        asPerson(anna)
                .body("{\"content\":\"x\",\"context\":" + deepest + "}")
                .post(MEMORIES)
                .then()
                .statusCode(201);
        asPerson(anna).get(MEMORIES).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"content\":5}",
                "{\"content\":true}",
                "{\"content\":\"\\ud800\"}",
                "{\"content\":\"a\\u0000\"}",
                "{\"content\":\"x\",\"subject\":\"\\udfff\"}",
                "{\"content\":\"x\",\"context\":{\"a\":[\"\\u0000\"]}}",
                "{\"content\":\"x\",\"context\":{\"\\u0000\":1}}",
                "{\"content\":\"x\",\"context\":1e999999999}",
                "{\"content\":\"x\",\"importance\":1e999999999}",
                "{\"content\":\"x\",\"importance\":\"0.5\"}",
                "{\"content\":\"x\",\"sensitive\":\"true\"}",
                "{\"content\":\"x\",\"expires_at\":\"+10000-01-01T00:00:00Z\"}",
                "{\"content\":\"x\",\"occurred_at\":\"-0001-01-01T00:00:00Z\"}",
            })
    void refusesWhatIsNoTextNumberOrTime(String body) {
        asPerson(anna).body(body).post(MEMORIES).then().statusCode(422).body("code", equalTo("request:invalid"));
    }

    @Test
    void refusesMarksPiledOnOneCharacterInEveryText() {
        String pile = "o" + "\u0301".repeat(7_990);
        asPerson(anna).body(Map.of("content", pile)).post(MEMORIES).then().statusCode(422);
        asPerson(anna)
                .body(Map.of("content", "x", "context", Map.of("a", pile)))
                .post(MEMORIES)
                .then()
                .statusCode(422);
        asPerson(anna)
                .queryParam("subject", "o" + "\u0301".repeat(100))
                .get(MEMORIES)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("query:subject"));
        asPerson(anna)
                .queryParam("query", "o" + "\u0301".repeat(100))
                .get(MEMORIES + "/search")
                .then()
                .statusCode(422);
    }

    @Test
    void answersNothingButJson() {
        for (String path : List.of(MEMORIES, MEMORIES + "/search?query=x")) {
            asPerson(anna).accept("text/html").get(path).then().statusCode(406).contentType("application/problem+json");
        }
    }

    @Test
    void forgets() {
        String id = tell(anna, "I live in Hamburg");

        asPerson(anna).delete(MEMORIES + "/" + id).then().statusCode(204);

        asPerson(anna).get(MEMORIES + "/" + id).then().statusCode(404);
        asPerson(anna).delete(MEMORIES + "/" + id).then().statusCode(404);
        assertThat(database.number("select count(*) from memory.memory where id = ?::uuid", id))
                .isZero();
    }

    @Test
    void hidesWhatIsNotTheCallers() {
        String id = tell(anna, "I live in Hamburg");

        asPerson(ben).get(MEMORIES + "/" + id).then().statusCode(404);
        asPerson(ben)
                .body(Map.of("content", "x"))
                .put(MEMORIES + "/" + id)
                .then()
                .statusCode(404);
        asPerson(ben).delete(MEMORIES + "/" + id).then().statusCode(404);
        asPerson(ben).get(MEMORIES + "/" + id + "/interactions").then().statusCode(404);
        asPerson(ben)
                .body(Map.of("outcome", "used"))
                .post(MEMORIES + "/" + id + "/interactions")
                .then()
                .statusCode(404);
        asPerson(ben).queryParam("user_id", anna).get(MEMORIES).then().statusCode(404);
        asPerson(ben).get(MEMORIES).then().statusCode(200).body("items", hasSize(0));
        asPerson(anna).get(MEMORIES + "/" + id).then().statusCode(200).body("content", equalTo("I live in Hamburg"));
    }

    @ParameterizedTest
    @CsvSource({"limit, ten", "limit, 99999999999", "from, yesterday", "user_id, anna"})
    void saysThatAParameterHasTheWrongForm(String name, String value) {
        asPerson(anna)
                .queryParam(name, value)
                .get(MEMORIES)
                .then()
                .statusCode(400)
                .body("code", equalTo("request:parameter.invalid"));
    }

    @Test
    void listsNewestFirstInPages() {
        for (int day = 1; day <= 5; day++) {
            tell(anna, "day " + day, Map.of("occurred_at", "2026-01-0" + day + "T10:00:00Z"));
        }

        String cursor = asPerson(anna)
                .queryParam("limit", 2)
                .get(MEMORIES)
                .then()
                .body("items.content", contains("day 5", "day 4"))
                .extract()
                .path("next_cursor");

        asPerson(anna)
                .queryParam("limit", 3)
                .queryParam("cursor", cursor)
                .get(MEMORIES)
                .then()
                .body("items.content", contains("day 3", "day 2", "day 1"))
                .body("next_cursor", nullValue());
    }

    @Test
    void listsBySubjectTypeCategoryAndTime() {
        tell(
                anna,
                "likes tea",
                Map.of("subject", "Aunt May", "type", "preference", "occurred_at", "2026-01-01T10:00:00Z"));
        tell(anna, "likes milk", Map.of("subject", "Tom", "category", "home", "occurred_at", "2026-02-01T10:00:00Z"));

        listed("subject", " aunt  MAY ").body("items.content", contains("likes tea"));
        listed("type", "preference").body("items.content", contains("likes tea"));
        listed("category", "home").body("items.content", contains("likes milk"));
        listed("from", "2026-01-15T00:00:00Z").body("items.content", contains("likes milk"));
        listed("to", "2026-02-01T10:00:00Z").body("items.content", contains("likes tea"));
        listed("subject", "May").body("items", hasSize(0));
    }

    private io.restassured.response.ValidatableResponse listed(String parameter, String value) {
        return asPerson(anna).queryParam(parameter, value).get(MEMORIES).then().statusCode(200);
    }

    @Test
    void hidesWhatHasExpired() {
        String id = tell(anna, "the code is 1234", Map.of("expires_at", "2020-01-01T00:00:00Z"));

        asPerson(anna).get(MEMORIES + "/" + id).then().statusCode(404);
        asPerson(anna).get(MEMORIES).then().body("items", hasSize(0));
    }

    @Test
    void writesDownEveryAccess() {
        String id = tell(anna, "I live in Hamburg");
        asPerson(anna).get(MEMORIES + "/" + id).then().statusCode(200);
        asPerson(anna).get(MEMORIES).then().statusCode(200);
        asPerson(anna)
                .body(Map.of("content", "I live in Berlin"))
                .put(MEMORIES + "/" + id)
                .then()
                .statusCode(200);
        asPerson(anna)
                .body(Map.of("outcome", "confirmed"))
                .post(MEMORIES + "/" + id + "/interactions")
                .then()
                .statusCode(201)
                .body("outcome", equalTo("confirmed"));
        asPerson(anna).delete(MEMORIES + "/" + id).then().statusCode(204);

        asPerson(anna)
                .get(MEMORIES + "/" + id + "/interactions")
                .then()
                .statusCode(200)
                .body("items.kind", contains("deleted", "judged", "updated", "read", "read", "created"))
                .body("items.actor", everyItem(equalTo("person")));
    }

    @Test
    void refusesAnOutcomeItDoesNotKnow() {
        String id = tell(anna, "I live in Hamburg");

        asPerson(anna)
                .body("{\"outcome\": \"loved\"}")
                .post(MEMORIES + "/" + id + "/interactions")
                .then()
                .statusCode(422);
        asPerson(anna)
                .body("{}")
                .post(MEMORIES + "/" + id + "/interactions")
                .then()
                .statusCode(422);
    }

    @Test
    void auditsTheLookOfAnOperator() {
        String id = tell(anna, "I live in Hamburg");

        as(Tokens.operator("olga"))
                .get(MEMORIES + "/" + id)
                .then()
                .statusCode(200)
                .body("content", equalTo("I live in Hamburg"));
        as(Tokens.operator("olga"))
                .queryParam("user_id", anna)
                .get(MEMORIES)
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
        as(Tokens.operator("olga"))
                .get(MEMORIES + "/" + id + "/interactions")
                .then()
                .statusCode(200);

        as(Tokens.operator("olga"))
                .body(Map.of("outcome", "rejected"))
                .post(MEMORIES + "/" + id + "/interactions")
                .then()
                .statusCode(201);

        asPerson(anna).get(MEMORIES + "/" + id + "/interactions").then().body("items.actor", hasItem("operator:olga"));
        assertThat(database.rows("select action from memory.audit_entry where user_id = ? order by action", anna))
                .extracting(row -> row.get("action"))
                .containsExactly("memory.create", "memory.interactions", "memory.judge", "memory.list", "memory.read");
    }

    @Test
    void writesTheAccessOfAnOperatorAndItsAuditLineInOneTransaction() {
        String id = tell(anna, "I live in Hamburg");
        String path = MEMORIES + "/" + id;
        as(Tokens.operator("olga")).get(path).then().statusCode(200);
        as(Tokens.operator("olga"))
                .queryParam("user_id", anna)
                .get(MEMORIES)
                .then()
                .statusCode(200);
        as(Tokens.operator("olga"))
                .body(Map.of("outcome", "used"))
                .post(path + "/interactions")
                .then()
                .statusCode(201);
        as(Tokens.operator("olga"))
                .body(Map.of("content", "I live in Berlin"))
                .put(path)
                .then()
                .statusCode(200);
        as(Tokens.operator("olga")).delete(path).then().statusCode(204);

        assertThat(database.rows(
                        "select a.action, i.kind from memory.audit_entry a join memory.interaction i on i.xmin = a.xmin"
                                + " where a.user_id = ? order by a.at",
                        anna))
                .extracting(row -> row.get("action") + " " + row.get("kind"))
                .containsExactly(
                        "memory.create created",
                        "memory.read read",
                        "memory.list read",
                        "memory.judge judged",
                        "memory.update updated",
                        "memory.delete deleted");
    }

    @Test
    void namesAnOperatorInTheAuditAsTheOtherServicesDo() {
        tell(anna, "I live in Hamburg");

        as(Tokens.operator("olga"))
                .queryParam("user_id", anna)
                .get(MEMORIES)
                .then()
                .statusCode(200);

        assertThat(database.rows("select actor from memory.audit_entry where user_id = ?", anna))
                .extracting(row -> row.get("actor"))
                .containsExactlyInAnyOrder(anna.toString(), "olga");
    }

    @Test
    void asksAnOperatorWhoseMemoriesAreMeant() {
        as(Tokens.operator("olga")).get(MEMORIES).then().statusCode(422);
        as(Tokens.service("messaging", "memory:write"))
                .body(Map.of("content", "x"))
                .post(MEMORIES)
                .then()
                .statusCode(422);
    }

    @Test
    void letsNobodyInWithoutAToken() {
        given().get(MEMORIES).then().statusCode(401);
        given().get(MEMORIES + "/" + UUID.randomUUID()).then().statusCode(401);
        as(Tokens.expired(anna)).get(MEMORIES).then().statusCode(401);
    }

    @Test
    void tellsTheOtherServicesHowManyThereAre() {
        tell(anna, "one");
        tell(anna, "two");

        dev.pluto.memory.Api.await(() -> database.number(
                        "select count(*) from memory.person where user_id = ? and announced_revision ="
                                + " memories_revision",
                        anna)
                == 1);
    }

    @Test
    void describesItselfAsOpenApi() {
        given().get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .body("paths.keySet()", hasItem(MEMORIES))
                .body("paths.keySet()", hasItem("/api/v1/memories/search"))
                .body("paths.keySet()", hasItem("/api/v1/internal/recall"));
    }

    @Test
    void listsBothOfTwoAtOneMoment() {
        Map<String, String> at = Map.of("occurred_at", "2026-01-01T10:00:00Z");
        tell(anna, "one", at);
        tell(anna, "two", at);

        asPerson(anna).get(MEMORIES).then().body("items.content", containsInAnyOrder("one", "two"));
    }
}
