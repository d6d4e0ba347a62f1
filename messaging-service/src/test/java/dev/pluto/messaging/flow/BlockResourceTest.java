package dev.pluto.messaging.flow;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;

import dev.pluto.events.StyleSummary;
import dev.pluto.events.UserChanged;
import dev.pluto.messaging.peer.Eventually;
import dev.pluto.messaging.peer.Peers;
import dev.pluto.messaging.peer.Phone;
import dev.pluto.messaging.say.Spoken;
import dev.pluto.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class BlockResourceTest extends MessagingTest {

    @Test
    void aBlockedPersonIsNeitherHeardNorAnsweredUntilUnblocked() {
        Phone phone = knownPhone();
        phone.texts("thanks");
        sentTo(phone, 1);
        operator().body("{\"reason\":\"floods\"}").post(block(phone)).then().statusCode(204);

        phone.texts("hello?");

        assertThat(database()
                        .number("select count(*) from message where user_id = ? and direction = 'in'", idOf(phone)))
                .isEqualTo(1);
        operator().delete(block(phone)).then().statusCode(204);
        phone.texts("bye");
        assertThat(lastTo(phone, 2).body()).is(Spoken.FAREWELL);
        assertThat(database().number("select count(*) from audit_entry where user_id = ?", idOf(phone)))
                .isEqualTo(2);
    }

    @AfterEach
    void identityIsBack() {
        Peers.IDENTITY.comeBack();
    }

    @Test
    void identityIsToldOfABlockAndOfItsEnd() {
        Phone phone = knownPhone();

        operator().body("{\"reason\":\"floods\"}").post(block(phone)).then().statusCode(204);
        assertThat(statusAfter(phone, "blocked")).isEqualTo("blocked");
        operator().delete(block(phone)).then().statusCode(204);

        assertThat(statusAfter(phone, "active")).isEqualTo("active");
        assertThat(isBlockedAfter(phone, false)).isFalse();
    }

    @Test
    void aDecisionWaitsForIdentityAndTheLastOneCounts() {
        Phone phone = knownPhone();
        Phone freed = knownPhone("blocked"); // Redis cannot know better while identity is away
        Peers.IDENTITY.goDown();
        operator().body("{\"reason\":\"floods\"}").post(block(freed)).then().statusCode(204);
        operator().delete(block(freed)).then().statusCode(204);
        operator().delete(block(phone)).then().statusCode(204);
        operator().body("{\"reason\":\"floods\"}").post(block(phone)).then().statusCode(204);

        assertThat(isBlockedAfter(phone, true)).isTrue();
        freed.texts("thanks");
        assertThat(database()
                        .number("select count(*) from message where user_id = ? and direction = 'in'", idOf(freed)))
                .isEqualTo(1);

        Peers.IDENTITY.comeBack();
        assertThat(statusAfter(phone, "blocked")).isEqualTo("blocked");
        assertThat(Eventually.value(() -> toldOf(freed), told -> told)).isTrue();
        assertThat(Peers.IDENTITY.profileOf(freed.number()).getString("status")).isEqualTo("active");
    }

    @Test
    void aBlockDecidedInIdentityIsObeyedAndNoOlderWordUndoesIt() {
        Phone phone = knownPhone();

        says(phone, "blocked", 7);
        assertThat(isBlockedAfter(phone, true)).isTrue();
        says(phone, "active", 6);
        says(phone, "active", 9);
        assertThat(isBlockedAfter(phone, false)).isFalse();
        says(phone, "blocked", 8);

        phone.texts("thanks");
        assertThat(lastTo(phone, 1).body()).is(Spoken.THANKED);
        assertThat(versionAfter(phone, 9)).isEqualTo(9);
        assertThat(isBlockedAfter(phone, false)).isFalse();
    }

    @Test
    void whatWasDecidedHereStandsUntilIdentityHasHeardOfIt() {
        Phone phone = knownPhone();
        Peers.IDENTITY.goDown();
        operator().body("{\"reason\":\"floods\"}").post(block(phone)).then().statusCode(204);

        says(phone, "active", 1); // of a change of style, made before
        assertThat(versionAfter(phone, 1)).isEqualTo(1);
        assertThat(isBlockedAfter(phone, true)).isTrue();

        Peers.IDENTITY.comeBack();
        assertThat(versionAfter(phone, 2)).isEqualTo(2);
        assertThat(isBlockedAfter(phone, true)).isTrue();
        says(phone, "active", 3);
        assertThat(isBlockedAfter(phone, false)).isFalse();
    }

    @Test
    void aPersonIdentityDoesNotKnowStaysBlockedHere() {
        UUID nobody = UUID.randomUUID();
        operator()
                .body("{\"reason\":\"floods\"}")
                .post("/api/v1/users/" + nobody + "/block")
                .then()
                .statusCode(204);

        assertThat(Eventually.value(
                        () -> database()
                                .number(
                                        "select count(*) from block_report where user_id = ? and told_revision ="
                                                + " revision",
                                        nobody),
                        count -> count == 1))
                .isEqualTo(1);
        assertThat(database().number("select count(*) from block where user_id = ?", nobody))
                .isEqualTo(1);
    }

    /** As identity does. */
    private void says(Phone phone, String status, long version) {
        var style = new StyleSummary(true, "casual", "medium", "friendly");
        var event = new UserChanged(
                idOf(phone),
                List.of("status"),
                status,
                "free",
                "de-DE",
                "Europe/Berlin",
                Map.of(),
                style,
                null,
                Instant.now());
        publish(event, version);
    }

    private static String statusAfter(Phone phone, String expected) {
        return Eventually.value(() -> Peers.IDENTITY.profileOf(phone.number()).getString("status"), expected::equals);
    }

    private static boolean isBlockedAfter(Phone phone, boolean expected) {
        return Eventually.value(
                () -> database().number("select count(*) from block where user_id = ?", idOf(phone)) == 1,
                blocked -> blocked == expected);
    }

    private static boolean toldOf(Phone phone) {
        return database()
                        .number(
                                "select count(*) from block_report where user_id = ? and told_revision = revision",
                                idOf(phone))
                == 1;
    }

    private static long versionAfter(Phone phone, long expected) {
        return Eventually.value(
                () ->
                        database()
                                .rows("select identity_version from block_report where user_id = ?", idOf(phone))
                                .stream()
                                .map(row -> (Long) row.get("identity_version"))
                                .findFirst()
                                .orElse(0L),
                version -> version == expected);
    }

    @Test
    void onlyOperatorsBlockAndOnlyWithAReason() {
        String path = "/api/v1/users/" + UUID.randomUUID() + "/block";

        operator().body("{\"reason\":\" \"}").post(path).then().statusCode(422);
        operator().body("{}").post(path).then().statusCode(422);
        given().contentType("application/json")
                .body("{\"reason\":\"x\"}")
                .post(path)
                .then()
                .statusCode(401);
        given().header("Authorization", "Bearer " + Tokens.person(UUID.randomUUID()))
                .contentType("application/json")
                .body("{\"reason\":\"x\"}")
                .post(path)
                .then()
                .statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "floods\\u0000",
                "\\ud800",
                "o\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301"
                        + "\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301"
            })
    void refusesAReasonThatIsNoText(String reason) {
        operator()
                .body("{\"reason\":\"" + reason + "\"}")
                .post("/api/v1/users/" + UUID.randomUUID() + "/block")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("#/reason"));
    }

    private static String block(Phone phone) {
        return "/api/v1/users/" + idOf(phone) + "/block";
    }

    private static RequestSpecification operator() {
        return given().header("Authorization", "Bearer " + Tokens.operator("olga"))
                .contentType("application/json");
    }
}
