package dev.pluto.memory.retention;

import static dev.pluto.memory.Api.as;
import static dev.pluto.memory.Api.asPerson;
import static dev.pluto.memory.Api.await;
import static dev.pluto.memory.Api.found;
import static dev.pluto.memory.Api.tell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

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
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlutoTestResource.class, initArgs = @ResourceArg(name = "service", value = "memory"))
class RetentionResourceTest {
    private static final int FREE_UTTERANCES = 2000;

    private final UUID anna = UUID.randomUUID();
    private final DatabaseProbe database = DatabaseProbe.ofThisTest();
    private final KafkaProbe kafka = KafkaProbe.ofThisTest();

    @AfterEach
    void close() {
        kafka.close();
    }

    @Test
    void hidesAndThenDeletesWhatExpires() {
        Instant end = Instant.now().truncatedTo(ChronoUnit.SECONDS).plusSeconds(3);
        String id = tell(anna, "The spare key is under the fern", Map.of("expires_at", end.toString()));
        tell(anna, "The fern needs water");
        assertThat(found(anna, "fern")).hasSize(2);

        while (Instant.now().isBefore(end)) {
            assertThat(status(id)).isIn(200, 404);
        }

        assertThat(status(id)).isEqualTo(404);
        assertThat(found(anna, "fern")).containsExactly("The fern needs water");
        await(() -> isGone(id));
        assertThat(deletedBy(id)).isEqualTo("service:memory-retention");
        assertThat(went("expired")).isPositive();
    }

    /** An end is a moment, in whatever zone it is said. */
    @Test
    void endsAtOneMomentInAnyZone() {
        Instant over = Instant.now().minusSeconds(2);
        Instant later = Instant.now().plusSeconds(3600);

        String ended = tell(anna, "The code is on the door", Map.of("expires_at", inZone(over, "Asia/Tokyo")));
        String open = tell(anna, "The gate is left open", Map.of("expires_at", inZone(later, "America/Los_Angeles")));

        assertThat(status(ended)).isEqualTo(404);
        assertThat(status(open)).isEqualTo(200);
        asPerson(anna)
                .get("/api/v1/memories/" + open)
                .then()
                .body("expires_at", equalTo(later.truncatedTo(ChronoUnit.MICROS).toString()));
    }

    @Test
    void letsGoWhatIsTooOldForTheTierUnlessItWasOfUse() {
        String old = tell(anna, "Just saying hello", Map.of("type", "utterance"));
        String used = tell(anna, "The blue one, then", Map.of("type", "utterance"));
        String fact = tell(anna, "My aunt lives in Leeds", Map.of("type", "fact"));
        String young = tell(anna, "Good night", Map.of("type", "utterance"));
        UUID readFrom = factOf(old);
        judge(used, "used");
        age(366, old, used, fact);

        cleanedAs("free");

        await(() -> isGone(old));
        assertThat(List.of(used, fact, young)).noneMatch(this::isGone);
        assertThat(database.number("select count(*) from fact where id = ? and memory_id is null", readFrom))
                .isOne();
        assertThat(went("too_old")).isPositive();
    }

    @Test
    void letsGoWhatWeighsLeastWhereThereIsTooMuch() {
        String light = tell(anna, "Well, well", Map.of("type", "utterance", "importance", 0.2));
        String old = tell(anna, "See you", Map.of("type", "utterance", "importance", 0.5));
        String rejected = tell(anna, "Perhaps", Map.of("type", "utterance", "importance", 0.5));
        String used = tell(anna, "At the corner", Map.of("type", "utterance", "importance", 0.2));
        age(40, used, old);
        judge(used, "confirmed");
        judge(used, "used");
        judge(rejected, "rejected");
        others(FREE_UTTERANCES - 1, 0.26);
        database.update("update memory set importance = 0.3 where id = ?", UUID.fromString(used));

        cleanedAs("free");

        // three too many: .2, .5 after more than one half-life, .5 rejected
        await(() -> database.number("select count(*) from memory where user_id = ?", anna) == FREE_UTTERANCES);
        assertThat(List.of(light, old, rejected)).allMatch(this::isGone);
        assertThat(isGone(used)).isFalse();
        asPerson(anna)
                .get("/api/v1/memories/retention")
                .then()
                .statusCode(200)
                .body("tier", equalTo("free"))
                .body("types.find { it.type == 'utterance' }.count", equalTo(FREE_UTTERANCES))
                .body("types.find { it.type == 'utterance' }.most", equalTo(FREE_UTTERANCES))
                .body("types.find { it.type == 'utterance' }.keep_days", equalTo(365))
                .body("types.find { it.type == '*' }.keep_days", nullValue());
    }

