package dev.pluto.messaging.flow;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.pluto.messaging.peer.Phone;
import dev.pluto.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ConversationResourceTest extends MessagingTest {

    @Test
    void aPersonReadsTheirOwnConversationInClear() {
        Phone phone = knownPhone();
        phone.texts("thanks");
        sentTo(phone, 1);
        String id = onlyConversationOf(phone);

        as(Tokens.person(idOf(phone)))
                .get("/api/v1/conversations/" + id + "/messages")
                .then()
                .statusCode(200)
                .body("items.direction", contains("in", "out"))
                .body("items[0].text", equalTo("thanks"))
                .body("items[0].kind", equalTo("text"))
                .body("items[0].delivery", nullValue())
                .body("items[1].author", equalTo("assistant"))
                .body(
                        "items[1].in_reply_to",
                        equalTo(String.valueOf(database()
                                .rows("select id from message where user_id = ? and direction = 'in'", idOf(phone))
                                .get(0)
                                .get("id"))))
                .body("items[1].delivery.state", notNullValue());
        as(Tokens.person(idOf(phone)))
                .get("/api/v1/conversations/" + id)
                .then()
                .statusCode(200)
                .body("state", equalTo("open"))
                .body("message_count", equalTo(2));
    }

    @Test
    void pagesThroughMessages() {
        Phone phone = rapidly(this::knownPhone, "thanks", "bye");
        sentTo(phone, 1);
        String path = "/api/v1/conversations/" + onlyConversationOf(phone) + "/messages";

        String cursor = as(Tokens.person(idOf(phone)))
                .queryParam("limit", 2)
                .get(path)
                .then()
                .statusCode(200)
                .body("items.text", contains("thanks", "bye"))
                .extract()
                .path("next_cursor");

        as(Tokens.person(idOf(phone)))
                .queryParam("limit", 2)
                .queryParam("cursor", cursor)
                .get(path)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("next_cursor", nullValue());
        as(Tokens.person(idOf(phone)))
                .queryParam("cursor", "nonsense")
                .get(path)
                .then()
                .statusCode(422);
        as(Tokens.person(idOf(phone))).queryParam("limit", 0).get(path).then().statusCode(422);
    }

    @Test
    void hidesConversationsOfOthers() {
        Phone phone = knownPhone();
        phone.texts("thanks");
        sentTo(phone, 1);
        String id = onlyConversationOf(phone);
        String stranger = Tokens.person(UUID.randomUUID());

        as(stranger).get("/api/v1/conversations/" + id).then().statusCode(404);
        as(stranger).get("/api/v1/conversations/" + id + "/messages").then().statusCode(404);
        as(stranger).get("/api/v1/conversations").then().statusCode(200).body("items", hasSize(0));
        as(stranger)
                .queryParam("user_id", idOf(phone).toString())
                .get("/api/v1/conversations")
                .then()
                .statusCode(404);
    }

    @Test
    void anOperatorsLookIsAudited() {
        Phone phone = knownPhone();
        phone.texts("thanks");
        sentTo(phone, 1);
        String id = onlyConversationOf(phone);

        as(Tokens.operator("olga"))
                .queryParam("user_id", idOf(phone).toString())
                .get("/api/v1/conversations")
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
        as(Tokens.operator("olga"))
                .get("/api/v1/conversations/" + id + "/messages")
                .then()
                .statusCode(200)
                .body("items", hasSize(2));

        assertThat(database().number("select count(*) from audit_entry where user_id = ?", idOf(phone)))
                .isGreaterThanOrEqualTo(2);
    }

    @Test
    void refusesThoseWithoutAPersonsOrOperatorsToken() {
        given().get("/api/v1/conversations").then().statusCode(401);
        as(Tokens.expired(UUID.randomUUID()))
                .get("/api/v1/conversations")
                .then()
                .statusCode(401);
        as(Tokens.service("memory")).get("/api/v1/conversations").then().statusCode(403);
        as(Tokens.service("memory", "memory:read", "profile:read"))
                .get("/api/v1/conversations")
                .then()
                .statusCode(403);
        as(Tokens.serviceAt("memory", "scheduler", "memory:read"))
                .get("/api/v1/conversations")
                .then()
                .statusCode(401);
        as(Tokens.of("memory", "service")).get("/api/v1/conversations").then().statusCode(401);
    }

    private static String onlyConversationOf(Phone phone) {
        return as(Tokens.person(idOf(phone)))
                .get("/api/v1/conversations")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .extract()
                .path("items[0].id");
    }

    private static RequestSpecification as(String token) {
        return given().header("Authorization", "Bearer " + token);
    }
}
