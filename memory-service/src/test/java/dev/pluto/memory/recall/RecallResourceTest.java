package dev.pluto.memory.recall;

import static dev.pluto.memory.Api.as;
import static dev.pluto.memory.Api.asPerson;
import static dev.pluto.memory.Api.awaitMeaning;
import static dev.pluto.memory.Api.found;
import static dev.pluto.memory.Api.search;
import static dev.pluto.memory.Api.tell;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import dev.pluto.contracts.Contract;
import dev.pluto.testing.ContractRules;
import dev.pluto.testing.DatabaseProbe;
import dev.pluto.testing.PlutoTestResource;
import dev.pluto.testing.Tokens;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlutoTestResource.class, initArgs = @ResourceArg(name = "service", value = "memory"))
class RecallResourceTest {
    private static final String SEARCH = "/api/v1/memories/search";
    private static final String RECALL = "/api/v1/internal/recall";

    private final UUID anna = UUID.randomUUID();
    private final UUID ben = UUID.randomUUID();
    private final DatabaseProbe database = DatabaseProbe.ofThisTest();

    @Inject
    MeterRegistry metrics;

    @Test
    void findsByWordsAtOnce() {
        tell(anna, "My sister is called Clara");
        tell(anna, "I am allergic to peanuts");
        tell(anna, "The garden needs water");

        assertThat(found(anna, "What is my sister called?").get(0)).isEqualTo("My sister is called Clara");
    }

    @Test
    void findsTheOthersWhenOneMemoryDoesNotOpen() {
        tell(anna, "My sister is called Clara");
        String altered = tell(anna, "My sister is a sailor");
        flipAByteOf("sealed_body", altered);

        assertThat(found(anna, "What is my sister called?")).containsExactly("My sister is called Clara");

        // it had been read into the index before it was altered
        String later = tell(anna, "My sister lives in Kiel");
        assertThat(found(anna, "Where does my sister live?")).hasSize(2);
        flipAByteOf("sealed_body", later);
        assertThat(found(anna, "Where does my sister live?")).containsExactly("My sister is called Clara");
    }

    @Test
    void findsAMemoryByItsWordsWhenItsVectorDoesNotOpen() {
        String altered = tell(anna, "My sister is called Clara");
        tell(anna, "The garden needs water");
        awaitMeaning(anna);
        flipAByteOf("sealed_vector", altered);

        assertThat(found(anna, "What is my sister called?").get(0)).isEqualTo("My sister is called Clara");
    }

    private void flipAByteOf(String column, String memory) {
        assertThat(database.update(
                        "update memory set " + column + " = set_byte(" + column + ", 14, get_byte(" + column
                                + ", 14) # 1) where id = ?",
                        UUID.fromString(memory)))
                .isOne();
    }

    @Test
    void findsByMeaningWhenNoWordIsShared() {
        tell(anna, "I have been vegetarian since I was ten");
        tell(anna, "Our parking space is number 12");
        tell(anna, "The printer on the second floor is broken");
        tell(anna, "Football practice is on Thursdays");
        awaitMeaning(anna);

        assertThat(found(anna, "Do they eat meat?").get(0)).isEqualTo("I have been vegetarian since I was ten");
    }

    @Test
    void seesAChangeAtOnce() {
        String id = tell(anna, "I live in Hamburg");
        assertThat(found(anna, "where do I live")).containsExactly("I live in Hamburg");

        asPerson(anna)
                .body(Map.of("content", "I live in Berlin"))
                .put("/api/v1/memories/" + id)
                .then()
                .statusCode(200);
        assertThat(found(anna, "where do I live")).containsExactly("I live in Berlin");

        tell(anna, "My office is in Potsdam");
        assertThat(found(anna, "where is my office").get(0)).isEqualTo("My office is in Potsdam");

        asPerson(anna).delete("/api/v1/memories/" + id).then().statusCode(204);
        assertThat(found(anna, "where do I live")).containsExactly("My office is in Potsdam");
    }

    @Test
    void readsMemoriesAnewOnlyWhenTheyHaveChanged() {
        tell(anna, "My sister is called Clara");
        awaitMeaning(anna);
        found(anna, "sister");
        double read = indexes("read");
        double current = indexes("current");

        found(anna, "brother");
        found(anna, "mother");

        assertThat(indexes("current") - current).isEqualTo(2);
        assertThat(indexes("read")).isEqualTo(read);
    }

    private double indexes(String state) {
        return metrics.counter("pluto.memory.index", "state", state).count();
    }

    @Test
    void findsOnlyTheCallersOwn() {
        for (int i = 0; i < 30; i++) {
            tell(anna, "Anna's secret number " + i);
        }
        tell(ben, "Ben's secret number");

        assertThat(found(ben, "secret number")).containsExactly("Ben's secret number");
        asPerson(ben)
                .queryParam("query", "x")
                .queryParam("user_id", anna)
                .get(SEARCH)
                .then()
                .statusCode(404);
        assertThat(found(UUID.randomUUID(), "secret number")).isEmpty();
    }

