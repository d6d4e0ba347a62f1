package dev.pluto.messaging.flow;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.messaging.peer.Eventually;
import dev.pluto.messaging.peer.Peers;
import dev.pluto.messaging.peer.Phone;
import dev.pluto.testing.Tokens;
import dev.pluto.testing.fuzz.BadInput;
import dev.pluto.testing.fuzz.BadInput.Callers;
import dev.pluto.testing.fuzz.BadInput.Things;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BadInputTest extends MessagingTest {

    @TestHTTPResource
    URI url;

    @Test
    void answersEachMistakeAsTheTableSaysAndLosesNothing() throws IOException {
        Phone annas = talkingPhone();
        Phone toms = talkingPhone();
        Phone caller = talkingPhone();
        String anna = idOf(annas).toString();
        String tom = idOf(toms).toString();
        Things people = new Things(anna, tom);
        Things conversations = new Things(storedConversationOf(annas), storedConversationOf(toms));
        BadInput mistakes = new BadInput(
                url,
                new Callers(
                        () -> Tokens.person(UUID.fromString(anna)),
                        () -> Tokens.operator("olga"),
                        () -> Tokens.service("identity")),
                Map.of(
                        "/admin/conversation/", conversations,
                        "/api/v1/conversations/", conversations,
                        "/admin/user/", people,
                        "/api/v1/users/", people,
                        "/chat/session/", people));
        WebhookMistakes webhooks = new WebhookMistakes(url, caller);
        webhooks.all().forEach(mistakes::with);

        assertThat(mistakes.faults("messaging")).isEmpty();

        assertEachTextKeptOnceAndAnswered(caller, webhooks.textsAccepted());
    }

    private static void assertEachTextKeptOnceAndAnswered(Phone phone, int texts) {
        assertThat(database()
                        .number(
                                "select count(*) from message where user_id = ? and direction = 'in' and kind = 'text'",
                                idOf(phone)))
                .isEqualTo(1 + texts);
        assertThat(Eventually.value(
                        () -> database()
                                .number(
                                        "select count(*) from reply_job where user_id = ?"
                                                + " and wanted_sequence > answered_sequence",
                                        idOf(phone)),
                        count -> count == 0))
                .isZero();
        assertThat(Peers.TWILIO.sentTo(phone.number())).hasSizeGreaterThan(1);
        given().auth()
                .oauth2(Tokens.person(idOf(phone)))
                .get("/api/v1/conversations")
                .then()
                .statusCode(200);
    }
}
