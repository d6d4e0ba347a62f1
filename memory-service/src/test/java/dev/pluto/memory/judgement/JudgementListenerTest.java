package dev.pluto.memory.judgement;

import static dev.pluto.memory.Api.asPerson;
import static dev.pluto.memory.Api.await;
import static dev.pluto.memory.Api.awaitMeaning;
import static dev.pluto.memory.Api.found;
import static dev.pluto.memory.Api.search;
import static dev.pluto.memory.Api.tell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.lessThan;

import dev.pluto.events.EventType;
import dev.pluto.events.MemoriesJudged;
import dev.pluto.memory.Events;
import dev.pluto.testing.DatabaseProbe;
import dev.pluto.testing.KafkaProbe;
import dev.pluto.testing.PlutoTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlutoTestResource.class, initArgs = @ResourceArg(name = "service", value = "memory"))
class JudgementListenerTest {
    private static final String OLDER = "The plumber is Mr Hill from Stroud";
    private static final String NEWER = "The plumber is Mr Ball from Stroud";
    private static final String QUERY = "who is the plumber from Stroud";
    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    private final UUID anna = UUID.randomUUID();
    private final KafkaProbe kafka = KafkaProbe.ofThisTest();
    private final DatabaseProbe database = DatabaseProbe.ofThisTest();

    @AfterEach
    void close() {
        kafka.close();
    }

    @Test
    void ranksByWhatCameOfMemoriesAndForgetsNone() {
        String older = tell(anna, OLDER, Map.of("occurred_at", "2026-03-01T10:00:00Z"));
        String newer = tell(anna, NEWER, Map.of("occurred_at", "2026-03-01T10:00:01Z"));
        tell(anna, "I had soup for lunch", Map.of("occurred_at", "2026-02-01T10:00:00Z"));
        awaitMeaning(anna);
        String first = first();
        String second = first.equals(older) ? newer : older;
        String secondContent = second.equals(older) ? OLDER : NEWER;

        judged("rejected", UUID.randomUUID(), NOW, first);
        judged("confirmed", UUID.randomUUID(), NOW, second);

        await(() -> first().equals(second));
        assertThat(found(anna, QUERY)).contains(OLDER, NEWER);
        search(anna, QUERY)
                .body("items[0].content", equalTo(secondContent))
                .body("items[0].signals.outcomes", greaterThan(0.1f))
                .body("items[0].signals.outcomes", lessThan(0.35f))
                .body("items.find { it.id == '" + first + "' }.signals.outcomes", lessThan(-0.1f));
    }

    @Test
    void countsWhatATextSaysOnceHoweverOftenAndInWhicheverOrderItIsTold() {
        String id = tell(anna, OLDER);
        UUID used = UUID.randomUUID();
        UUID confirmed = UUID.randomUUID();

        judged("confirmed", confirmed, NOW, id);
        judged("used", used, NOW.minusSeconds(60), id);
        judged("confirmed", confirmed, NOW, id);
        judged("used", used, NOW.minusSeconds(60), id);
        String last = tell(anna, NEWER);
        judged("used", used, NOW, last);
        await(() -> judgements(last) == 1);

        assertThat(judgements(id)).isEqualTo(2);
        asPerson(anna)
                .get("/api/v1/memories/" + id + "/interactions")
                .then()
                .body("items.find { it.outcome == 'confirmed' }.message_id", equalTo(confirmed.toString()))
                .body("items.find { it.outcome == 'confirmed' }.actor", equalTo("service:messaging-service"));
    }

    @Test
    void neverLetsJudgementsOverruleAClearlyBetterMatch() {
        String better = tell(anna, "My dentist in Stroud is called Doctor Ivory");
        String worse = tell(anna, "I had soup for lunch in the old mill");
        awaitMeaning(anna);
        for (int i = 0; i < 20; i++) {
            judged("confirmed", UUID.randomUUID(), NOW, worse);
            judged("rejected", UUID.randomUUID(), NOW, better);
        }
        await(() -> judgements(worse) == 20 && judgements(better) == 20);

        search(anna, "what is my dentist called").body("items[0].id", equalTo(better));
    }

    @Test
    void countsWhatCameOfAFactForTheMemoryItWasReadFrom() {
        String id = tell(anna, OLDER);
        UUID fact = factOf(id);

        publish(new MemoriesJudged(anna, UUID.randomUUID(), "confirmed", List.of(), List.of(fact), NOW));

        await(() -> judgements(id) == 1);
    }

    @Test
    void passesOverWhatIsGoneUnknownOrSomebodyElses() {
        UUID berta = UUID.randomUUID();
        String hers = tell(berta, OLDER);
        String gone = tell(anna, "never mind");
        asPerson(anna).delete("/api/v1/memories/" + gone).then().statusCode(204);
        String own = tell(anna, NEWER);

        judged("rejected", UUID.randomUUID(), NOW, hers, gone, UUID.randomUUID().toString(), own);

        await(() -> judgements(own) == 1);
        assertThat(judgements(hers)).isZero();
        assertThat(judgements(gone)).isZero();
    }

    /** What is known to have helped stays where what is as old goes. */
    @Test
    void keepsWhatAnAnswerRestedOnLongerThanTheRest() {
        String old = tell(anna, "Just saying hello", Map.of("type", "utterance"));
        String used = tell(anna, "The blue one, then", Map.of("type", "utterance"));
        judged("used", UUID.randomUUID(), NOW, used);
        await(() -> judgements(used) == 1);
        database.update(
                "update memory set created_at = created_at - interval '366 days', updated_at = updated_at - interval"
                        + " '366 days' where user_id = ?",
                anna);

        database.update("update person set tier = 'free', cleaned_at = '-infinity' where user_id = ?", anna);

        await(() -> count(old) == 0);
        assertThat(count(used)).isOne();
    }

    private String first() {
        return search(anna, QUERY).extract().path("items[0].id");
    }

    private void judged(String outcome, UUID messageId, Instant at, String... memories) {
        publish(new MemoriesJudged(
                anna,
                messageId,
                outcome,
                List.of(memories).stream().map(UUID::fromString).toList(),
                List.of(),
                at));
    }

    private void publish(MemoriesJudged event) {
        Events.publish(kafka, EventType.MEMORIES_JUDGED, event);
    }

    private long judgements(String memory) {
        return database.number(
                "select count(*) from interaction where memory_id = ? and kind = 'judged'", UUID.fromString(memory));
    }

    private long count(String memory) {
        return database.number("select count(*) from memory where id = ?", UUID.fromString(memory));
    }

    private UUID factOf(String memory) {
        UUID id = UUID.randomUUID();
        database.update(
                "insert into fact (id, user_id, memory_id, message_id, handle, subject_index, attribute_index,"
                        + " sealed_body, mode, said_at) values (?, ?, ?, ?, 'x', '\\x00', '\\x00', '\\x00', 'present',"
                        + " now())",
                id,
                anna,
                UUID.fromString(memory),
                UUID.randomUUID());
        return id;
    }
}
