package dev.pluto.messaging.flow;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import dev.pluto.messaging.media.Pictures;
import dev.pluto.messaging.peer.Eventually;
import dev.pluto.messaging.peer.Peers;
import dev.pluto.messaging.peer.Phone;
import dev.pluto.messaging.say.Spoken;
import dev.pluto.person.PersonExport;
import dev.pluto.person.PersonRecord;
import dev.pluto.protection.Scope;
import dev.pluto.protection.Transactions;
import dev.pluto.testing.ErasureProbe;
import dev.pluto.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class MediaResourceTest extends MessagingTest {

    private static final byte[] PHOTO = large(Pictures.written("jpg", 64, 48), 290_000);

    @Inject
    PersonExport export;

    @Inject
    Transactions transactions;

    @Test
    void keepsAPictureSealedAndGivesItOutToBeSaved() {
        Phone phone = knownPhone();
        String sid = Phone.newSid("MM");
        phone.sendsWith(sid, "thanks", Peers.TWILIO.keeps("image/jpeg", PHOTO, 1), "image/jpeg")
                .then()
                .statusCode(200);
        phone.sendsWith(sid, "thanks", Peers.TWILIO.keeps("image/jpeg", PHOTO, 0), "image/jpeg")
                .then()
                .statusCode(200);

        Map<String, Object> file = settled(phone, "kept");

        assertThat(lastTo(phone, 1).body()).is(Spoken.THANKED).contains("see pictures");
        get(phone, file)
                .then()
                .statusCode(200)
                .contentType("image/jpeg")
                .header("Content-Disposition", endsWith(".jpg\""))
                .header("Content-Disposition", containsString("attachment"))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Content-Security-Policy", containsString("sandbox"));
        assertThat(get(phone, file).asByteArray()).isEqualTo(PHOTO);
        assertThat(database().number("select count(*) from media_piece where media_id = ?", file.get("id")))
                .isEqualTo(3);
        messages(phone)
                .then()
                .body("items[0].media_count", equalTo(1))
                .body("items[0].media.id", contains(String.valueOf(file.get("id"))))
                .body("items[0].media.state", contains("kept"))
                .body("items[0].media.content_type", contains("image/jpeg"))
                .body("items[0].media.bytes", contains(PHOTO.length));
    }

    @Test
    void isNobodyElsesAndAnOperatorsLookIsWritten() {
        Phone phone = knownPhone();
        picture(phone, "");
        Map<String, Object> file = settled(phone, "kept");

        String path = path(file);
        as(Tokens.person(UUID.randomUUID())).get(path).then().statusCode(404);
        as(Tokens.person(idOf(phone)))
                .get(path.replace(
                        String.valueOf(file.get("message_id")),
                        UUID.randomUUID().toString()))
                .then()
                .statusCode(404);
        given().get(path).then().statusCode(401);
        as(Tokens.operator("op-media")).get(path).then().statusCode(200);
        assertThat(database()
                        .number(
                                "select count(*) from audit_entry where resource = ? and user_id = ?",
                                "media/" + file.get("id"),
                                idOf(phone)))
                .isEqualTo(1);
    }

    @Test
    void fetchesWhatCameBeforeItsPersonWasKnownAndAnswersAMerePictureHonestly() {
        Phone phone = newPhone();

        picture(phone, "");

        settled(phone, "kept");
        String answer = lastTo(phone, 1).body();
        assertThat(answer).contains("STOP").contains("in words");
        assertThat(database().number("select count(*) from arrival where media_sealed is not null"))
                .isZero();
        assertThat(events("message-received", phone, 1).get(0)).contains("\"media_count\":1");
    }

    @ParameterizedTest
    @CsvSource({
        "text/html, png, type",
        "image/gif, png, not-its-type",
        "image/png, bomb, dimensions",
        "image/png, large, too-large",
    })
    void keepsNothingElse(String type, String content, String reason) {
        Phone phone = knownPhone();
        byte[] bytes = switch (content) {
            case "bomb" -> Pictures.bomb(40_000, 40_000);
            case "large" -> large(Pictures.written("png", 2, 2), 300_001);
            default -> Pictures.written("png", 2, 2);
        };

        phone.sendsWith(Phone.newSid("MM"), "thanks", Peers.TWILIO.keeps(type, bytes, 0), type);

        Map<String, Object> file = settled(phone, "refused");
        assertThat(file).containsEntry("reason", reason);
        get(phone, file).then().statusCode(404);
        messages(phone).then().body("items[0].media.reason", contains(reason));
    }

    @Test
    void asksNoAddressOfAnybodyElse() {
        Phone phone = knownPhone();

        phone.sendsWith(
                Phone.newSid("MM"),
                "thanks",
                "http://169.254.169.254/latest/meta-data",
                "image/png",
                "https://localhost/x",
                "image/png",
                "not an address",
                "image/png");

        List<Map<String, Object>> files = Eventually.value(
                () -> files(phone),
                rows -> rows.size() == 3
                        && rows.stream().allMatch(row -> row.get("state").equals("refused")));
        assertThat(files).extracting(row -> row.get("reason")).containsOnly("host");
    }

    @Test
    void letsFilesGoInTimeAndWithTheirPerson() {
        Phone phone = knownPhone();
        picture(phone, "thanks");
        Map<String, Object> file = settled(phone, "kept");
        List<PersonRecord> records = transactions
                .sql(
                        Scope.service("test"),
                        tx -> export.of(tx, idOf(phone)).collect().asList())
                .await()
                .atMost(Duration.ofMinutes(3));
        var given = new ByteArrayOutputStream();
        records.stream()
                .filter(one -> one.table().equals("media_piece"))
                .forEach(one ->
                        given.writeBytes(Base64.getDecoder().decode(one.values().getString("bytes"))));
        assertThat(given.toByteArray()).isEqualTo(PHOTO);

        ErasureProbe.erase(idOf(phone));

        assertThat(database().number("select count(*) from media_piece where media_id = ?", file.get("id")))
                .isZero();
        assertThat(files(phone)).isEmpty();
    }

    private static void picture(Phone phone, String words) {
        phone.sendsWith(Phone.newSid("MM"), words, Peers.TWILIO.keeps("image/jpeg", PHOTO, 0), "image/jpeg")
                .then()
                .statusCode(200);
    }

    private static byte[] large(byte[] picture, int size) {
        byte[] padding = new byte[size];
        new Random(1).nextBytes(padding);
        byte[] whole = Arrays.copyOf(picture, size);
        System.arraycopy(padding, picture.length, whole, picture.length, size - picture.length);
        return whole;
    }

    private static Map<String, Object> settled(Phone phone, String state) {
        return Eventually.value(
                        () -> files(phone), rows -> rows.stream().anyMatch(row -> state.equals(row.get("state"))))
                .get(0);
    }

    private static List<Map<String, Object>> files(Phone phone) {
        return database()
                .rows("select id, message_id, state, reason from media where user_id = ? order by place", idOf(phone));
    }

    private static String path(Map<String, Object> file) {
        return "/api/v1/messages/" + file.get("message_id") + "/media/" + file.get("id");
    }

    private static Response get(Phone phone, Map<String, Object> file) {
        return as(Tokens.person(idOf(phone))).get(path(file));
    }

    private static Response messages(Phone phone) {
        return as(Tokens.person(idOf(phone))).get("/api/v1/conversations/" + storedConversationOf(phone) + "/messages");
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token);
    }
}
