package dev.pluto.messaging.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.pluto.messaging.peer.Eventually;
import dev.pluto.messaging.peer.Peers;
import dev.pluto.messaging.peer.Phone;
import dev.pluto.messaging.peer.TwilioPeer.Sent;
import dev.pluto.messaging.say.Spoken;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DeliveryResourceTest extends MessagingTest {

    @Test
    void triesAgainUnderTheSameIdWhenTheProviderFails() {
        Phone phone = knownPhone();
        Peers.TWILIO.failsNext(500, 0, null);
        Peers.TWILIO.failsNext(429, 20429, "1");

        phone.texts("hi");

        Sent sent = lastTo(phone, 1);
        assertThat(Peers.TWILIO.tokens().stream().filter(sent.token()::equals)).hasSize(3);
    }

    @Test
    void reachesThePersonOnceWhenTheProviderBreaksAfterTaking() {
        Phone phone = knownPhone();
        Peers.TWILIO.takesNextButBreaks();

        phone.texts("hi");

        Sent sent = lastTo(phone, 1);
        stateOf(sent.token(), "sent");
        sentTo(phone, 1);
    }

    @Test
    void givesUpOnARefusalForGoodAndSaysSo() {
        Phone phone = knownPhone();
        Peers.TWILIO.failsNext(400, 21610, null);

        phone.texts("hi");

        var delivery = Eventually.value(
                () -> database().rows("select state, error_code from delivery where user_id = ?", idOf(phone)),
                rows -> !rows.isEmpty() && "failed".equals(rows.get(0).get("state")));
        assertThat(delivery.get(0)).containsEntry("state", "failed").containsEntry("error_code", "21610");
        assertThat(database()
                        .number(
                                "select count(*) from consent where user_id = ? and opted_out_at is not null",
                                idOf(phone)))
                .isEqualTo(1);
        assertThat(database().rows("select opted_out, source from consent_change where user_id = ?", idOf(phone)))
                .containsExactly(Map.of("opted_out", true, "source", "refusal"));
        assertThat(events("message-settled", phone, 1))
                .hasSize(1)
                .first()
                .asString()
                .contains("\"failed\"", "21610");
    }

    @Test
    void aRefusalOfAMessageFromBeforeTheirStartSilencesNobody() {
        Phone phone = knownPhone();
        Peers.TWILIO.failsNext(503, 0, "2");
        Peers.TWILIO.failsNext(400, 21610, null);
        phone.texts("thanks");
        Eventually.value(
                () -> database().number("select count(*) from delivery where user_id = ?", idOf(phone)),
                count -> count == 1);

        phone.textsAs("START", Phone.newSid("SM"), "INICIO");
        Eventually.value(
                () -> database().rows("select state from delivery where user_id = ?", idOf(phone)),
                rows -> "failed".equals(rows.get(0).get("state")));
        phone.texts("bye");

        assertThat(lastTo(phone, 1).body()).is(Spoken.FAREWELL);
    }

    @Test
    void keepsTheOrderOfAConversationWhileOneMessageIsRetried() {
        Phone phone = knownPhone();
        Peers.TWILIO.failsNext(503, 0, "1");
        phone.texts("thanks");
        Eventually.value(
                () -> database().number("select count(*) from delivery where user_id = ?", idOf(phone)),
                count -> count == 1);
        phone.texts("bye");

        List<Sent> sent = sentTo(phone, 2);

        assertThat(sent.get(0).body()).is(Spoken.THANKED);
        assertThat(sent.get(1).body()).is(Spoken.FAREWELL);
    }

    @Test
    void movesForwardByReceiptsInAnyOrder() {
        Phone phone = knownPhone();
        Sent sent = answerTo(phone);
        String callback = sent.form().get("StatusCallback");

        for (String status : List.of("delivered", "sent", "queued", "something-new", "delivered")) {
            Phone.receipt(callback, sent.sid(), status).then().statusCode(204);
        }

        stateOf(sent.token(), "delivered");
        events("message-settled", phone, 1);
        Eventually.pause(Duration.ofMillis(500));
        assertThat(events("message-settled", phone, 1)).hasSize(1);
    }

    @Test
    void endsWithTheSameRowWhateverTheOrderOfReceipts() {
        Phone phone = knownPhone();
        Sent sent = answerTo(phone);
        String callback = sent.form().get("StatusCallback");

        Phone.receipt(callback, sent.sid(), "undelivered", "30003").then().statusCode(204);
        assertThat(stateOf(sent.token(), "undelivered")).containsEntry("error_code", "30003");
        Phone.receipt(callback, sent.sid(), "delivered").then().statusCode(204);

        assertThat(stateOf(sent.token(), "delivered")).containsEntry("error_code", null);
    }

    @Test
    void learnsTheProvidersIdFromAReceiptThatNamesOurs() {
        Phone phone = knownPhone();
        Sent sent = answerTo(phone);
        // as after a crash between handing over and noting it
        database()
                .update(
                        "update delivery set state = 'sending', provider_message_id = null, claimed_until = "
                                + "now() + interval '1 hour' where message_id = ?",
                        UUID.fromString(sent.token()));

        Phone.receipt(sent.form().get("StatusCallback"), sent.sid(), "delivered")
                .then()
                .statusCode(204);

        assertThat(stateOf(sent.token(), "delivered")).containsEntry("provider_message_id", sent.sid());
    }

    @Test
    void handsOverAgainWhatACrashLeftUnderTheSameId() {
        Phone phone = knownPhone();
        Sent sent = answerTo(phone);

        database()
                .update(
                        "update delivery set state = 'sending', provider_message_id = null, claimed_until = "
                                + "now() - interval '1 second' where message_id = ?",
                        UUID.fromString(sent.token()));

        assertThat(stateOf(sent.token(), "sent")).containsEntry("provider_message_id", sent.sid());
        sentTo(phone, 1);
    }

    @Test
    void acknowledgesReceiptsOfNobodysMessageAndRefusesUnsignedOnes() {
        Map<String, String> form = Map.of("MessageSid", Phone.newSid("SM"), "MessageStatus", "delivered");

        Phone.post("/webhooks/twilio/status", form).then().statusCode(204);
        Phone.post("/webhooks/twilio/status", Phone.encoded(form), "nonsense")
                .then()
                .statusCode(403);
        Phone.post("/webhooks/twilio/status", Map.of("MessageSid", "SM1"))
                .then()
                .statusCode(400)
                .body("code", equalTo("messaging:webhook.field-missing"));
    }

    /** The answer to a text of theirs, once the provider has it. */
    private static Sent answerTo(Phone phone) {
        phone.texts("hi");
        Sent sent = lastTo(phone, 1);
        stateOf(sent.token(), "sent");
        return sent;
    }

    private static Map<String, Object> stateOf(String messageId, String expected) {
        Map<String, Object> row = Eventually.value(
                () -> database()
                        .rows(
                                "select state, provider_message_id, error_code from delivery where message_id = ?",
                                UUID.fromString(messageId))
                        .get(0),
                found -> expected.equals(found.get("state")));
        assertThat(row).containsEntry("state", expected);
        return row;
    }
}