    @Test
    void cutsNothingWhereTheTierIsNotKnown() {
        String old = tell(anna, "Just saying hello", Map.of("type", "utterance"));
        age(4000, old);
        cleanedAs("");

        await(() -> isCleaned());

        assertThat(isGone(old)).isFalse();
        asPerson(anna).get("/api/v1/memories/retention").then().statusCode(200).body("tier", nullValue());
    }

    /** What is forgotten goes by itself once that cannot be undone any more, and nobody is looked at for it again and again meanwhile. */
    @Test
    void leavesWhatIsForgottenToItsOwnTime() throws InterruptedException {
        String id = tell(anna, "The spare key is under the fern");
        database.update(
                "update memory set forgotten_at = now(), expires_at = now() - interval '1 second' where id = ?",
                UUID.fromString(id));
        cleanedAs("free");
        await(() -> isCleaned());
        Object cleaned = cleanedAt();

        TimeUnit.SECONDS.sleep(1);

        assertThat(cleanedAt()).isEqualTo(cleaned);
        assertThat(isGone(id)).isFalse();
    }

    @Test
    void learnsTheTierFromIdentity() {
        var style = new StyleSummary(true, "casual", "medium", "friendly");
        var event = new UserChanged(
                anna, List.of("tier"), "active", "vip", "en-GB", "Europe/London", Map.of(), style, null, Instant.now());
        Events.publish(kafka, EventType.USER_CHANGED, event, 2);

        await(() -> database.number("select count(*) from person where user_id = ? and tier = 'vip'", anna) == 1);
    }

    @Test
    void tellsOperatorsAloneWhatWent() {
        as(Tokens.operator("olga")).get("/api/v1/memories/cleanups").then().statusCode(200);
        asPerson(anna).get("/api/v1/memories/cleanups").then().statusCode(403);
        as(Tokens.operator("olga"))
                .queryParam("cursor", "nonsense")
                .get("/api/v1/memories/cleanups")
                .then()
                .statusCode(422);
    }

    private int status(String id) {
        return asPerson(anna).get("/api/v1/memories/" + id).statusCode();
    }

    private static String inZone(Instant at, String zone) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZone(ZoneId.of(zone)));
    }

    private void judge(String id, String outcome) {
        asPerson(anna)
                .body(Map.of("outcome", outcome))
                .post("/api/v1/memories/" + id + "/interactions")
                .then()
                .statusCode(201);
    }

    private void age(int days, String... ids) {
        for (String id : ids) {
            database.update(
                    "update memory set created_at = created_at - ? * interval '1 day', updated_at = updated_at - ? * interval '1 day'"
                            + " where id = ?",
                    days,
                    days,
                    UUID.fromString(id));
        }
    }

    /** Something that was read from a text. */
    private UUID factOf(String memory) {
        UUID id = UUID.randomUUID();
        database.update(
                "insert into fact (id, user_id, memory_id, message_id, handle, subject_index, attribute_index, sealed_body, mode, said_at)"
                        + " values (?, ?, ?, ?, 'x', '\\x00', '\\x00', '\\x00', 'present', now())",
                id,
                anna,
                UUID.fromString(memory),
                UUID.randomUUID());
        return id;
    }

    private void others(int count, double importance) {
        database.update(
                "insert into memory (id, user_id, type, category, source, importance, sealed_body, occurred_at, created_at, updated_at, revision)"
                        + " select gen_random_uuid(), ?, 'utterance', 'general', 'test', ?, '\\x00', now(), now(), now(), 1"
                        + " from generate_series(1, ?)",
                anna,
                importance,
                count);
    }

    /** @param tier empty for none */
    private void cleanedAs(String tier) {
        database.update(
                "update person set tier = nullif(?, ''), cleaned_at = '-infinity' where user_id = ?", tier, anna);
    }

    private Object cleanedAt() {
        return Objects.requireNonNull(database.rows("select cleaned_at from person where user_id = ?", anna)
                .get(0)
                .get("cleaned_at"));
    }

    private boolean isCleaned() {
        return database.number("select count(*) from person where user_id = ? and cleaned_at > '-infinity'", anna) == 1;
    }

    private boolean isGone(String id) {
        return database.number("select count(*) from memory where id = ?", UUID.fromString(id)) == 0;
    }

    private String deletedBy(String id) {
        return String.valueOf(database.rows(
                        "select actor from interaction where memory_id = ? and kind = 'deleted'", UUID.fromString(id))
                .get(0)
                .get("actor"));
    }

    /** Since the service began; other tests let memories go as well. */
    private static int went(String reason) {
        return as(Tokens.operator("olga"))
                .get("/api/v1/memories/cleanups")
                .then()
                .statusCode(200)
                .extract()
                .<Integer>path("items.collectMany { it.went }.findAll { it.reason == '" + reason + "' }.count.sum()");
    }
}
