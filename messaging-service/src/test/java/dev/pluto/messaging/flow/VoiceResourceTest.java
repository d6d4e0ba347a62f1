package dev.pluto.messaging.flow;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import dev.pluto.messaging.peer.Eventually;
import dev.pluto.messaging.peer.Peers;
import dev.pluto.messaging.peer.Phone;
import dev.pluto.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class VoiceResourceTest extends MessagingTest {

    @Test
    void aCallFromANewNumberMakesAPersonAndIsGreeted() {
        Phone phone = newPhone();

        phone.calls()
                .then()
                .statusCode(200)
                .contentType(startsWith("text/xml"))
                .body(containsString("<Say"))
                .body(containsString("Pluto"));

        assertThat(Peers.IDENTITY.knows(phone.number())).isTrue();
        assertThat(database()
                        .number("select count(*) from phone_call where user_id = ? and direction = 'in'", idOf(phone)))
                .isEqualTo(1);
    }

    @Test
    void speaksToAKnownCallerInTheirLanguage() {
        Phone phone = newPhone();
        Peers.IDENTITY.profileOf(phone.number()).put("locale", "fr-CA");

        phone.calls().then().statusCode(200).body(containsString("<Say language=\"fr-CA\">"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "+266696687",
                "+7378742833",
                "+86282452253",
                "anonymous",
                "Restricted",
                "sip:anonymous@anonymous.invalid",
                "72345"
            })
    void greetsACallerWhoWithholdsTheNumberAndMakesNobodyOfThem(String from) {
        Map<String, String> call = newPhone().call(Phone.newSid("CA"));
        call.put("From", from);
        int activations = Peers.IDENTITY.activations();

        Phone.post("/webhooks/twilio/voice", call)
                .then()
                .statusCode(200)
                .contentType(startsWith("text/xml"))
                .body(containsString("this is Pluto, your assistant"));

        assertThat(Peers.IDENTITY.activations()).isEqualTo(activations);
        assertNothingKept(call.get("CallSid"));
    }

    @Test
    void greetsACallerOfWhoseNumberNothingIsSaidAtAll() {
        Map<String, String> call = newPhone().call(Phone.newSid("CA"));
        call.remove("From");

        Phone.post("/webhooks/twilio/voice", call).then().statusCode(200).body(containsString("<Say"));

        assertNothingKept(call.get("CallSid"));
    }

    private static void assertNothingKept(String sid) {
        assertThat(database().number("select count(*) from phone_call where provider_call_id = ?", sid))
                .isZero();
        assertThat(database().number("select count(*) from arrival where provider_message_id = ?", sid))
                .isZero();
    }

    @Test
    void keepsOneCallHoweverOftenItsWebhookComes() throws Exception {
        Map<String, String> call = newPhone().call(Phone.newSid("CA"));
        ExecutorService lines = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Integer>> webhooks = Collections.nCopies(
                    8, () -> Phone.post("/webhooks/twilio/voice", call).statusCode());
            for (Future<Integer> answer : lines.invokeAll(webhooks)) {
                assertThat(answer.get()).isEqualTo(200);
            }
        } finally {
            lines.shutdown();
        }

        assertCallKeptOnce(call.get("CallSid"));
    }

    @Test
    void keepsOneCallWhenIdentityIsAwayForSomeOfItsWebhooks() {
        Map<String, String> call = newPhone().call(Phone.newSid("CA"));
        Phone.post("/webhooks/twilio/voice", call).then().statusCode(200);
        Peers.IDENTITY.goDown();
        try {
            Phone.post("/webhooks/twilio/voice", call).then().statusCode(200).body(containsString("<Say"));
        } finally {
            Peers.IDENTITY.comeBack();
        }
        Phone.post("/webhooks/twilio/voice", call).then().statusCode(200);

        assertCallKeptOnce(call.get("CallSid"));
    }

    private static void assertCallKeptOnce(String sid) {
        assertThat(Eventually.value(
                        () -> database().number("select count(*) from arrival where provider_message_id = ?", sid),
                        waiting -> waiting == 0))
                .isZero();
        assertThat(database().number("select count(*) from phone_call where provider_call_id = ?", sid))
                .isEqualTo(1);
    }

    @Test
    void greetsAFormalPersonByName() {
        Phone phone = newPhone();
        var profile = Peers.IDENTITY.profileOf(phone.number()).put("name", "Dr. Stone");
        profile.getJsonObject("style_profile").put("formality_level", "formal");

        phone.calls().then().statusCode(200).body(containsString(", Dr. Stone. This is Pluto."));
    }

    @Test
    void greetsAnybodyWhileIdentityIsDownAndFindsThePersonLater() {
        Phone phone = newPhone();
        Peers.IDENTITY.goDown();
        try {
            phone.calls().then().statusCode(200).body(containsString("this is Pluto, your assistant"));
            assertThat(database().rows("select traceparent from arrival where channel = 'voice'"))
                    .hasSize(1)
                    .noneSatisfy(call -> assertThat(call.get("traceparent")).isNull());
        } finally {
            Peers.IDENTITY.comeBack();
        }

        assertThat(Eventually.value(
                        () -> database().number("select count(*) from phone_call where user_id = ?", idOf(phone)),
                        count -> count == 1))
                .isEqualTo(1);
    }

    @Test
    void doesNotTakeTheCallOfABlockedPerson() {
        Phone here = knownPhone();
        here.texts("thanks");
        sentTo(here, 1);
        given().header("Authorization", "Bearer " + Tokens.operator("olga"))
                .contentType("application/json")
                .body("{\"reason\":\"floods\"}")
                .post("/api/v1/users/" + idOf(here) + "/block")
                .then()
                .statusCode(204);
        Phone everywhere = knownPhone();
        Peers.IDENTITY.profileOf(everywhere.number()).put("status", "blocked");

        here.calls().then().statusCode(200).body(containsString("<Reject")).body(not(containsString("<Say")));
        everywhere.calls().then().statusCode(200).body(containsString("<Reject"));

        assertThat(database()
                        .number(
                                "select count(*) from phone_call where user_id in (?, ?)",
                                idOf(here),
                                idOf(everywhere)))
                .isZero();
    }

    @Test
    void refusesACallThatIsNotSigned() {
        Phone.post("/webhooks/twilio/voice", Phone.encoded(Map.of("CallSid", "CA1")), "nonsense")
                .then()
                .statusCode(403);
    }
}
