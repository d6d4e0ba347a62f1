package dev.pluto.messaging.flow;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.messaging.peer.Phone;
import dev.pluto.testing.Tokens;
import dev.pluto.testing.fuzz.ApiFuzz;
import dev.pluto.testing.fuzz.ApiFuzz.Caller;
import dev.pluto.testing.fuzz.Verdict;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ApiFuzzTest extends MessagingTest {

    /** Only the provider's signature opens these, and nobody guesses a number, or two ids that belong together. */
    private static final Set<String> CLOSED = Set.of(
            "GET /api/v1/messages/{id}/media/{mediaId}",
            "POST /api/v1/internal/codes",
            "POST /webhooks/twilio/sms",
            "POST /webhooks/twilio/status",
            "POST /webhooks/twilio/voice",
            "POST /webhooks/twilio/voice/gather",
            "POST /webhooks/twilio/voice/recorded",
            "POST /webhooks/twilio/voice/recording",
            "POST /webhooks/twilio/voice/relayed",
            "POST /webhooks/twilio/voice/transcript",
            "POST /webhooks/twilio/voice/status");

    @TestHTTPResource
    URI url;

    @Test
    void answersWhateverIsAskedAsItsDocumentSays() {
        Phone annas = knownPhone();
        Phone toms = knownPhone();
        annas.texts("thanks");
        toms.texts("My safe opens with quillfeather");
        sentTo(annas, 1);
        sentTo(toms, 1);
        UUID anna = idOf(annas);
        Caller person = new Caller("anna", () -> Tokens.person(anna), List.of("quillfeather", toms.number()));
        Caller service = new Caller("identity", () -> Tokens.service("identity"), List.of());
        Caller operator = new Caller("olga", () -> Tokens.operator("olga"), List.of());
        String answer = String.valueOf(database()
                .rows("select message_id from delivery where user_id = ?", anna)
                .get(0)
                .get("message_id"));
        List<String> ids =
                List.of(anna.toString(), idOf(toms).toString(), conversationOf(annas), conversationOf(toms), answer);

        Verdict verdict = new ApiFuzz(url, List.of(person, person, person, service, operator), ids)
                .closed(CLOSED)
                .run();

        assertThat(verdict.failures()).as("%s", verdict).isEmpty();
        assertThat(verdict.neverRight()).as("%s", verdict).isSubsetOf(CLOSED);
    }

    private static String conversationOf(Phone phone) {
        return given().auth()
                .oauth2(Tokens.person(idOf(phone)))
                .get("/api/v1/conversations")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
    }
}
