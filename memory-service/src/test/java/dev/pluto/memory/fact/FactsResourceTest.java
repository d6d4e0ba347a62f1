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
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlutoTestResource.class, initArgs = @ResourceArg(name = "service", value = "memory"))
class FactsResourceTest {
    private static final String FACTS = "/api/v1/internal/facts/";

    private final String service = Tokens.service("messaging", "fact:read", "fact:write");
    private static final String NOW = Instant.now().toString();
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @Inject
    FactPurge purge;

    private final UUID anna = UUID.randomUUID();
    private final DatabaseProbe database = DatabaseProbe.ofThisTest();

    @Test
    void answersFromWhatWasTold() {
        remember(UUID.randomUUID(), "my sister is called Clara")
                .body("facts", contains("Your sister is called Clara."));
        remember(UUID.randomUUID(), "she works at the zoo");

        answer("where does clara work?")
                .body("kind", equalTo("fact"))
                .body("facts", hasSize(1))
                .body("sentence", equalTo("Your sister works at the zoo."));
    }

    @Test
    void readsATextOnce() {
        UUID message = UUID.randomUUID();
        remember(message, "i live in Leeds");
        remember(message, "i live in Leeds").body("facts", hasSize(1));

        assertThat(facts()).isOne();
    }

    @Test
    void takesBackWhatATextChanged() {
        remember(UUID.randomUUID(), "i live in Leeds");
        UUID moved = UUID.randomUUID();
        remember(moved, "i live in York now").body("closed", equalTo(1));
        answer("where do i live?").body("sentence", equalTo("You live in York."));

        undo(moved).body("count", equalTo(2));
        undo(moved).body("count", equalTo(2));

        answer("where do i live?").body("sentence", equalTo("You live in Leeds."));
        undo(UUID.randomUUID()).body("count", equalTo(0));
    }

    @Test
    void answersARepeatedTextAsTheFirstTime() {
        remember(UUID.randomUUID(), "i work at Aldi. i live in Leeds");
        UUID left = UUID.randomUUID();
        UUID moved = UUID.randomUUID();
        for (int i = 0; i < 2; i++) {
            remember(left, "i don't work at Aldi anymore").body("closed", equalTo(1));
            remember(moved, "i live in York now")
                    .body("handle", equalTo(moved.toString()))
                    .body("facts", contains("You live in York."))
                    .body("closed", equalTo(1));
        }

        undo(moved);

        remember(moved, "i live in York now").body("facts", empty()).body("closed", equalTo(0));
        answer("where do i live?").body("sentence", equalTo("You live in Leeds."));
    }

    @Test
    void keepsWhatATextPutsRightItself() {
        UUID message = UUID.randomUUID();
        remember(message, "my tutor is Gareth. scratch that, Gareth left, it's Lowri now")
                .body("facts", contains("Gareth left.", "Your tutor is Lowri."));

        answer("who's my tutor?").body("sentence", equalTo("Your tutor is Lowri."));
        answer("who was my tutor before?").body("sentence", equalTo("Your tutor was Gareth."));

        undo(message);

        answer("who's my tutor?").body("kind", equalTo("unknown"));
    }

    @Test
    void takesNothingBackWhenTenMinutesAreOver() {
        UUID message = UUID.randomUUID();
        remember(message, "i live in Leeds");
        database.update(
                "update fact_message set read_at = now() - interval '601 seconds' where message_id = ?", message);

        undo(message).body("count", equalTo(0));

        answer("where do i live?").body("sentence", equalTo("You live in Leeds."));
    }

    @Test
    void putsRightAndTakesThatBack() {
        remember(UUID.randomUUID(), "my tutor is Mr Kent");
        UUID message = UUID.randomUUID();
        remember(message, "no wait, Mrs Kent").body("corrected", equalTo(1));
        answer("who's my tutor?").body("sentence", equalTo("Your tutor is Mrs Kent."));

        undo(message);

        answer("who's my tutor?").body("sentence", equalTo("Your tutor is Mr Kent."));
    }

