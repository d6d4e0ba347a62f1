package dev.pluto.memory.style;

import static dev.pluto.memory.Api.asPerson;
import static dev.pluto.memory.Api.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.events.EventType;
import dev.pluto.events.LearningSummary;
import dev.pluto.events.MessageReceived;
import dev.pluto.events.StyleSummary;
import dev.pluto.events.UserChanged;
import dev.pluto.memory.Events;
import dev.pluto.protection.Addressee;
import dev.pluto.protection.EventSeal;
import dev.pluto.testing.DatabaseProbe;
import dev.pluto.testing.KafkaProbe;
import dev.pluto.testing.PlutoTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlutoTestResource.class, initArgs = @ResourceArg(name = "service", value = "memory"))
class StyleLearnerTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final UUID anna = UUID.randomUUID();
    private final KafkaProbe kafka = KafkaProbe.ofThisTest();
    private final DatabaseProbe database = DatabaseProbe.ofThisTest();

    @Inject
    EventSeal seal;

    @AfterEach
    void close() {
        kafka.close();
    }

    @Test
    void tellsAfterEachFewTextsHowSomebodyWrites() {
        for (int i = 0; i < 5; i++) {
            says(i, "Would you kindly confirm the appointment with Mrs. Quillfeather, please?", "sms");
        }
        JsonPath first = told(1);
        for (int i = 5; i < 10; i++) {
            says(i, "Sounds good. I should be grateful if you would arrange it.", "sms");
        }
        JsonPath second = told(2);

        assertThat(first.getString("formality_level")).isEqualTo("mixed");
        assertThat(second.getString("formality_level")).isEqualTo("formal");
        JsonPath lesson = lesson(second);
        assertThat(lesson.getInt("texts")).isEqualTo(10);
        assertThat(lesson.getList("phrases")).containsExactly("sounds good");
        assertThat(second.prettyPrint()).doesNotContain("Quillfeather");
        assertThat(database.placesOf("Quillfeather")).isEmpty();
    }

    @Test
    void learnsNothingOfWhatWasSpoken() {
        for (int i = 0; i < 5; i++) {
            says(i, "remind me to call my mother lol", "voice");
        }
        await(this::isLearnt);

        assertThat(all()).isEmpty();
    }

    @Test
    void tellsAnewWhenATextIsForgotten() {
        for (int i = 0; i < 6; i++) {
            says(i, i == 3 ? "hey sup 😂" : "Could you please move the appointment?", "sms");
        }
        told(1);
        String one = asPerson(anna)
                .queryParam("limit", 20)
                .get("/api/v1/memories")
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.content.startsWith('hey') }.id");

        asPerson(anna).delete("/api/v1/memories/" + one).then().statusCode(204);

        await(() -> all().stream()
                .map(JsonPath::from)
                .anyMatch(event -> lesson(event).getInt("texts") == 5));
        assertThat(lesson(latest()).getInt("fields[0].counts[0].count")).isZero();
    }

    @Test
    void learnsOfNobodyWhoWantsNothingLearnt() {
        prefers("none");
        for (int i = 0; i < 5; i++) {
            says(i, "hey gimme milk lol", "sms");
        }
        await(() -> database.number("select count(*) from memory where user_id = ?", anna) == 5);
        assertThat(database.number("select count(*) from person where user_id = ? and not learns", anna))
                .isOne();

        prefers("style");

        assertThat(told(1).getString("formality_level")).isEqualTo("casual");
        assertThat(database.number("select count(*) from person where user_id = ? and not learns", anna))
                .isOne();
    }

    private long version;

    private void prefers(String level) {
        version++;
        Events.publish(
                kafka,
                EventType.USER_CHANGED,
                new UserChanged(
                        anna,
                        List.of("ai_preferences"),
                        "active",
                        "free",
                        "en-GB",
                        "Europe/London",
                        Map.of(),
                        new StyleSummary(true, "casual", "medium", "friendly"),
                        null,
                        NOON,
                        new LearningSummary(level, 0.1)),
                version);
        await(() ->
                database.number("select count(*) from person where user_id = ? and personalization = ?", anna, level)
                        == 1);
    }

    private void says(int number, String text, String channel) {
        UUID id = UUID.randomUUID();
        String sealed = seal.seal(Addressee.of("message-received", anna, id), text);
        Events.publish(
                kafka,
                EventType.MESSAGE_RECEIVED,
                new MessageReceived(
                        anna,
                        id,
                        UUID.randomUUID(),
                        channel,
                        "twilio",
                        sealed,
                        0,
                        NOON.plusSeconds(number),
                        MessageReceived.TEXT));
    }

    private boolean isLearnt() {
        return database.number(
                        "select count(*) from person where user_id = ? and memories_revision >= 5 and styled_revision >= 5",
                        anna)
                == 1;
    }

    private List<String> all() {
        return Events.of(kafka, EventType.STYLE_LEARNED, anna);
    }

    /** The last of so many. */
    private JsonPath told(int times) {
        await(() -> all().size() >= times);
        return latest();
    }

    private JsonPath latest() {
        List<String> all = all();
        return JsonPath.from(all.get(all.size() - 1));
    }

    private JsonPath lesson(JsonPath event) {
        return JsonPath.from(seal.open(
                Addressee.of("style-learned", anna, UUID.fromString(event.getString("lesson_id"))),
                event.getString("lesson_sealed")));
    }
}
