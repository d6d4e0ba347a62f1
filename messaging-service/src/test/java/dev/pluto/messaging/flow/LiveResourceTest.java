package dev.pluto.messaging.flow;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.pluto.messaging.flow.Listener.Heard;
import dev.pluto.messaging.peer.Eventually;
import dev.pluto.messaging.peer.Phone;
import dev.pluto.testing.TestSessions;
import dev.pluto.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever looks on hears what happens, once. */
@QuarkusTest
class LiveResourceTest extends MessagingTest {

    private static final String OLGA = Tokens.operator("olga");

    @Test
    void tellsWhatIsSaidBothWaysAndHowItArrives() {
        Phone phone = talkingPhone();
        try (Listener listener = listener(phone, Tokens.person(idOf(phone)), null)) {
            assertThat(listener.status()).isEqualTo(200);
            assertThat(listener.header("content-type")).startsWith("text/event-stream");
            assertThat(listener.header("x-accel-buffering")).isEqualTo("no");

            phone.texts("bye");

            List<Heard> heard = untilSent(listener);
            assertThat(heard.get(0).name()).isEqualTo("open");
            assertThat(heard.get(0).data().getLong("last_sequence")).isEqualTo(2);
            assertThat(messages(heard))
                    .containsExactly("in bye", "out " + lastTo(phone, 2).body());
        }
    }

    @Test
    void goesOnAfterTheLastEventThatWasHeardWithoutLossOrDouble() {
        Phone phone = talkingPhone();
        List<Heard> first;
        try (Listener listener = listener(phone, OLGA, null)) {
            phone.texts("bye");
            first = untilSent(listener);
        }
        phone.texts("thanks");
        sentTo(phone, 3);
        String resume = first.get(1).id();

        try (Listener again = listener(phone, OLGA, resume)) {
            List<Heard> rest =
                    Eventually.value(again::heard, heard -> messages(heard).size() >= 3 && isSent(last(heard)));

            assertThat(messages(rest)).hasSize(3).doesNotContain("in bye").contains("in thanks");
            assertThat(rest).extracting(Heard::id).doesNotHaveDuplicates();
            assertThat(rest).extracting(Heard::name).doesNotContain("open");
        }
        assertThat(database()
                        .number("select count(*) from audit_entry where user_id = ? and action = 'watch'", idOf(phone)))
                .as("once for each opening")
                .isEqualTo(2);
    }

    @Test
    void tellsOfTakeoversAndToThePersonNotOfWhom() {
        Phone phone = talkingPhone();
        try (Listener operators = listener(phone, OLGA, null);
                Listener own = listener(phone, Tokens.person(idOf(phone)), null)) {
            String takeover = "/api/v1/conversations/" + storedConversationOf(phone) + "/takeover";
            given().header("Authorization", "Bearer " + OLGA)
                    .contentType(ContentType.JSON)
                    .body("{}")
                    .post(takeover)
                    .then()
                    .statusCode(200);
            Heard begun = Eventually.value(() -> last(operators.heard()), heard -> isTakeover(heard, "begun"));
            given().header("Authorization", "Bearer " + OLGA)
                    .delete(takeover)
                    .then()
                    .statusCode(204);
            Eventually.value(() -> last(operators.heard()), heard -> isTakeover(heard, "ended"));

            assertThat(begun.data().getString("held_by")).isEqualTo("olga");
            List<Heard> ofPerson = Eventually.value(own::heard, heard -> isTakeover(last(heard), "ended"));
            assertThat(ofPerson)
                    .extracting(heard -> heard.data().getString("state"))
                    .endsWith("begun", "ended");
            assertThat(ofPerson)
                    .allSatisfy(heard ->
                            assertThat(heard.data().getString("held_by")).isNull());
        }
    }

    @Test
    void endsWithTheTokenThatOpenedIt() {
        Phone phone = talkingPhone();
        try (Listener listener = listener(phone, Tokens.person(idOf(phone), Duration.ofSeconds(6)), null)) {
            assertThat(Eventually.value(listener::isOver, over -> over)).isTrue();
            assertThat(listener.heard()).hasSize(1);
        }
    }

    @Test
    void endsWithTheSessionOfTheTokenThatOpenedIt() {
        Phone phone = talkingPhone();
        UUID session = UUID.randomUUID();
        String token = Tokens.operator("olga", session);
        try (Listener listener = listener(phone, token, null)) {
            Eventually.value(listener::heard, heard -> heard.size() == 1);

            TestSessions.end(session);

            assertThat(Eventually.value(listener::isOver, over -> over)).isTrue();
            given().header("Authorization", "Bearer " + token)
                    .get(path(phone))
                    .then()
                    .statusCode(401);
        }
    }

    @Test
    void isNotForOthers() {
        Phone phone = talkingPhone();
        String path = path(phone);

        given().get(path).then().statusCode(401);
        given().header("Authorization", "Bearer " + Tokens.person(UUID.randomUUID()))
                .get(path)
                .then()
                .statusCode(404)
                .body("code", equalTo("request:not-found"));
        given().header("Authorization", "Bearer " + Tokens.service("memory"))
                .get(path)
                .then()
                .statusCode(403);
        given().header("Authorization", "Bearer " + OLGA)
                .get("/api/v1/conversations/none/stream")
                .then()
                .statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "1", "1.2.3", "1.2.3-99", "1.2.-"})
    void refusesIdsOfNoEvent(String id) {
        given().header("Authorization", "Bearer " + OLGA)
                .header("Last-Event-ID", id)
                .get(path(talkingPhone()))
                .then()
                .statusCode(422);
    }

    @Test
    void oneCallerOpensTenStreamsAndNoMore() {
        Phone phone = talkingPhone();
        List<Listener> open = new ArrayList<>();
        try {
            for (int i = 0; i < 10; i++) {
                open.add(listener(phone, Tokens.operator("omar"), null));
                Eventually.value(open.get(i)::heard, heard -> !heard.isEmpty());
            }
            given().header("Authorization", "Bearer " + Tokens.operator("omar"))
                    .get(path(phone))
                    .then()
                    .statusCode(429)
                    .body("code", equalTo("messaging:stream.too-many"));
        } finally {
            open.forEach(Listener::close);
        }
    }

    private static boolean isTakeover(Heard heard, String state) {
        return heard.name().equals("takeover") && state.equals(heard.data().getString("state"));
    }

    private static boolean isSent(Heard heard) {
        return heard.name().equals("delivery")
                        && heard.data().getString("state").equals("sent")
                || heard.name().equals("message")
                        && heard.data().getJsonObject("delivery") != null
                        && heard.data()
                                .getJsonObject("delivery")
                                .getString("state")
                                .equals("sent");
    }

    private static List<Heard> untilSent(Listener listener) {
        return Eventually.value(
                listener::heard, heard -> !heard.isEmpty() && messages(heard).size() >= 2 && isSent(last(heard)));
    }

    private static List<String> messages(List<Heard> heard) {
        return heard.stream()
                .filter(event -> event.name().equals("message"))
                .map(event ->
                        event.data().getString("direction") + " " + event.data().getString("text"))
                .toList();
    }

    private static Heard last(List<Heard> heard) {
        return heard.isEmpty() ? new Heard("", "", new JsonObject()) : heard.get(heard.size() - 1);
    }

    private static String path(Phone phone) {
        return "/api/v1/conversations/" + storedConversationOf(phone) + "/stream";
    }

    private static Listener listener(Phone phone, String token, @Nullable String lastEventId) {
        return new Listener(path(phone), token, lastEventId);
    }
}
