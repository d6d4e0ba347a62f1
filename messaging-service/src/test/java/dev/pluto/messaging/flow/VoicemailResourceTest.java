package dev.pluto.messaging.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import dev.pluto.messaging.peer.Eventually;
import dev.pluto.messaging.peer.Phone;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Messages left by voice: told of in any order, taken in and answered as texts. */
@QuarkusTest
class VoicemailResourceTest extends MessagingTest {

    private static final String WORDS = "Remind me tomorrow at 9 to call the vet.";

    private final String recording = Phone.newSid("RE");

    /** A call that was answered. Its id. */
    private static String call(Phone phone) {
        String sid = Phone.newSid("CA");
        Phone.post("/webhooks/twilio/voice", phone.call(sid)).then().statusCode(200);
        return sid;
    }

    private Map<String, String> form(Phone phone, String sid) {
        var form = phone.call(sid);
        form.put("RecordingSid", recording);
        form.put("RecordingUrl", "https://recordings.example/" + recording);
        form.put("RecordingDuration", "4");
        return form;
    }

    private Response recorded(Phone phone, String sid) {
        var form = form(phone, sid);
        form.remove("From");
        form.remove("To");
        form.put("RecordingStatus", "completed");
        return Phone.post("/webhooks/twilio/voice/recording", form);
    }

    private Response transcribed(Phone phone, String sid, String status, String words) {
        var form = form(phone, sid);
        form.put("TranscriptionStatus", status);
        form.put("TranscriptionText", words);
        return Phone.post("/webhooks/twilio/voice/transcript", form);
    }

    private static List<Map<String, Object>> received(Phone phone) {
        return database()
                .rows(
                        "select m.provider_message_id, m.media_count, c.channel from message m join conversation c"
                                + " on c.id = m.conversation_id where m.user_id = ? and m.direction = 'in'"
                                + " order by m.sequence",
                        idOf(phone));
    }

    private List<Map<String, Object>> waiting() {
        return database().rows("select state, words_sealed from voicemail where recording_id = ?", recording);
    }

    @Test
    void answersByTextWhatIsSaidToTheRecorderOnceHoweverOftenItIsTold() {
        Phone phone = knownPhone();
        String sid = call(phone);

        recorded(phone, sid).then().statusCode(204);
        assertThat(received(phone)).as("its words are waited for").isEmpty();
        transcribed(phone, sid, "completed", WORDS).then().statusCode(204);

        assertThat(sentTo(phone, 1).get(0).body()).contains("09:00").containsIgnoringCase("call the vet");
        transcribed(phone, sid, "completed", WORDS).then().statusCode(204);
        recorded(phone, sid).then().statusCode(204);
        assertThat(received(phone))
                .singleElement()
                .satisfies(message -> assertThat(message)
                        .containsEntry("provider_message_id", recording)
                        .containsEntry("channel", "sms"));
    }

    @Test
    void takesWordsThatAreToldBeforeTheRecordingIs() {
        Phone phone = knownPhone();
        String sid = call(phone);

        transcribed(phone, sid, "completed", WORDS).then().statusCode(204);

        assertThat(sentTo(phone, 1).get(0).body()).contains("09:00");
        Eventually.value(this::waiting, List::isEmpty);
        assertThat(waiting()).isEmpty();
    }

    @Test
    void takesWordsThatComeLateForATextOfTheirOwn() {
        Phone phone = knownPhone();
        String sid = call(phone);
        recorded(phone, sid).then().statusCode(204);

        database().update("update voicemail set due_at = now() where recording_id = ?", recording);
        Eventually.value(() -> received(phone), messages -> !messages.isEmpty());
        Eventually.value(
                this::waiting,
                rows -> !rows.isEmpty() && "without".equals(rows.get(0).get("state")));
        transcribed(phone, sid, "completed", WORDS).then().statusCode(204);

        List<Map<String, Object>> messages = Eventually.value(() -> received(phone), found -> found.size() == 2);
        assertThat(messages)
                .extracting(message -> message.get("provider_message_id"))
                .containsExactly(recording, recording + ":words");
        Eventually.value(this::waiting, List::isEmpty);
        assertThat(waiting()).isEmpty();
    }

    @Test
    void takesARecordingInAtOnceThatNobodyCanPutIntoWords() {
        Phone phone = knownPhone();
        String sid = call(phone);

        transcribed(phone, sid, "failed", "").then().statusCode(204);

        List<Map<String, Object>> messages = Eventually.value(() -> received(phone), found -> !found.isEmpty());
        assertThat(messages)
                .singleElement()
                .satisfies(message -> assertThat(message)
                        .extractingByKey("media_count")
                        .asString()
                        .isEqualTo("1"));
    }

    @Test
    void sealsWhatItSaysAndWhereItLies() {
        Phone phone = knownPhone();
        String sid = call(phone);

        recorded(phone, sid).then().statusCode(204);

        List<Map<String, Object>> rows =
                database().rows("select address_sealed from voicemail where recording_id = ?", recording);
        assertThat(new String((byte[]) rows.get(0).get("address_sealed"), StandardCharsets.ISO_8859_1))
                .doesNotContain("recordings.example");
    }

    @Test
    void thanksWhoeverHasLeftOne() {
        Phone phone = knownPhone();
        String sid = call(phone);

        Phone.post("/webhooks/twilio/voice/recorded", form(phone, sid))
                .then()
                .statusCode(200)
                .body(allOf(containsString("text you back"), not(containsString("<Record"))));
    }

    @Test
    void hasToldAgainWhatIsOfACallNotKnownYet() {
        Phone phone = newPhone();

        recorded(phone, Phone.newSid("CA")).then().statusCode(503);
        transcribed(phone, Phone.newSid("CA"), "completed", WORDS).then().statusCode(503);
    }

    @Test
    void refusesWhatIsNotSignedNotOursOrNotWhole() {
        Phone phone = newPhone();
        String sid = call(phone);
        var unsigned = form(phone, sid);
        var foreign = form(phone, sid);
        foreign.put("AccountSid", "AC0");
        var without = form(phone, sid);
        without.remove("RecordingUrl");

        for (String path : List.of("recording", "transcript")) {
            String url = "/webhooks/twilio/voice/" + path;
            Phone.post(url, Phone.encoded(unsigned), "nonsense").then().statusCode(403);
            Phone.post(url, foreign).then().statusCode(403);
            Phone.post(url, without).then().statusCode(400);
        }
        assertThat(waiting()).isEmpty();
    }
}
