package dev.pluto.memory.fact;

import static dev.pluto.memory.Api.as;
import static dev.pluto.memory.Api.asPerson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.pluto.testing.DatabaseProbe;
import dev.pluto.testing.PlutoTestResource;
import dev.pluto.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlutoTestResource.class, initArgs = @ResourceArg(name = "service", value = "memory"))
class FactsResourceTest {
    private static final String FACTS = "/api/v1/internal/facts/";

    private final UUID anna = UUID.randomUUID();
    private final DatabaseProbe database = DatabaseProbe.ofThisTest();

    @Test
    void answersFromWhatWasTold() {
        remember(UUID.randomUUID(), "my sister is called Clara")
                .body("facts", contains("Your sister is called Clara."));
        remember(UUID.randomUUID(), "she works at the zoo");

        answer("where does clara work?")
                .body("kind", equalTo("FACT"))
                .body("sentence", equalTo("Your sister works at the zoo."));
    }

    @Test
    void readsATextOnce() {
        UUID message = UUID.randomUUID();
        remember(message, "i live in Leeds");
        remember(message, "i live in Leeds").body("facts", hasSize(1));

        assertThat(database.number("select count(*) from fact where user_id = ?", anna))
                .isOne();
    }

    @Test
    void takesBackWhatATextChanged() {
        remember(UUID.randomUUID(), "i live in Leeds");
        UUID moved = UUID.randomUUID();
        remember(moved, "i live in York now").body("closed", equalTo(1));
        answer("where do i live?").body("sentence", equalTo("You live in York."));

        call("undo", Map.of("user_id", anna, "message_id", moved)).body("facts", equalTo(2));

        answer("where do i live?").body("sentence", equalTo("You live in Leeds."));
    }

    @Test
    void putsRightAndTakesThatBack() {
        remember(UUID.randomUUID(), "my tutor is Mr Kent");
        UUID message = UUID.randomUUID();
        remember(message, "no wait, Mrs Kent").body("corrected", equalTo(1));
        answer("who's my tutor?").body("sentence", equalTo("Your tutor is Mrs Kent."));

        call("undo", Map.of("user_id", anna, "message_id", message));

        answer("who's my tutor?").body("sentence", equalTo("Your tutor is Mr Kent."));
    }

    @Test
    void forgetsOneMatterAndAsksWhichOfSeveral() {
        remember(UUID.randomUUID(), "my locker number is 44");
        remember(UUID.randomUUID(), "my sister is called Clara. my sister lives in Kiel");

        forget("my sister").body("ids", empty()).body("candidates", hasSize(2));
        forget("my locker number").body("ids", hasSize(1)).body("count", equalTo(1));

        answer("what's my locker number?").body("kind", equalTo("UNKNOWN"));
        forget("my boat").body("ids", empty()).body("candidates", empty());
    }

    @Test
    void recountsByWhomItIsAbout() {
        remember(UUID.randomUUID(), "my sister lives in Kiel");
        remember(UUID.randomUUID(), "i live in Leeds");

        call("recount", Map.of("user_id", anna))
                .body("total", equalTo(2))
                .body("groups.about", contains("you", "your sister"));
    }

    @Test
    void holdsNoWordOfAFactInClear() {
        remember(UUID.randomUUID(), "my aunt Zephyrine keeps marzipan in Quedlinburg");

        assertThat(database.number("select count(*) from fact where user_id = ?", anna))
                .isPositive();
        for (String word : new String[] {"Zephyrine", "zephyrine", "marzipan", "Quedlinburg"}) {
            assertThat(database.placesOf(word)).as(word).isEmpty();
        }
    }

    @Test
    void answersOfOnesOwnFactsOnly() {
        remember(UUID.randomUUID(), "my sister is called Clara");

        as(Tokens.service("messaging-service"))
                .body(Map.of("user_id", UUID.randomUUID(), "question", "what's my sister called?"))
                .post(FACTS + "answer")
                .then()
                .statusCode(200)
                .body("kind", equalTo("UNKNOWN"));
        asPerson(anna)
                .body(Map.of("user_id", anna, "question", "what's my sister called?"))
                .post(FACTS + "answer")
                .then()
                .statusCode(403);
    }

    private ValidatableResponse remember(UUID message, String text) {
        return call(
                "remember",
                Map.of(
                        "user_id",
                        anna,
                        "message_id",
                        message,
                        "text",
                        text,
                        "said_at",
                        Instant.now().toString()));
    }

    private ValidatableResponse answer(String question) {
        return call("answer", Map.of("user_id", anna, "question", question));
    }

    private ValidatableResponse forget(String words) {
        return call("forget", Map.of("user_id", anna, "message_id", UUID.randomUUID(), "words", words));
    }

    private static ValidatableResponse call(String path, Map<String, ?> body) {
        return as(Tokens.service("messaging-service"))
                .body(body)
                .post(FACTS + path)
                .then()
                .statusCode(200);
    }
}
