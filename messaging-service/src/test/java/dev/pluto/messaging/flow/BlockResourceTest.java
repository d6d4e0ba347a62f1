package dev.pluto.messaging.flow;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.messaging.peer.Phone;
import dev.pluto.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.Test;

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
        assertThat(lastTo(phone, 2).body()).contains("Talk soon");
        assertThat(database().number("select count(*) from audit_entry where user_id = ?", idOf(phone)))
                .isEqualTo(2);
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

    private static String block(Phone phone) {
        return "/api/v1/users/" + idOf(phone) + "/block";
    }

    private static RequestSpecification operator() {
        return given().header("Authorization", "Bearer " + Tokens.operator("olga"))
                .contentType("application/json");
    }
}
