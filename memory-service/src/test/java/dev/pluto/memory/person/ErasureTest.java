package dev.pluto.memory.person;

import static dev.pluto.memory.Api.as;
import static dev.pluto.memory.Api.await;
import static dev.pluto.memory.Api.found;
import static dev.pluto.memory.Api.tell;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.events.EventType;
import dev.pluto.events.MessageReceived;
import dev.pluto.events.UserActivated;
import dev.pluto.memory.Events;
import dev.pluto.person.PersonExport;
import dev.pluto.person.PersonRecord;
import dev.pluto.person.PersonStore;
import dev.pluto.protection.Addressee;
import dev.pluto.protection.EventSeal;
import dev.pluto.protection.Scope;
import dev.pluto.protection.Transactions;
import dev.pluto.testing.DatabaseProbe;
import dev.pluto.testing.ErasureProbe;
import dev.pluto.testing.FilledPerson;
import dev.pluto.testing.KafkaProbe;
import dev.pluto.testing.PlutoTestResource;
import dev.pluto.testing.Tokens;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What memory keeps of a person is given out and erased as a whole (ADR 15). */
@QuarkusTest
@QuarkusTestResource(value = PlutoTestResource.class, initArgs = @ResourceArg(name = "service", value = "memory"))
class ErasureTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final int MORE_THAN_TWO_PAGES = 1_200;

    @Inject
    @All
    List<PersonStore> stores;

    @Inject
    PersonExport export;

    @Inject
    Transactions transactions;

    @Inject
    MeterRegistry meters;

    @Inject
    EventSeal seal;

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
        double before = meters.counter("pluto.erasures").count();

        ErasureProbe.requireErasedOnce("memory-service");

        assertThat(meters.counter("pluto.erasures").count()).isGreaterThan(before);
    }

    @Test
    void givesOutWhatWasToldOpened() {
        tell(clara, "Tom likes tulips", Map.of("subject", "Tom", "context", Map.of("where", "garden")));

        assertThat(exported(clara))
                .filteredOn(one -> one.table().equals("memory"))
                .singleElement()
                .satisfies(memory -> {
                    assertThat(memory.values().getString("content")).isEqualTo("Tom likes tulips");
                    assertThat(memory.values().getString("subject")).isEqualTo("Tom");
                    assertThat(memory.values().getJsonObject("context").getString("where"))
                            .isEqualTo("garden");
                    assertThat(memory.values().containsKey("unreadable")).isFalse();
                });
    }

    @Test
    void givesOutFactsAsSentencesAndListsWithTheirItems() {
        as(Tokens.service("messaging", "fact:write"))
                .body(Map.of(
                        "user_id",
                        clara,
                        "message_id",
                        UUID.randomUUID(),
                        "text",
                        "my brother lives in Turin",
                        "said_at",
                        NOON.toString()))
                .post("/api/v1/internal/facts/remember")
                .then()
                .statusCode(200);
        as(Tokens.service("messaging", "list:write"))
                .body(Map.of(
                        "user_id",
                        clara,
                        "deed",
                        UUID.randomUUID(),
                        "list",
                        "shopping",
                        "verb",
                        "add",
                        "items",
                        List.of("milk")))
                .post("/api/v1/internal/lists/change")
                .then()
                .statusCode(200);

        List<PersonRecord> records = exported(clara);

        assertThat(valuesOf(records, "fact", "sentence")).containsExactly("Your brother lives in Turin.");
        assertThat(valuesOf(records, "item_list", "name")).containsExactly("shopping");
        assertThat(valuesOf(records, "list_item", "text")).containsExactly("milk");
    }

    private static List<String> valuesOf(List<PersonRecord> records, String table, String column) {
        return records.stream()
                .filter(one -> one.table().equals(table))
                .map(one -> one.values().getString(column))
                .toList();
    }

    @Test
    void givesOutEveryRowHoweverManyPagesTheyFill() {
        tell(clara, "Tom likes tulips");
        database.update(
                "insert into interaction (id, user_id, memory_id, kind, actor, created_at) select gen_random_uuid(), ?,"
                        + " gen_random_uuid(), 'recalled', 'person', now() from generate_series(1, ?)",
                clara,
                MORE_THAN_TWO_PAGES);

        assertThat(exported(clara))
                .filteredOn(one -> one.table().equals("interaction"))
                .hasSize(MORE_THAN_TWO_PAGES + 1)
                .doesNotHaveDuplicates();
        assertThat(exported(UUID.randomUUID())).isEmpty();
    }

    @Test
    void makesNothingOfWhatIsHeardLateAndRemembersNothing() {
        tell(clara, "Tom likes tulips");
        assertThat(found(clara, "tulips")).hasSize(1);
        ErasureProbe.erase(clara);
        double texts = late("memory-remember");
        double news = late("memory-person");

        try (KafkaProbe kafka = KafkaProbe.ofThisTest()) {
            Events.publish(kafka, EventType.MESSAGE_RECEIVED, message("I am allergic to peanuts"));
            Events.publish(kafka, EventType.USER_ACTIVATED, new UserActivated(clara, "sms", "en", "UTC", "free", NOON));
        }

        await(() -> late("memory-remember") == texts + 1 && late("memory-person") == news + 1);
        assertThat(found(clara, "tulips")).isEmpty();
        assertThat(database.number("select count(*) from data_subject where user_id = ?", clara))
                .isZero();
    }

    private MessageReceived message(String text) {
        UUID id = UUID.randomUUID();
        String sealed = seal.seal(Addressee.of("message-received", clara, id), text);
        return new MessageReceived(
                clara, id, UUID.randomUUID(), "sms", "twilio", sealed, 0, NOON, MessageReceived.TEXT);
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