    @Test
    void obeysTimeTypeAndSubject() {
        tell(anna, "tea with Tom", Map.of("occurred_at", "2026-01-01T10:00:00Z", "type", "event", "subject", "Tom"));
        tell(
                anna,
                "tea with May",
                Map.of("occurred_at", "2026-02-01T10:00:00Z", "type", "fact", "subject", "Aunt May"));

        narrowed("from", "2026-01-15T00:00:00Z", "tea with May");
        narrowed("to", "2026-02-01T10:00:00Z", "tea with Tom");
        narrowed("type", "event", "tea with Tom");
        narrowed("subject", "aunt may", "tea with May");
    }

    private void narrowed(String parameter, String value, String only) {
        List<String> found = asPerson(anna)
                .queryParam("query", "tea")
                .queryParam(parameter, value)
                .get(SEARCH)
                .then()
                .statusCode(200)
                .extract()
                .path("items.content");
        assertThat(found).containsExactly(only);
    }

    @Test
    void hidesWhatHasExpired() {
        tell(anna, "the code is 1234", Map.of("expires_at", "2020-01-01T00:00:00Z"));

        assertThat(found(anna, "the code")).isEmpty();
    }

    @Test
    void explainsEveryHit() {
        tell(anna, "My sister is called Clara");
        tell(anna, "The garden needs water");

        search(anna, "sister")
                .body("items[0].likelihood", notNullValue())
                .body("items[0].score", notNullValue())
                .body("items[0].signals.words", notNullValue())
                .body("items[0].signals.keySet()", hasSize(13));
    }

    @Test
    void answersAnotherService() {
        tell(anna, "My sister is called Clara", Map.of("occurred_at", "2026-01-01T10:00:00Z"));
        tell(anna, "What is my sister called?", Map.of("occurred_at", "2026-01-02T10:00:00Z"));

        as(Tokens.service("messaging"))
                .body(Map.of("user_id", anna, "query", "sister", "limit", 5, "until", "2026-01-02T10:00:00Z"))
                .post(RECALL)
                .then()
                .statusCode(200)
                .body("memories", hasSize(1))
                .body("memories[0].content", equalTo("My sister is called Clara"));
    }

    @Test
    void answersTheSampleOfTheContractByTheContract() {
        tell(anna, "My sister Clara lives in Lisbon", Map.of("occurred_at", "2026-03-01T09:30:00Z"));
        tell(
                anna,
                "The garden needs water",
                Map.of("occurred_at", "2026-03-01T09:31:00Z", "subject", "garden", "context", List.of(1)));

        String answer = as(Tokens.service("messaging"))
                .body(Contract.RECALL_QUESTION
                        .sample()
                        .replace("0190a6a0-0000-7000-8000-000000000001", anna.toString()))
                .post(RECALL)
                .then()
                .statusCode(200)
                .body("memories", hasSize(2))
                .body("memories[0].content", equalTo("My sister Clara lives in Lisbon"))
                .body("memories[0].keySet()", not(hasItem("signals")))
                .extract()
                .asString();
        assertThat(ContractRules.faults(Contract.RECALL.schema(), answer, Contract.schemas()))
                .isEmpty();
        List<Float> likelihoods = JsonPath.from(answer).getList("memories.likelihood");
        assertThat(likelihoods).isSortedAccordingTo(Comparator.reverseOrder()).allMatch(one -> one > 0 && one < 1);
    }

    @Test
    void writesDownWhatWasShownToWhom() {
        String id = tell(anna, "My sister is called Clara");

        as(Tokens.service("messaging"))
                .body(Map.of("user_id", anna, "query", "sister"))
                .post(RECALL)
                .then()
                .statusCode(200);
        as(Tokens.operator("olga"))
                .queryParam("user_id", anna)
                .queryParam("query", "sister")
                .get(SEARCH)
                .then()
                .statusCode(200);

        asPerson(anna)
                .get("/api/v1/memories/" + id + "/interactions")
                .then()
                .body("items.actor", hasItem("service:messaging"))
                .body("items.actor", hasItem("operator:olga"))
                .body("items.kind", hasItem("recalled"));
    }

    @Test
    void refusesWhatBreaksARule() {
        asPerson(anna).get(SEARCH).then().statusCode(422);
        asPerson(anna).queryParam("query", "  ").get(SEARCH).then().statusCode(422);
        asPerson(anna)
                .queryParam("query", "x")
                .queryParam("limit", 101)
                .get(SEARCH)
                .then()
                .statusCode(422);
        as(Tokens.service("messaging"))
                .body("{\"query\": \"x\"}")
                .post(RECALL)
                .then()
                .statusCode(422);
    }

    @Test
    void keepsTheInternalDoorShutForPeopleAndOperators() {
        Map<String, Object> body = Map.of("user_id", anna, "query", "x");

        given().contentType("application/json").body(body).post(RECALL).then().statusCode(401);
        asPerson(anna).body(body).post(RECALL).then().statusCode(403);
        as(Tokens.operator("olga")).body(body).post(RECALL).then().statusCode(403);
    }
}