    @Test
    void forgetsOneMatterAndAsksWhichOfSeveral() {
        remember(UUID.randomUUID(), "my locker number is 44");
        remember(UUID.randomUUID(), "my sister is called Clara. my sister lives in Kiel");

        forget("my sister").body("ids", empty()).body("candidates", hasSize(2));
        forget("my locker number").body("ids", hasSize(1)).body("candidates", empty());

        answer("what's my locker number?").body("kind", equalTo("unknown"));
        forget("my boat").body("ids", empty()).body("candidates", empty());
    }

    @Test
    void forgetsWhatWasChosenByItsSentenceAndNothingElse() {
        remember(UUID.randomUUID(), "my sister is called Clara. my sister lives in Kiel");
        List<String> offered = forget("my sister").extract().path("candidates.sentence");

        forget(offered.get(0).toUpperCase(Locale.ROOT)).body("ids", hasSize(1));

        forget("my sister").body("ids", hasSize(1));
        call("recount", Map.of("user_id", anna)).body("total", equalTo(0));
    }

    @Test
    void forgetsEverythingOfAMatterAndEverythingAtAll() {
        remember(UUID.randomUUID(), "my sister is called Clara. my sister lives in Kiel. i live in Leeds");

        forget("everything about my sister").body("ids", hasSize(2));
        call("recount", Map.of("user_id", anna)).body("total", equalTo(1));
        forget("everything you know about me").body("ids", hasSize(1));

        call("recount", Map.of("user_id", anna)).body("total", equalTo(0));
    }

    @Test
    void bringsBackWhatWasForgottenAndTellsTheSameWhenAskedTwice() {
        remember(UUID.randomUUID(), "i live in Leeds");
        UUID wish = UUID.randomUUID();
        forget(wish, "where i live").body("ids", hasSize(1));
        forget(wish, "where i live").body("ids", hasSize(1));
        answer("where do i live?").body("kind", equalTo("unknown"));

        undo(wish).body("count", equalTo(1));

        answer("where do i live?").body("sentence", equalTo("You live in Leeds."));
    }

    @Test
    void letsForgottenFactsGoForGoodWhenItCannotBeUndoneAnyMore() {
        remember(UUID.randomUUID(), "i live in Leeds");
        forget("where i live").body("ids", hasSize(1));
        purge.purge().await().atMost(PATIENCE);
        assertThat(facts()).isOne();

        database.update("update fact set retracted_at = now() - interval '601 seconds' where user_id = ?", anna);
        purge.purge().await().atMost(PATIENCE);

        assertThat(facts()).isZero();
    }

    @Test
    void refusesWhatItCannotRead() {
        as(service)
                .body(Map.of("user_id", anna, "message_id", anna, "text", "x".repeat(2001), "said_at", NOW))
                .post(FACTS + "remember")
                .then()
                .statusCode(422);
        as(service).body(Map.of("user_id", anna)).post(FACTS + "undo").then().statusCode(422);
        as(service)
                .body(Map.of("user_id", anna, "limit", 201))
                .post(FACTS + "recount")
                .then()
                .statusCode(422);
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

        as(service)
                .body(Map.of("user_id", UUID.randomUUID(), "question", "what's my sister called?"))
                .post(FACTS + "answer")
                .then()
                .statusCode(200)
                .body("kind", equalTo("unknown"));
        asPerson(anna)
                .body(Map.of("user_id", anna, "question", "what's my sister called?"))
                .post(FACTS + "answer")
                .then()
                .statusCode(403);
    }

    private long facts() {
        return database.number("select count(*) from fact where user_id = ?", anna);
    }

    private ValidatableResponse remember(UUID message, String text) {
        return call("remember", Map.of("user_id", anna, "message_id", message, "text", text, "said_at", NOW));
    }

    private ValidatableResponse answer(String question) {
        return call("answer", Map.of("user_id", anna, "question", question));
    }

    private ValidatableResponse forget(String words) {
        return forget(UUID.randomUUID(), words);
    }

    private ValidatableResponse forget(UUID message, String words) {
        return call("forget", Map.of("user_id", anna, "message_id", message, "words", words));
    }

    private ValidatableResponse undo(UUID message) {
        return call("undo", Map.of("user_id", anna, "deed", message));
    }

    private ValidatableResponse call(String path, Map<String, ?> body) {
        return as(service).body(body).post(FACTS + path).then().statusCode(200);
    }
}
