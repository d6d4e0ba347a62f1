package dev.pluto.identity.block;

import static dev.pluto.identity.Asking.idOf;
import static dev.pluto.identity.Asking.newcomer;
import static dev.pluto.identity.Asking.operator;
import static dev.pluto.identity.Asking.service;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pluto.contracts.Contract;
import dev.pluto.identity.Asking;
import dev.pluto.protection.CacheEntries;
import dev.pluto.protection.EventSeal;
import dev.pluto.protection.PhoneIndex;
import dev.pluto.testing.DatabaseProbe;
import dev.pluto.testing.KafkaProbe;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class BlockResourceTest {

    private final DatabaseProbe database = DatabaseProbe.ofThisTest();
    private final ObjectMapper json = new ObjectMapper();

    @Inject
    Asking asking;

    @Inject
    RedisDataSource redis;

    @Inject
    PhoneIndex index;

    @Inject
    EventSeal seal;

    @Test
    void aBlockShowsInTheProfileTheCacheAndTheEventAndIsUndoneTheSameWay() throws IOException {
        var person = newcomer();
        UUID id = idOf(person);

        report(id, true, 1)
                .statusCode(200)
                .body("status", equalTo("blocked"))
                .body("is_active", equalTo(false))
                .body("version", equalTo(2));
        assertThat(cached(person.getString("user.phone_number"))).contains("\"status\":\"blocked\"");
        report(id, false, 2).statusCode(200).body("is_active", equalTo(true)).body("version", equalTo(3));
        assertThat(cached(person.getString("user.phone_number"))).contains("\"status\":\"active\"");

        assertThat(statuses(id, 2)).containsExactly("blocked", "active");
        assertThat(database.rows("select action, actor from audit_entry where user_id = ? order by at", id))
                .extracting(line -> line.get("action"))
                .containsExactly("user.create", "account.block", "account.unblock");
    }

    @Test
    void aReportThatComesTwiceOrLateUndoesNoNewerOne() {
        UUID id = idOf(newcomer());
        report(id, true, 1).statusCode(200);
        report(id, false, 2).statusCode(200).body("status", equalTo("active"));

        report(id, true, 1).statusCode(200).body("status", equalTo("active")).body("version", equalTo(3));
        report(id, false, 2).statusCode(200).body("version", equalTo(3));
        report(id, true, 4).statusCode(200).body("status", equalTo("blocked"));
        report(id, false, 3).statusCode(200).body("status", equalTo("blocked"));

        assertThat(statuses(id, 3)).containsExactly("blocked", "active", "blocked");
    }

    @Test
    void aChangeOfAnotherKindKeepsTheBlock() {
        UUID id = idOf(newcomer());
        report(id, true, 1).statusCode(200);

        service()
                .body("{\"emoji_usage\":false}")
                .patch("/api/v1/users/{id}/style", id)
                .then()
                .statusCode(200)
                .body("status", equalTo("blocked"));

        assertThat(statuses(id, 2)).containsExactly("blocked", "blocked");
    }

    @Test
    void theErasedStayErased() {
        UUID id = idOf(newcomer());
        database.update("update account set status = 'erased' where user_id = ?", id);

        report(id, true, 1).statusCode(200).body("status", equalTo("erased"));
        report(id, false, 2).statusCode(200).body("status", equalTo("erased"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"blocked\":true,\"revision\":0,\"operator\":\"olga\"}",
                "{\"blocked\":null,\"revision\":1,\"operator\":\"olga\"}",
                "{\"blocked\":true,\"revision\":1,\"operator\":\" \"}",
                "{\"blocked\":true,\"revision\":1,\"operator\":\"olga\",\"why\":\"x\"}"
            })
    void aReportOfTheWrongShapeIsRefused(String body) {
        int status = service().body(body).put(path(), UUID.randomUUID()).statusCode();

        assertThat(status).isIn(400, 422);
    }

    @Test
    void onlyServicesReportAndOnlyOfPeopleThereAre() {
        String body = "{\"blocked\":true,\"revision\":1,\"operator\":\"olga\"}";
        UUID id = idOf(newcomer());

        given().contentType("application/json")
                .body(body)
                .put(path(), id)
                .then()
                .statusCode(401);
        operator().body(body).put(path(), id).then().statusCode(403);
        asking.person(id).body(body).put(path(), id).then().statusCode(403);
        report(UUID.randomUUID(), true, 1).statusCode(404);
    }

    private static ValidatableResponse report(UUID id, boolean blocked, long revision) {
        JsonObject order = new JsonObject(Contract.BLOCK_ORDER.sample())
                .put("blocked", blocked)
                .put("revision", revision)
                .put("operator", "olga");
        return service().body(order.encode()).put(path(), id).then();
    }

    private static String path() {
        return "/api/v1/internal/users/{id}/block";
    }

    private String cached(String number) {
        String hash = index.hexOf(number);
        return seal.open(CacheEntries.contact(hash), redis.value(String.class).get("pluto:contact:" + hash));
    }

    /** What the events of a person say, once there are so many. */
    private List<String> statuses(UUID id, int count) {
        try (KafkaProbe kafka = KafkaProbe.ofThisTest()) {
            return kafka
                    .await("user-changed", changes -> of(id, changes).size() >= count, Duration.ofMinutes(3))
                    .stream()
                    .filter(change -> id.toString().equals(change.key()))
                    .map(change -> read(change.value()).path("status").asText())
                    .toList();
        }
    }

    private static List<ConsumerRecord<String, byte[]>> of(UUID id, List<ConsumerRecord<String, byte[]>> changes) {
        return changes.stream()
                .filter(change -> id.toString().equals(change.key()))
                .toList();
    }

    private JsonNode read(byte[] value) {
        try {
            return json.readTree(value);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
