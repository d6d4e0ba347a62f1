package dev.pluto.messaging.flow;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.pluto.messaging.peer.Eventually;
import dev.pluto.messaging.peer.Phone;
import dev.pluto.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages are found by their words, which nobody can read in the database. */
@QuarkusTest
class SearchResourceTest extends MessagingTest {

    private static final String EVERYWHERE = "/api/v1/conversations/messages";

    @Test
    void findsAWordHoweverItEnds() {
        Map<String, String> texts = Map.of(
                "dentist", "The dentists were busy",
                "walking", "I walked to the lake",
                "cita medica", "Las citas médicas de mañana",
                "CAFE", "The café opens at 7",
                "clara", "Clara's number is 4155550100");
        Phone phone = readPhone(texts.values().toArray(String[]::new));

        texts.forEach((question, text) -> {
            of(phone)
                    .queryParam("q", question)
                    .get(EVERYWHERE)
                    .then()
                    .statusCode(200)
                    .body("items.message.text", hasItem(text))
                    .body("items[0].conversation_id", equalTo(storedConversationOf(phone)));
            of(phone)
                    .queryParam("q", question)
                    .get(messages(phone))
                    .then()
                    .statusCode(200)
                    .body("items.text", hasItem(text))
                    .body("items.findAll { it.direction == 'in' }.text", contains(text));
        });
    }

    @Test
    void putsMessagesWithMostOfTheWordsFirstThenTheLatestPageByPage() {
        Phone phone = readPhone("green paint", "green tea", "tea", "green paint and tea");
        String question = "the green paint or tea";

        ValidatableResponse first = of(phone)
                .queryParam("q", question)
                .queryParam("limit", 2)
                .get(EVERYWHERE)
                .then()
                .statusCode(200)
                .body("items.matched", contains(3, 2))
                .body("items.message.text", contains("green paint and tea", "green tea"))
                .body("next_cursor", notNullValue());
        of(phone)
                .queryParam("q", question)
                .queryParam("cursor", first.extract().<String>path("next_cursor"))
                .get(EVERYWHERE)
                .then()
                .statusCode(200)
                .body("items.message.text", contains("green paint", "tea"))
                .body("next_cursor", nullValue());
    }

    @Test
    void noTwoPersonsWordsHaveTheSameCodes() {
        Phone anna = readPhone("marmalade");
        Phone ben = readPhone("marmalade");

        assertThat(database()
                        .number(
                                "select count(*) from message_word a, message_word b where a.user_id = ? and b.user_id = ? "
                                        + "and a.words && b.words",
                                idOf(anna),
                                idOf(ben)))
                .isZero();
        assertThat(database().rowsWithoutScope("select * from message_word")).isEmpty();
    }

    @Test
    void anOperatorSearchesWhomTheyNameAndItIsWritten() {
        Phone phone = readPhone("marmalade");

        as(Tokens.operator("olga"))
                .queryParam("q", "marmalade")
                .queryParam("user_id", idOf(phone).toString())
                .get(EVERYWHERE)
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
        as(Tokens.operator("olga"))
                .queryParam("q", "marmalade")
                .get(messages(phone))
                .then()
                .statusCode(200)
                .body("items", hasSize(1));

        assertThat(database()
                        .rows("select action, resource from audit_entry where user_id = ? order by at", idOf(phone)))
                .extracting(row -> row.get("action") + " " + row.get("resource"))
                .containsExactly("search conversations", "search conversation/" + storedConversationOf(phone));
        as(Tokens.operator("olga"))
                .queryParam("q", "marmalade")
                .get(EVERYWHERE)
                .then()
                .statusCode(422)
                .body("errors.toString()", containsString("user_id"));
    }

    @Test
    void nobodyElseFindsIt() {
        Phone phone = readPhone("marmalade");
        String stranger = Tokens.person(UUID.randomUUID());

        as(stranger)
                .queryParam("q", "marmalade")
                .get(EVERYWHERE)
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        as(stranger).queryParam("q", "marmalade").get(messages(phone)).then().statusCode(404);
        as(stranger)
                .queryParam("q", "marmalade")
                .queryParam("user_id", idOf(phone).toString())
                .get(EVERYWHERE)
                .then()
                .statusCode(404);
        given().queryParam("q", "marmalade").get(EVERYWHERE).then().statusCode(401);
        as(Tokens.service("memory"))
                .queryParam("q", "marmalade")
                .get(EVERYWHERE)
                .then()
                .statusCode(403);
    }

    @Test
    void wordsThatStandInEveryMessageFindNothing() {
        of(readPhone("what is the weather"))
                .queryParam("q", "what is the")
                .get(EVERYWHERE)
                .then()
                .body("items", hasSize(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   "})
    void refusesQuestionsThatAreNone(String question) {
        Phone phone = knownPhone();
        of(phone).queryParam("q", question).get(EVERYWHERE).then().statusCode(422);
        of(phone).get(EVERYWHERE).then().statusCode(422);
        of(phone).queryParam("q", "a".repeat(201)).get(EVERYWHERE).then().statusCode(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "MSAyIDMgNA", "MSArMTAwMDAwMDAwMC0wMS0wMVQwMDowMDowMFogYSAx"})
    void refusesCursorsOfNoSuchList(String cursor) {
        of(knownPhone())
                .queryParam("q", "tea")
                .queryParam("cursor", cursor)
                .get(EVERYWHERE)
                .then()
                .statusCode(422);
    }

    /** A phone whose texts can be found. */
    private Phone readPhone(String... texts) {
        Phone phone = knownPhone();
        for (String text : texts) {
            phone.texts(text);
        }
        Eventually.value(
                () -> database()
                        .number(
                                "select count(*) from message_word w join message m using (conversation_id, sequence) "
                                        + "where w.user_id = ? and m.direction = 'in'",
                                idOf(phone)),
                count -> count >= texts.length);
        return phone;
    }

    private static String messages(Phone phone) {
        return "/api/v1/conversations/" + storedConversationOf(phone) + "/messages";
    }

    private static RequestSpecification of(Phone phone) {
        return as(Tokens.person(idOf(phone)));
    }

    private static RequestSpecification as(String token) {
        return given().header("Authorization", "Bearer " + token);
    }
}
