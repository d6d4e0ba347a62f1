package dev.pluto.scheduler.person;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.person.PersonExport;
import dev.pluto.person.PersonRecord;
import dev.pluto.person.PersonStore;
import dev.pluto.protection.Scope;
import dev.pluto.protection.Transactions;
import dev.pluto.scheduler.SchedulerServiceTest;
import dev.pluto.testing.DatabaseProbe;
import dev.pluto.testing.ErasureProbe;
import dev.pluto.testing.FilledPerson;
import dev.pluto.testing.KafkaProbe;
import dev.pluto.testing.Tokens;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the scheduler keeps of a person is given out and erased as a whole (ADR 15). */
@SchedulerServiceTest
class ErasureTest {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String REMINDER = """
        {"kind": "reminder", "what": "call the cardiologist", "zone": "Europe/Berlin",
         "starts_at": "%s"}
        """;

    @Inject
    @All
    List<PersonStore> stores;

    @Inject
    PersonExport export;

    @Inject
    Transactions transactions;

    @Inject
    MeterRegistry meters;

    private final DatabaseProbe database = DatabaseProbe.ofThisTest();
    private final UUID clara = UUID.randomUUID();

    @Test
    void everyTableWithRowsOfAPersonBelongsToExactlyOneStore() {
        try (FilledPerson anna = FilledPerson.ofThisTest()) {
            assertThat(stores.stream().flatMap(store -> store.tables().stream()))
                    .containsExactlyInAnyOrderElementsOf(anna.tables());
        }
        assertThat(stores).extracting(PersonStore::name).doesNotHaveDuplicates();
    }

    @Test
    void givesOutARowOfEveryTableAndNothingSealed() {
        try (FilledPerson anna = FilledPerson.ofThisTest();
                FilledPerson ben = FilledPerson.ofThisTest()) {
            List<PersonRecord> records = exported(anna.id());

            assertThat(records).extracting(PersonRecord::table).containsExactlyInAnyOrderElementsOf(anna.tables());
            assertThat(records)
                    .allSatisfy(one -> assertThat(one.values().encode())
                            .doesNotContain("\\\\x")
                            .doesNotContain(ben.id().toString()));
        }
    }

    @Test
    void erasesEveryRowOfAPersonOnceAndTellsHowMany() {
        ErasureProbe.requireErasedOnce("scheduler-service");
    }

    @Test
    void givesOutWhatAPersonWantsToBeRemindedOfOpened() {
        plan().statusCode(201);

        assertThat(exported(clara)).singleElement().satisfies(task -> {
            assertThat(task.table()).isEqualTo("task");
            assertThat(task.values().getString("what")).isEqualTo("call the cardiologist");
            assertThat(task.values().containsKey("unreadable")).isFalse();
        });
    }

    @Test
    void givesOutWhatWasDoneToThePersonsRemindersAndWhen() {
        String deed = UUID.randomUUID().toString();
        given().auth()
                .oauth2(Tokens.service("messaging"))
                .contentType(ContentType.JSON)
                .body("""
                    {"user_id": "%s", "deed": "%s", "what": "call the cardiologist", "kind": "reminder", "channel": "sms",
                     "starts_at": "2031-05-06T07:30:00", "zone": "Europe/Berlin", "follows_person": true}
                    """.formatted(clara, deed))
                .post("/api/v1/internal/reminders/plan")
                .then()
                .statusCode(201);

        assertThat(exported(clara))
                .filteredOn(record -> record.table().equals("deed"))
                .singleElement()
                .satisfies(record -> {
                    assertThat(record.values().getString("id")).isEqualTo(deed);
                    assertThat(record.values().getString("verb")).isEqualTo("plan");
                    assertThat(record.values().getString("at")).isNotNull();
                    assertThat(record.values().getJsonObject("body").encode()).contains("call the cardiologist");
                });
    }

    @Test
    void makesNothingOfWhatIsHeardOrAskedForLate() throws InterruptedException {
        plan().statusCode(201);
        ErasureProbe.erase(clara);
        double before = late("planning");

        publish("user-activated", """
                {"user_id": "%s", "channel": "sms", "locale": "en-US", "zone": "UTC", "tier": "free",
                 "activated_at": "2026-11-21T12:00:00Z"}
                """);
        publish("user-changed", """
                {"user_id": "%s", "changed": ["preferences"], "status": "active", "tier": "free", "locale": "en-US",
                 "zone": "UTC", "preferences": {},
                 "style": {"emoji_usage": true, "formality_level": "casual", "avg_message_length": "medium",
                           "communication_style": "friendly"},
                 "merged_into": null, "changed_at": "2026-11-21T12:00:00Z"}
                """);

        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (late("planning") < before + 2) {
            assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
            Thread.sleep(50);
        }
        plan().statusCode(404);
        for (String table : List.of("data_subject", "person", "task", "person_key")) {
            assertThat(database.number("select count(*) from " + table + " where user_id = ?", clara))
                    .as(table)
                    .isZero();
        }
    }

    private ValidatableResponse plan() {
        return given().auth()
                .oauth2(Tokens.person(clara))
                .contentType(ContentType.JSON)
                .body(REMINDER.formatted(
                        LocalDateTime.now(ZoneOffset.UTC).plusDays(30).truncatedTo(ChronoUnit.SECONDS)))
                .post("/api/v1/tasks")
                .then();
    }

    private void publish(String topic, String json) {
        try (KafkaProbe kafka = KafkaProbe.ofThisTest()) {
            kafka.publish(
                    topic,
                    clara.toString(),
                    json.formatted(clara).getBytes(StandardCharsets.UTF_8),
                    Map.of("ce_id", UUID.randomUUID().toString(), "ce_aggregateversion", "9"));
        }
    }

    private List<PersonRecord> exported(UUID person) {
        return transactions
                .sql(
                        Scope.service("test"),
                        tx -> export.of(tx, person).collect().asList())
                .await()
                .atMost(Duration.ofMinutes(3));
    }

    private double late(String consumer) {
        return meters.counter("pluto.inbox.erased", "consumer", consumer).count();
    }
}
