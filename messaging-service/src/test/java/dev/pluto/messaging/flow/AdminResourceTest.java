package dev.pluto.messaging.flow;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.pluto.messaging.peer.Phone;
import dev.pluto.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The paths operators' tools of before know. */
@QuarkusTest
class AdminResourceTest extends MessagingTest {

    @Test
    void listsConversationsInTheirShapeAndPageByPage() {
        Phone phone = talkingPhone();
        talkingPhone();

        var first = operator()
                .queryParam("limit", 1)
                .get("/admin/conversations")
                .then()
                .statusCode(200)
                .body("", hasSize(1));
        String cursor = first.extract().header("X-Next-Cursor");
        assertThat(cursor).isNotNull();
        operator()
                .queryParam("limit", 1)
                .queryParam("cursor", cursor)
                .get("/admin/conversations")
                .then()
                .statusCode(200)
                .body("[0].session_id", equalTo(storedConversationOf(phone)))
                .body("[0].user_id", equalTo(idOf(phone).toString()))
                .body("[0].user_email", nullValue())
                .body("[0].is_blocked", equalTo(false))
                .body("[0].message_count", equalTo(2))
                .body("[0].last_message_at", notNullValue());
    }

    @Test
    void showsAConversationAndWritesInIt() {
        Phone phone = talkingPhone();
        String session = storedConversationOf(phone);

        operator()
                .body("{\"message\":\"This is Olga\"}")
                .post("/admin/conversation/" + session + "/message")
                .then()
                .statusCode(200)
                .body("session_id", equalTo(session));

        assertThat(lastTo(phone, 2).body()).isEqualTo("This is Olga");
        operator()
                .get("/admin/conversation/" + session)
                .then()
                .statusCode(200)
                .body("session.session_id", equalTo(session))
                .body("session.is_active", equalTo(true))
                .body("user.id", equalTo(idOf(phone).toString()))
                .body("submission", nullValue())
                .body("messages.content", hasItem("This is Olga"))
                .body("messages.is_from_user", contains(true, false, false))
                .body("messages.is_admin_intervention", contains(false, false, true));
    }

    @Test
    void oneLookIsOneLineOfTheAudit() {
        Phone phone = talkingPhone();

        operator()
                .get("/admin/conversation/" + storedConversationOf(phone))
                .then()
                .statusCode(200);

        assertThat(database().number("select count(*) from audit_entry where user_id = ?", idOf(phone)))
                .isOne();
        operator().get("/admin/conversation/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void blocksAndUnblocksByTheSamePath() {
        Phone phone = talkingPhone();
        String path = "/admin/user/" + idOf(phone) + "/block";

        operator().post(path).then().statusCode(200).body("is_blocked", equalTo(true));
        operator()
                .get("/admin/conversation/" + storedConversationOf(phone))
                .then()
                .body("user.is_blocked", equalTo(true));
        operator().post(path).then().statusCode(200).body("is_blocked", equalTo(false));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            total_users      | select count(*) from data_subject
            blocked_users    | select count(*) from block
            opted_out_users  | select count(*) from consent where opted_out_at is not null
            total_sessions   | select count(*) from conversation
            active_sessions  | select count(*) from conversation where state = 'open' and last_message_at > now() - interval '1 day'
            held_sessions    | select count(*) from takeover where expires_at > now()
            total_messages   | select count(*) from message
            user_messages    | select count(*) from message where direction = 'in'
            admin_messages   | select count(*) from message where author = 'operator'
            """)
    void countsWhatTheDatabaseCounts(String figure, String sql) {
        Phone phone = talkingPhone();
        operator()
                .body("{\"message\":\"This is Olga\"}")
                .post("/admin/conversation/" + storedConversationOf(phone) + "/message")
                .then()
                .statusCode(200);
        lastTo(phone, 2);

        JsonPath stats =
                operator().get("/admin/stats").then().statusCode(200).extract().jsonPath();

        assertThat(stats.getLong(figure)).isEqualTo(database().number(sql));
    }

    @Test
    void aPersonFindsTheirOwnSession() {
        Phone phone = talkingPhone();
        String path = "/chat/session/" + idOf(phone);

        as(Tokens.person(idOf(phone)))
                .get(path)
                .then()
                .statusCode(200)
                .body("session_id", equalTo(storedConversationOf(phone)))
                .body("is_active", equalTo(true));
        operator().get(path).then().statusCode(200);
        as(Tokens.person(UUID.randomUUID())).get(path).then().statusCode(404);
        operator().get("/chat/session/" + UUID.randomUUID()).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"conversations", "conversation/00000000-0000-0000-0000-000000000001", "stats"})
    void isForOperatorsOnly(String path) {
        as(Tokens.person(UUID.randomUUID())).get("/admin/" + path).then().statusCode(403);
        given().get("/admin/" + path).then().statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"message\":\"\"}", "{\"text\":\"hi\"}"})
    void refusesMessagesThatSayNothing(String body) {
        operator()
                .body(body)
                .post("/admin/conversation/" + UUID.randomUUID() + "/message")
                .then()
                .statusCode(422);
    }

    private static RequestSpecification operator() {
        return as(Tokens.operator("olga"));
    }

    private static RequestSpecification as(String token) {
        return given().header("Authorization", "Bearer " + token).contentType(ContentType.JSON);
    }
}
