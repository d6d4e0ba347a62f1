package dev.pluto.messaging.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import dev.pluto.messaging.peer.Eventually;
import dev.pluto.messaging.peer.Peers;
import dev.pluto.messaging.peer.Phone;
import dev.pluto.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SmsWebhookResourceTest extends MessagingTest {

    private static final String PATH = "/webhooks/twilio/sms";

    @Test
    void acknowledgesWithEmptyTwiml() {
        newPhone()
                .sends(Phone.newSid("SM"), "hello")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/xml"))
                .body(equalTo("<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response/>"));
    }

    @Test
    void findsRoomAtRedisForManyRequestsAtOnce() {
        var settings = ConfigProvider.getConfig();
        assertThat(settings.getValue("quarkus.redis.max-pool-size", Integer.class))
                .isEqualTo(32);
        assertThat(settings.getValue("quarkus.redis.max-pool-waiting", Integer.class))
                .isEqualTo(512);
    }

    @Test
    void takesNobodyForThePersonWhoseCacheEntryWasCopiedUnderTheirNumber() {
        Phone victim = knownPhone();
        Phone other = newPhone();
        var values = redis.value(String.class);
        String entry = values.get("pluto:contact:" + index.hexOf(victim.number()));
        values.set("pluto:contact:" + index.hexOf(other.number()), entry);

        other.texts("it is me");

        sentTo(other, 1);
        assertThat(database().number("select count(*) from message where user_id = ?", idOf(victim)))
                .isZero();
    }

    @Test
    void storesAMessageSentTwiceOnce() {
        Phone phone = knownPhone();
        String sid = Phone.newSid("SM");

        phone.sends(sid, "once").then().statusCode(200);
        phone.sends(sid, "once").then().statusCode(200);

        assertThat(database().number("select count(*) from message where provider_message_id = ?", sid))
                .isEqualTo(1);
        sentTo(phone, 1);
    }

    @Test
    void storesAMessageOnceThatCameBeforeAndAfterItsPersonWasKnown() {
        Phone phone = newPhone();
        String sid = Phone.newSid("SM");
        phone.sends(sid, "once").then().statusCode(200);
        Eventually.value(
                () -> database().number("select count(*) from message where provider_message_id = ?", sid),
                count -> count == 1);

        phone.sends(sid, "once").then().statusCode(200);

        assertThat(database().number("select count(*) from message where provider_message_id = ?", sid))
                .isEqualTo(1);
        assertThat(database().number("select count(*) from arrival where provider_message_id = ?", sid))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\0b\0", "😀👩‍👩‍👧 ñ Я 漢", "", "   "})
    void takesOddTexts(String body) {
        Phone phone = knownPhone();
        String sid = Phone.newSid("SM");

        phone.sends(sid, body).then().statusCode(200);

        assertThat(database().number("select count(*) from message where provider_message_id = ?", sid))
                .isEqualTo(1);
        sentTo(phone, 1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1_600, 20_000})
    void takesLongTextsWhole(int length) {
        Phone phone = knownPhone();
        String sid = Phone.newSid("SM");

        phone.sends(sid, "x".repeat(length)).then().statusCode(200);

        assertThat(database().number("select length(text_sealed) from message where provider_message_id = ?", sid))
                .isGreaterThan(length);
    }

    @Test
    void refusesABodyBeyondTheLimit() {
        newPhone().sends(Phone.newSid("SM"), "x".repeat(70_000)).then().statusCode(413);
    }

    @Test
    void signsUnknownAndRepeatedParametersAlong() {
        Phone phone = knownPhone();
        Map<String, String> form = new LinkedHashMap<>(phone.sms(Phone.newSid("SM"), "hi"));
        form.put("SomethingNew", "100% ü");

        Phone.post(PATH, form).then().statusCode(200);

        // Twilio signs each distinct value of a repeated parameter once, sorted
        String repeated = Phone.encoded(form) + "&A=2&A=1&A=2";
        Map<String, String> signed = new LinkedHashMap<>(form);
        signed.put("A", "1A2");
        Phone.post(PATH, repeated, Phone.signature(Tokens.ISSUER + PATH, signed, Peers.AUTH_TOKEN))
                .then()
                .statusCode(200);
    }

    @Test
    void acceptsTheSecondTokenAndTheUrlWithTheStandardPort() {
        Map<String, String> form = newPhone().sms(Phone.newSid("SM"), "hi");

        Phone.post(PATH, Phone.encoded(form), Phone.signature(Tokens.ISSUER + PATH, form, Peers.SECOND_TOKEN))
                .then()
                .statusCode(200);
        Phone.post(PATH, Phone.encoded(form), Phone.signature(Tokens.ISSUER + ":443" + PATH, form, Peers.AUTH_TOKEN))
                .then()
                .statusCode(200);
    }

    @Test
    void refusesAMissingWrongOrForeignSignature() {
        Map<String, String> form = newPhone().sms(Phone.newSid("SM"), "hi");
        String body = Phone.encoded(form);
        String elsewhere = Phone.signature("https://elsewhere.example" + PATH, form, Peers.AUTH_TOKEN);
        String foreign = Phone.signature(Tokens.ISSUER + PATH, form, "somebody else's token");

        for (String signature : new String[] {null, "", "nonsense", elsewhere, foreign}) {
            Phone.post(PATH, body, signature)
                    .then()
                    .statusCode(403)
                    .contentType("application/problem+json")
                    .body("code", equalTo("messaging:webhook.signature-invalid"));
        }
        String good = Phone.signature(Tokens.ISSUER + PATH, form, Peers.AUTH_TOKEN);
        Phone.post(PATH + "?x=1", body, good).then().statusCode(403);
        Phone.post(PATH, body + "&Extra=1", good).then().statusCode(403);
    }

    @ParameterizedTest
    @CsvSource({
        "AccountSid, AC00000000000000000000000000000002",
        "AccountSid, ''",
        "To, +15005550007",
        "To, whatsapp:+15005550007",
        "To, 15005550006",
    })
    void refusesATextForAnotherAccountOrNumberThoughItIsSigned(String field, String value) {
        Phone phone = knownPhone();
        Map<String, String> form = phone.sms(Phone.newSid("SM"), "hi");
        form.put(field, value);

        Phone.post(PATH, form)
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("code", equalTo("messaging:webhook.not-ours"));

        assertThat(database()
                        .number("select count(*) from message where provider_message_id = ?", form.get("MessageSid")))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {Peers.OUR_OTHER_NUMBER, "whatsapp:" + Peers.OUR_NUMBER})
    void takesATextForAnyOfOurNumbersInEachChannelsSpelling(String to) {
        Map<String, String> form = knownPhone().sms(Phone.newSid("SM"), "hi");
        form.put("To", to);

        Phone.post(PATH, form).then().statusCode(200);
    }

    @Test
    void leavesASecurityEventOfARefusedSignatureAndOfAForeignNumber() {
        Map<String, String> form = newPhone().sms(Phone.newSid("SM"), "hi");
        Phone.post(PATH, Phone.encoded(form), "nonsense").then().statusCode(403);
        form.put("To", "+15005550007");
        Phone.post(PATH, form).then().statusCode(403);

        for (String action : List.of("security.signature-refused", "security.webhook-not-ours")) {
            assertThat(Eventually.value(
                            () -> database().number("select count(*) from audit_entry where action = ?", action),
                            found -> found > 0))
                    .isPositive();
        }
        assertThat(database().placesOf(form.get("From"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"MessageSid", "From", "To"})
    void refusesAFormWithoutAFieldItNeeds(String field) {
        Map<String, String> form = newPhone().sms(Phone.newSid("SM"), "hi");
        form.remove(field);

        Phone.post(PATH, form)
                .then()
                .statusCode(400)
                .body("code", equalTo("messaging:webhook.field-missing"))
                .body("detail", startsWith(field));
    }

    @Test
    void refusesATextWhoseSenderIsEmpty() {
        Map<String, String> form = newPhone().sms(Phone.newSid("SM"), "hi");
        form.put("From", "");

        Phone.post(PATH, form).then().statusCode(400).body("code", equalTo("messaging:webhook.field-missing"));
    }

    @Test
    void takesATextWithoutBodyAsEmpty() {
        Map<String, String> form = newPhone().sms(Phone.newSid("SM"), "hi");
        form.remove("Body");
        form.put("NumMedia", "2");

        Phone.post(PATH, form).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/plain"})
    void refusesAnotherContentType(String type) {
        RestAssured.given()
                .contentType(type)
                .body("{}")
                .header("X-Twilio-Signature", "x")
                .post(PATH)
                .then()
                .statusCode(415)
                .body("code", equalTo("messaging:webhook.content-type"));
    }

    @Test
    void keepsNothingOfABlockedSender() {
        Phone phone = knownPhone("blocked");
        String sid = Phone.newSid("SM");

        phone.sends(sid, "let me in").then().statusCode(200);

        assertThat(database().number("select count(*) from message where provider_message_id = ?", sid))
                .isZero();
        assertThat(database().number("select count(*) from arrival where provider_message_id = ?", sid))
                .isZero();
    }

    @Test
    void knowsAPersonByEitherSpellingAndAnswersTheAddressThatWrote() {
        Phone person = known(new Phone("+5561981230009"), "active");
        Phone before = new Phone("+556181230009");
        Phone messenger = new Phone("whatsapp:+556181230009");

        messenger.texts("hi");
        sentTo(messenger, 1);
        before.texts("thanks");
        sentTo(before, 1);

        assertThat(database()
                        .number("select count(*) from message where user_id = ? and direction = 'in'", idOf(person)))
                .isEqualTo(2);
        assertThat(Peers.TWILIO.sentTo(person.number())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ANONYMOUS", "+266696687", "72345", "AMAZON", "+8656696"})
    void keepsATextOfNobodyReachableAsUnresolvableAndMakesNoPersonOfIt(String sender) {
        String sid = Phone.newSid("SM");

        new Phone(sender).sends(sid, "who am I").then().statusCode(200);

        assertThat(Eventually.value(
                        () -> database()
                                .rows("select state from arrival where provider_message_id = ?", sid)
                                .get(0)
                                .get("state"),
                        "unresolvable"::equals))
                .isEqualTo("unresolvable");
        assertThat(Peers.IDENTITY.knows(sender)).isFalse();
    }

    @Test
    void holdsNoTextAndNoNumberInClear() {
        Phone phone = newPhone();
        phone.texts("the secret word is hippopotamus");
        sentTo(phone, 1);

        assertThat(database().placesOf("hippopotamus")).isEmpty();
        assertThat(database().placesOf(phone.number())).isEmpty();
    }

    @Test
    void seesNoTableWithoutAScope() {
        Phone phone = knownPhone();
        phone.texts("hello");
        sentTo(phone, 1);

        database().assertRowLevelSecurity();
    }
}
