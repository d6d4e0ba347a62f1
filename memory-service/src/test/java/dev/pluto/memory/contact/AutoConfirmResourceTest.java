package dev.pluto.memory.contact;

import static dev.pluto.memory.Api.as;
import static dev.pluto.memory.Api.asPerson;
import static dev.pluto.memory.Api.await;
import static dev.pluto.memory.Api.tell;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.events.EventType;
import dev.pluto.events.StyleSummary;
import dev.pluto.events.UserChanged;
import dev.pluto.memory.Events;
import dev.pluto.testing.DatabaseProbe;
import dev.pluto.testing.KafkaProbe;
import dev.pluto.testing.PlutoTestResource;
import dev.pluto.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlutoTestResource.class, initArgs = @ResourceArg(name = "service", value = "memory"))
class AutoConfirmResourceTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final UUID anna = UUID.randomUUID();
    private final KafkaProbe kafka = KafkaProbe.ofThisTest();
    private final DatabaseProbe database = DatabaseProbe.ofThisTest();

    @BeforeEach
    void writeDown() {
        write("Clara Silva", "sister", "family", "+351912345678");
        write("Tom Hill", "boss", "work", "+442079460000");
        write("Clara Berg", null, "other", "+4930123456");
    }

    @AfterEach
    void close() {
        kafka.close();
    }

    @Test
    void obeysTheSideOfTheirLifeAndWhatThePersonPrefersOfIt() {
        assertThat(outcome("+351 912 345678")).isEqualTo("family true");
        assertThat(outcome("Clara Silva")).isEqualTo("family true");
        assertThat(outcome("my sister")).isEqualTo("family true");
        assertThat(outcome("tom hill")).isEqualTo("work false");
        assertThat(outcome("+4930123456")).isEqualTo("other false");

        prefers(false, true, 1);

        assertThat(outcome("+351912345678")).isEqualTo("family false");
        assertThat(outcome("Tom")).isEqualTo("work true");
        assertThat(outcome("+4930123456")).isEqualTo("other false");

        prefers(true, false, 2);

        assertThat(outcome("Clara Silva")).isEqualTo("family true");
        assertThat(outcome("Tom")).isEqualTo("work false");
    }

    @Test
    void confirmsNobodyWhoMayBeSomebodyElseOrWhomNobodyKnows() {
        JsonPath both = ask("Clara");

        assertThat(both.getString("category")).isEqualTo("other");
        assertThat(both.getBoolean("auto_confirm")).isFalse();
        assertThat(both.getList("contacts")).hasSize(2);
        for (String nobody : List.of("Petra", "+15550100", "351912345678912345678", "a", "'", "cousin", "@", "7")) {
            assertThat(outcome(nobody)).as(nobody).isEqualTo("other false");
            assertThat(ask(nobody).getList("contacts")).as(nobody).isEmpty();
        }
    }

    @Test
    void knowsWhomSomebodyOnlySpokeOf() {
        UUID ben = UUID.randomUUID();
        tell(ben, "hello");
        as(Tokens.service("messaging", "fact:write"))
                .body(Map.of(
                        "user_id",
                        ben,
                        "message_id",
                        UUID.randomUUID(),
                        "text",
                        "My brother is called Luca",
                        "said_at",
                        NOON.toString()))
                .post("/api/v1/internal/facts/remember")
                .then()
                .statusCode(200);

        assertThat(outcome(ben, "Luca")).isEqualTo("family true");
        assertThat(outcome("Luca")).as("of somebody else").isEqualTo("other false");
    }

    private String outcome(String who) {
        return outcome(anna, who);
    }

    private String outcome(UUID person, String who) {
        JsonPath answer = ask(person, who);
        return answer.getString("category") + " " + answer.getBoolean("auto_confirm");
    }

    private JsonPath ask(String who) {
        return ask(anna, who);
    }

    private static JsonPath ask(UUID person, String who) {
        return as(Tokens.service("messaging", "memory:recall"))
                .body(Map.of("user_id", person, "who", who))
                .post("/api/v1/internal/auto-confirm")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private void write(String name, @Nullable String relation, String category, String number) {
        Map<String, Object> contact =
                new HashMap<>(Map.of("name", name, "category", category, "phone_numbers", List.of(number)));
        if (relation != null) {
            contact.put("relation", relation);
        }
        asPerson(anna).body(contact).post("/api/v1/contacts").then().statusCode(201);
    }

    private void prefers(boolean family, boolean work, long version) {
        Events.publish(
                kafka,
                EventType.USER_CHANGED,
                new UserChanged(
                        anna,
                        List.of("preferences"),
                        "active",
                        "free",
                        "en",
                        "UTC",
                        Map.of("auto_confirm_family", family, "auto_confirm_work", work),
                        new StyleSummary(true, "casual", "medium", "friendly"),
                        null,
                        NOON),
                version);
        await(() ->
                database.number("select count(*) from person where user_id = ? and version = ?", anna, version) == 1);
    }
}
