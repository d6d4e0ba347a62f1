package dev.pluto.identity.activation;

import static dev.pluto.identity.Asking.contact;
import static dev.pluto.identity.Asking.newNumber;
import static dev.pluto.identity.Asking.operator;
import static dev.pluto.identity.Asking.service;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pluto.contracts.Contract;
import dev.pluto.identity.Asking;
import dev.pluto.protection.BlindIndex;
import dev.pluto.testing.ContractRules;
import dev.pluto.testing.DatabaseProbe;
import dev.pluto.testing.KafkaProbe;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ActivationResourceTest {

    private final ObjectMapper json = new ObjectMapper();
    private final DatabaseProbe database = DatabaseProbe.ofThisTest();

    @Inject
    Asking asking;

    @Inject
    BlindIndex blindIndex;

    @Test
    void theFirstContactMakesAPersonAndTheNextFindsThem() {
        String number = newNumber();

        String first = contact(number, "sms")
                .then()
                .statusCode(201)
                .body("created", equalTo(true))
                .extract()
                .path("user.id");
        String second = contact("whatsapp:" + number, "whatsapp")
                .then()
                .statusCode(200)
                .body("created", equalTo(false))
                .extract()
                .path("user.id");

        assertThat(second).isEqualTo(first);
    }

    @Test
    void answersTheSampleOfTheContractByTheContract() throws JsonProcessingException {
        String contact = newNumber();
        JsonNode sample = json.readTree(Contract.ACTIVATION_REQUEST.sample());
        ObjectNode request = ((ObjectNode) sample).put("contact", contact);

        for (int status : new int[] {201, 200}) {
            String answer = service()
                    .body(request.toString())
                    .post("/api/v1/internal/activations")
                    .then()
                    .statusCode(status)
                    .extract()
                    .asString();
            assertThat(ContractRules.faults(Contract.ACTIVATION.schema(), answer, Contract.schemas()))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "+556181230001, +5561981230001", // Brazil's mobiles with and without their 9
        "whatsapp:+556181230002, +5561981230002",
        "+5215512340001, +525512340001", // Mexico's with and without the 1
        "+541123450001, +5491123450001" // Argentina's with and without the 9
    })
    void bothSpellingsOfOnePhoneAreOnePerson(String before, String today) {
        String first =
                contact(before, "whatsapp").then().statusCode(201).extract().path("user.id");

        contact(today, "sms").then().statusCode(200).body("user.id", equalTo(first));
        contact(before, "sms").then().statusCode(200).body("user.id", equalTo(first));
    }

    @Test
    void aPersonStoredUnderTheFormerSpellingIsFoundByBoth() {
        UUID id = UUID.fromString(contact("+5561981230003", "sms").path("user.id"));
        // as it was stored before spellings were one
        database.update(
                "update contact set value_index = ? where user_id = ?", blindIndex.of("phone", "+556181230003"), id);

        contact("+5561981230003", "sms").then().statusCode(200).body("user.id", equalTo(id.toString()));
        contact("whatsapp:+556181230003", "whatsapp").then().statusCode(200).body("user.id", equalTo(id.toString()));
        operator()
                .body("{\"phone_number\":\"+556181230003\"}")
                .post("/api/v1/users/search")
                .then()
                .statusCode(200)
                .body("items.id", equalTo(List.of(id.toString())));
    }

    @Test
    void aCallOfAKnownPersonMovesLastSeen() {
        String number = newNumber();
        String id = contact(number, "sms").path("user.id");
        Instant lastYear = Instant.now().minus(365, ChronoUnit.DAYS);
        database.update("update activity set last_seen_at = ? where user_id = ?", lastYear, UUID.fromString(id));

        String seen = contact(number, "voice").then().statusCode(200).extract().path("user.last_seen");

        assertThat(Instant.parse(seen)).isAfter(lastYear.plus(364, ChronoUnit.DAYS));
        service()
                .get("/api/v1/users/{id}", id)
                .then()
                .body("last_seen", equalTo(seen))
                .body("version", equalTo(2));
        contact(number, "voice").then().statusCode(200).body("user.last_seen", equalTo(seen));
    }

    @Test
    void aNewPersonHasTheProfileThatWasPromised() throws Exception {
        String number = newNumber();

        JsonNode user = json.readTree(contact(number, "sms").asString()).get("user");

        ObjectNode shape = user.deepCopy();
        for (String moment : List.of("created_at", "updated_at", "last_seen")) {
            assertThat(shape.remove(moment).asText()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z");
        }
        UUID.fromString(shape.remove("id").asText());
        assertThat(shape).isEqualTo(json.readTree("""
                        {"phone_number": "%s", "name": null, "email": null, "is_active": true,
                         "last_login_at": null,
                         "style_profile": {"emoji_usage": true, "formality_level": "casual", "avg_message_length": "medium",
                                           "signature_phrases": ["on it", "got it"],
                                           "tone_preferences": {"humor": 0.5, "formality": 0.3},
                                           "communication_style": "friendly"},
                         "preferences": {"auto_confirm_family": true, "auto_confirm_work": false,
                                         "morning_digest_enabled": true, "proactive_mode": true, "wake_up_calls": true,
                                         "email_summaries": true, "calendar_alerts": true},
                         "stats": {"memory_count": 0, "habit_count": 0},
                         "locale": "en-US", "zone": "America/Los_Angeles", "tier": "free", "status": "active",
                         "version": 1, "unreadable": false,
                         "ai_preferences": {"personalization_level": "full", "learning_rate": 0.1}}
                        """.formatted(number)));
    }

    @Test
    void aHundredContactsAtOnceInTwentySpellingsMakeOnePersonAndOneEvent() throws Exception {
        String e164 = newNumber();
        List<String> spellings = spellings(e164);
        assertThat(spellings).doesNotHaveDuplicates().hasSize(20);
        String token = Asking.clientToken("messaging");
        long before = database.number("select count(*) from account");

        List<Integer> statuses = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(100);
        List<Callable<Response>> contacts = IntStream.range(0, 100)
                .<Callable<Response>>mapToObj(i -> () -> Asking.as(token)
                        .body(Map.of("contact", spellings.get(i % 20), "channel", i % 2 == 0 ? "sms" : "voice"))
                        .post("/api/v1/internal/activations"))
                .toList();
        for (Future<Response> answer : threads.invokeAll(contacts)) {
            statuses.add(answer.get().statusCode());
            ids.add(answer.get().path("user.id"));
        }
        threads.shutdown();

        assertThat(statuses).containsOnly(200, 201).containsOnlyOnce(201);
        assertThat(ids.stream().distinct()).hasSize(1);
        assertThat(database.number("select count(*) from account")).isEqualTo(before + 1);
        String id = ids.get(0);
        assertThat(database.number("select count(*) from contact where user_id = ?", UUID.fromString(id)))
                .isEqualTo(1);
        assertThat(eventsOf(id)).hasSize(1);
        JsonNode event = json.readTree(eventsOf(id).get(0).value());
        assertThat(event.get("zone").asText()).isEqualTo("America/Los_Angeles");
        assertThat(event.toString()).doesNotContain(e164.substring(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hello", "1-23-45", "+266696687", "+1 415 555 26711"})
    void whatIsNoNumberIsRefusedAndKeptSealedInTheAudit(String contact) {
        contact(contact, "sms").then().statusCode(422).body("code", equalTo("identity:contact.invalid"));
        contact(contact, "sms").then().statusCode(422);

        Map<String, Object> kept = database.rows(
                        "select r.times, a.* from refused_contact r join audit_entry a on a.resource = 'refused_contact/' || r.refused_id order by r.last_at desc limit 1")
                .get(0);
        assertThat(kept).containsEntry("times", 2L).containsEntry("action", "contact.refused");
        assertThat(database.placesOf(contact)).isEmpty();
    }

    @Test
    void onlyServicesReportContacts() {
        String body = "{\"contact\":\"%s\",\"channel\":\"sms\"}".formatted(newNumber());

        given().contentType("application/json")
                .body(body)
                .post("/api/v1/internal/activations")
                .then()
                .statusCode(401);
        operator().body(body).post("/api/v1/internal/activations").then().statusCode(403);
        asking.person(UUID.randomUUID())
                .body(body)
                .post("/api/v1/internal/activations")
                .then()
                .statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"contact\":\"\",\"channel\":\"sms\"}",
                "{\"contact\":\"+14155552671\",\"channel\":\"\"}",
                "{\"contact\":\"+14155552671\",\"channel\":\"SMS; drop\"}",
                "{\"contact\":\"+14155552671\",\"channel\":\"sms\",\"admin\":true}"
            })
    void aRequestOfTheWrongShapeIsRefused(String body) {
        int status = service().body(body).post("/api/v1/internal/activations").statusCode();

        assertThat(status).isIn(400, 422);
    }

    /** All events of a person, read after those of somebody activated later: nothing of theirs is still on its way. */
    private static List<ConsumerRecord<String, byte[]>> eventsOf(String id) {
        String later = contact(newNumber(), "sms").path("user.id");
        try (KafkaProbe kafka = KafkaProbe.ofThisTest()) {
            kafka.awaitOne("user-activated", entry -> later.equals(entry.key()));
            return kafka.all("user-activated").stream()
                    .filter(entry -> id.equals(entry.key()))
                    .toList();
        }
    }

    private static List<String> spellings(String e164) {
        String national = e164.substring(2);
        String area = national.substring(0, 3);
        String office = national.substring(3, 6);
        String line = national.substring(6);
        return List.of(
                e164,
                e164.substring(1),
                national,
                "00" + e164.substring(1),
                "011" + e164.substring(1),
                "tel:" + e164,
                "sms:" + e164,
                "whatsapp:" + e164,
                "WhatsApp:" + e164,
                "tel:+1-" + area + "-" + office + "-" + line,
                "(" + area + ") " + office + "-" + line,
                area + "." + office + "." + line,
                area + "-" + office + "-" + line,
                area + " " + office + " " + line,
                "+1 (" + area + ") " + office + " " + line,
                "1-" + area + "-" + office + "-" + line,
                "  " + e164 + " ",
                "\uff0b1" + national,
                "+1\u00a0" + national,
                "+1/" + area + "/" + office + "/" + line);
    }
}
