package dev.pluto.identity.audit;

import static dev.pluto.identity.Asking.idOf;
import static dev.pluto.identity.Asking.newcomer;
import static dev.pluto.identity.Asking.operator;
import static dev.pluto.identity.Asking.service;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.pluto.events.AuditWritten;
import dev.pluto.events.EventJson;
import dev.pluto.events.EventType;
import dev.pluto.identity.Asking;
import dev.pluto.testing.KafkaProbe;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class AuditResourceTest {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final KafkaProbe kafka = KafkaProbe.ofThisTest();

    @Inject
    Asking asking;

    @AfterEach
    void close() {
        kafka.close();
    }

    @Test
    void anOperatorPagesThroughWhatWasDoneToAPersonNewestFirst() {
        UUID id = idOf(newcomer());
        for (int look = 0; look < 3; look++) {
            operator().get("/api/v1/users/{id}", id).then().statusCode(200);
        }

        JsonPath first = page("?limit=2&user_id=" + id);
        JsonPath second = page("?limit=2&user_id=" + id + "&cursor=" + first.getString("next_cursor"));

        assertThat(first.getList("items.action")).containsExactly("profile.read", "profile.read");
        assertThat(first.getList("items.actor")).containsOnly("operator-anna");
        assertThat(first.getList("items.service")).containsOnly("identity-service");
        assertThat(first.getList("items.at", String.class)).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(second.getList("items.action")).containsExactly("profile.read", "user.create");
        assertThat(second.getString("next_cursor")).isNull();
    }

    @Test
    void lookingAtTheTrailIsInTheTrail() {
        UUID id = idOf(newcomer());
        page("?user_id=" + id);

        assertThat(page("?user_id=" + id).getList("items.action")).containsExactly("audit.read", "user.create");
    }

    @Test
    void showsWhatOtherServicesToldOfOnceAndInItsPlaceWhateverTheOrder() {
        UUID id = idOf(newcomer());
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        AuditWritten newer = line(id, "memory-service", "memory.read", now.plusSeconds(60));
        AuditWritten older = line(id, "scheduler-service", "task.list", now.minusSeconds(60));

        List.of(newer, older, newer, older).forEach(this::tell);

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(page("?user_id=" + id + "&until=" + now.plusSeconds(90))
                                .getList("items.action", String.class))
                        .filteredOn(action -> !action.equals("audit.read"))
                        .containsExactly("memory.read", "user.create", "task.list"));
        assertThat(page("?service=memory-service&user_id=" + id).getList("items.id", String.class))
                .containsExactly(newer.lineId().toString());
        assertThat(page("?user_id=" + id + "&action=task.list&from=" + now.minusSeconds(60))
                        .getList("items.service"))
                .containsExactly("scheduler-service");
        assertThat(page("?user_id=" + id + "&actor=messaging").getList("items.action"))
                .containsExactly("user.create");
    }

    @Test
    void keepsALineThatIsAboutNobody() {
        AuditWritten line = line(AuditWritten.NOBODY, "memory-service", "nobody.looked", Instant.now());

        tell(line);

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(page("?action=nobody.looked").getList("items.user_id"))
                        .contains((Object) null));
    }

    @Test
    void tellsOthersOfItsOwnLinesAndKeepsThemOnce() {
        UUID id = idOf(newcomer());
        operator().get("/api/v1/users/{id}", id).then().statusCode(200);

        String told = KafkaProbe.text(kafka.awaitOne(
                EventType.AUDIT_WRITTEN.topic(),
                entry -> id.toString().equals(entry.key())
                        && KafkaProbe.text(entry).contains("profile.read")));

        AuditWritten event = EventJson.read(told.getBytes(StandardCharsets.UTF_8), AuditWritten.class);
        assertThat(event.actor()).isEqualTo("operator-anna");
        assertThat(event.service()).isEqualTo("identity-service");
        assertThat(page("?action=profile.read&user_id=" + id).getList("items.id", String.class))
                .containsExactly(event.lineId().toString());
    }

    @Test
    void aPersonSeesWhoReadOrChangedTheirs() {
        UUID id = idOf(newcomer());
        operator().get("/api/v1/users/{id}", id).then().statusCode(200);
        asking.person(id).body("{\"name\":\"Ada\"}").patch("/api/v1/users/{id}", id);
        asking.person(id).get("/api/v1/users/{id}", id).then().statusCode(200);

        JsonPath all = ofUser(asking.person(id), id, "");
        assertThat(all.getList("items.action")).containsExactly("profile.change", "profile.read", "user.create");
        assertThat(all.getList("items.actor")).containsExactly(id.toString(), "operator-anna", "messaging");
        assertThat(ofUser(asking.person(id), id, "?others=true").getList("items.action"))
                .containsExactly("profile.read", "user.create");
        assertThat(ofUser(operator(), id, "").getList("items.action")).contains("audit.read");
    }

    @Test
    void nobodySeesWhatWasDoneToSomebodyElses() {
        UUID id = idOf(newcomer());

        asking.person(UUID.randomUUID())
                .get("/api/v1/users/{id}/audit", id)
                .then()
                .statusCode(404)
                .body("code", equalTo("request:not-found"));
        service().get("/api/v1/users/{id}/audit", id).then().statusCode(403);
        given().get("/api/v1/users/{id}/audit", id).then().statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?limit=0", "?limit=201", "?cursor=nonsense!", "?cursor=YWJj"})
    void aPageThatCannotBeIsRefused(String query) {
        operator().get("/api/v1/audit" + query).then().statusCode(422).body("code", equalTo("request:invalid"));
    }

    @Test
    void theTrailIsForOperators() {
        given().get("/api/v1/audit").then().statusCode(401);
        service().get("/api/v1/audit").then().statusCode(403);
        asking.person(UUID.randomUUID()).get("/api/v1/audit").then().statusCode(403);
    }

    private static AuditWritten line(UUID userId, String service, String action, Instant at) {
        return new AuditWritten(
                userId, UUID.randomUUID(), service, at, "operator-anna", action, "what it was", "for the test");
    }

    private void tell(AuditWritten line) {
        EventType type = EventType.AUDIT_WRITTEN;
        kafka.publish(
                type.topic(),
                line.userId().toString(),
                EventJson.write(line),
                Map.of("ce_id", UUID.randomUUID().toString(), "ce_type", type.type(), "ce_aggregateversion", "1"));
    }

    private static JsonPath ofUser(RequestSpecification caller, UUID id, String query) {
        return caller.get("/api/v1/users/" + id + "/audit" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static JsonPath page(String query) {
        return operator()
                .get("/api/v1/audit" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
