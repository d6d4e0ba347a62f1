package dev.pluto.memory.memory;

import static dev.pluto.memory.Api.as;
import static dev.pluto.memory.Api.asPerson;
import static dev.pluto.memory.Api.awaitMeaning;
import static dev.pluto.memory.Api.tell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import dev.pluto.access.AccessReason;
import dev.pluto.testing.DatabaseProbe;
import dev.pluto.testing.PlutoTestResource;
import dev.pluto.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a memory that is sensitive. */
@QuarkusTest
@QuarkusTestResource(value = PlutoTestResource.class, initArgs = @ResourceArg(name = "service", value = "memory"))
class SensitiveMemoriesResourceTest {
    private static final String MEMORIES = "/api/v1/memories";
    private static final String SEARCH = MEMORIES + "/search";
    private static final String RECALL = "/api/v1/internal/recall";
    private static final String REASON = "ticket 4821: she asked what we hold";

    private final UUID anna = UUID.randomUUID();
    private final DatabaseProbe database = DatabaseProbe.ofThisTest();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "My mother has breast cancer | health",
                "I owe the bank 12,000 and cannot pay | money",
                "I go to mass every Sunday because I believe | faith",
                "I am having an affair with my boss | intimacy",
                "My password is hunter2 | secret",
                "My card is 4111 1111 1111 1111 | number"
            })
    void knowsWhatIsSensitiveAndWhy(String content, String kind) {
        String id = tell(anna, content);
        asPerson(anna).get(MEMORIES + "/" + id).then().body("sensitive", equalTo(true));

        awaitMeaning(anna);
        asPerson(anna)
                .get(MEMORIES + "/" + id)
                .then()
                .body("sensitive", equalTo(true))
                .body("sensitive_kinds", hasItem(kind));
    }

    @ParameterizedTest
    @ValueSource(strings = {"My bank is on Oak Street", "My sister Anna lives in Berlin", "The bins go out on Mondays"})
    void leavesWhatIsPlainUnmarked(String content) {
        String id = tell(anna, content);
        awaitMeaning(anna);

        asPerson(anna)
                .get(MEMORIES + "/" + id)
                .then()
                .body("sensitive", equalTo(false))
                .body("sensitive_kinds", empty());
    }

    @Test
    void letsThePersonSetAndClearTheMark() {
        String cleared = tell(anna, "My mother has breast cancer", Map.of("sensitive", false));
        String set = tell(anna, "We meet at the lighthouse", Map.of("sensitive_kinds", List.of("secret", "intimacy")));
        awaitMeaning(anna);

        asPerson(anna)
                .get(MEMORIES + "/" + cleared)
                .then()
                .body("sensitive", equalTo(false))
                .body("sensitive_kinds", empty());
        asPerson(anna)
                .get(MEMORIES + "/" + set)
                .then()
                .body("sensitive", equalTo(true))
                .body("sensitive_kinds", containsInAnyOrder("secret", "intimacy"));
        asPerson(anna)
                .body(Map.of("content", "We meet at the lighthouse", "sensitive", false))
                .put(MEMORIES + "/" + set)
                .then()
                .statusCode(200)
                .body("sensitive", equalTo(false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"content\":\"x\",\"sensitive_kinds\":[\"gossip\"]}",
                "{\"content\":\"x\",\"sensitive_kinds\":[null]}",
                "{\"content\":\"x\",\"sensitive\":false,\"sensitive_kinds\":[\"health\"]}"
            })
    void refusesKindsThatAreNone(String body) {
        asPerson(anna).body(body).post(MEMORIES).then().statusCode(422).body("code", equalTo("request:invalid"));
    }

    @Test
    void hidesItFromAnOperatorWithoutAReason() {
        String plain = tell(anna, "The bins go out on Mondays", Map.of("sensitive", false));
        String id = tell(anna, "My mother has breast cancer");

        as(Tokens.operator("olga"))
                .queryParam("user_id", anna)
                .get(MEMORIES)
                .then()
                .statusCode(200)
                .body("items.id", contains(plain));
        as(Tokens.operator("olga"))
                .queryParam("user_id", anna)
                .queryParam("query", "What does my mother have?")
                .get(SEARCH)
                .then()
                .statusCode(200)
                .body("items.id", contains(plain));
        as(Tokens.operator("olga"))
                .get(MEMORIES + "/" + id)
                .then()
                .statusCode(403)
                .body("code", equalTo("memory:reason.needed"));
        as(Tokens.operator("olga"))
                .body(Map.of("content", "nothing", "sensitive", false))
                .put(MEMORIES + "/" + id)
                .then()
                .statusCode(403)
                .body("code", equalTo("memory:reason.needed"));
        assertThat(database.number(
                        "select count(*) from interaction where memory_id = ? and actor like 'operator%'",
                        UUID.fromString(id)))
                .isZero();
    }

    @Test
    void showsItToAnOperatorWithAReasonThatThePersonReads() {
        String id = tell(anna, "My mother has breast cancer");

        as(Tokens.operator("olga"))
                .header(AccessReason.HEADER, REASON)
                .get(MEMORIES + "/" + id)
                .then()
                .statusCode(200)
                .body("content", equalTo("My mother has breast cancer"));
        as(Tokens.operator("olga"))
                .header(AccessReason.HEADER, REASON)
                .queryParam("user_id", anna)
                .get(MEMORIES)
                .then()
                .statusCode(200)
                .body("items.id", contains(id));
        as(Tokens.operator("olga"))
                .header(AccessReason.HEADER, REASON)
                .queryParam("user_id", anna)
                .queryParam("query", "mother")
                .get(SEARCH)
                .then()
                .statusCode(200)
                .body("items.id", contains(id));

        assertThat(database.rows(
                        "select actor, action, reason from audit_entry where user_id = ? and actor = 'olga' order by"
                                + " action",
                        anna))
                .extracting(row -> row.get("actor") + " " + row.get("action") + " " + row.get("reason"))
                .containsExactly(
                        "olga memory.list " + REASON, "olga memory.read " + REASON, "olga memory.recall " + REASON);
        asPerson(anna).get(MEMORIES + "/" + id + "/interactions").then().body("items.actor", hasItem("operator:olga"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"because", "asked for by anna@example.com", "she rang from 555 010 2030 today"})
    void refusesAReasonThatIsNone(String reason) {
        as(Tokens.operator("olga"))
                .header(AccessReason.HEADER, reason)
                .queryParam("user_id", anna)
                .get(MEMORIES)
                .then()
                .statusCode(422)
                .body("code", equalTo("request:invalid"));
    }

    @Test
    void tellsOtherServicesTheMarkAndLeavesItOutWhereTheyAskForPlainOnes() {
        String plain = tell(anna, "My mother lives in Cardiff", Map.of("sensitive", false));
        String id = tell(anna, "My mother has breast cancer");
        String token = Tokens.service("messaging", "memory:recall");

        as(token)
                .body(Map.of("user_id", anna, "query", "my mother"))
                .post(RECALL)
                .then()
                .statusCode(200)
                .body("memories", hasSize(2))
                .body("memories.find { it.id == '" + id + "' }.sensitive", equalTo(true))
                .body("memories.find { it.id == '" + plain + "' }.sensitive", equalTo(false));
        as(token)
                .body(Map.of("user_id", anna, "query", "my mother", "plain", true))
                .post(RECALL)
                .then()
                .statusCode(200)
                .body("memories.id", contains(plain));
    }

    @Test
    void sealsWhyItIsSensitive() {
        tell(anna, "We meet at the lighthouse", Map.of("sensitive_kinds", List.of("intimacy")));
        awaitMeaning(anna);

        assertThat(database.placesOf("intimacy")).isEmpty();
        assertThat(database.number("select count(*) from memory where user_id = ? and sealed_kinds is not null", anna))
                .isOne();
    }

    /** As the migration leaves what was kept before: sensitive until it is read. */
    @Test
    void readsWhatWasKeptBefore() {
        String id = tell(anna, "My sister Anna lives in Berlin");
        awaitMeaning(anna);
        database.update(
                "update memory set sensitive = true, embedding_due_at = now(), sealed_vector = null where id = ?",
                UUID.fromString(id));

        awaitMeaning(anna);
        asPerson(anna).get(MEMORIES + "/" + id).then().body("sensitive", equalTo(false));
    }
}
