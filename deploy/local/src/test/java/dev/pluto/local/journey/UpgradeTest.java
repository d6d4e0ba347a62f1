package dev.pluto.local.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pluto.local.phone.PhoneMessage;
import dev.pluto.servers.PlutoDatabase;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The world began with the database of commit 22d2543: what people had told then is there, and life goes on. */
@ExtendWith(InTheWorld.class)
class UpgradeTest {

    private static final String ANNA = "+14155550100";
    private static final String JUERGEN = "+4915123456789";
    private static final String REX = "+447911123456";
    private static final String STRANGER = "+14155550177";

    private final World world;

    UpgradeTest(World world) {
        this.world = world;
    }

    @Test
    void bindsTheSealsOfTheOldDatabase() {
        for (String service : PlutoDatabase.SERVICES) {
            assertThat(world.database(service)
                            .number("select count(*) from flyway_schema_history where version = '20261126.9.1'"))
                    .as(service)
                    .isEqualTo(1);
            assertThat(world.database(service).number("select count(*) from flyway_schema_history where not success"))
                    .as(service)
                    .isZero();
        }
    }

    @Test
    void remembersWhatWasToldBefore() throws Exception {
        try (Person anna = new Person(world, ANNA)) {
            assertThat(anna.profile().getString("name")).isEqualTo("Anna");
            assertThat(anna.profile().getJsonObject("style_profile").getString("formality_level"))
                    .isEqualTo("formal");
            assertThat(anna.memories())
                    .extracting(memory -> memory.getString("content"))
                    .contains("My sister Clara lives in Lisbon");
            assertThat(anna.asks("Where does my sister live?")).contains("Clara", "Lisbon");
        }
    }

    @Test
    void readsTasksAndConversationsOfBefore() {
        JsonObject juergen = world.operator().find(JUERGEN).orElseThrow();
        String id = juergen.getString("id");

        assertThat(world.operator().list("/api/v1/tasks?limit=100&user_id=" + id))
                .extracting(task -> task.getString("what"))
                .contains("put out the bins", "den Müll rausbringen");
        assertThat(world.operator().list("/api/v1/conversations?limit=100&user_id=" + id).stream()
                        .flatMap(one -> world
                                .operator()
                                .list("/api/v1/conversations/" + one.getString("id") + "/messages?limit=100")
                                .stream())
                        .map(message -> message.getString("text")))
                .contains("Hallo, ich heiße Jürgen");
    }

    @Test
    void answersTextsThatWaitedForTheirPerson() {
        await().atMost(Duration.ofMinutes(3))
                .untilAsserted(() -> assertThat(saidTo(STRANGER))
                        .anyMatch(answer -> answer.contains("keys at the office") || isApology(answer)));
        assertThat(world.operator().find(STRANGER)).isPresent();
    }

    @Test
    void tellsMemoryWhatWaitedInTheOutbox() {
        String anna = world.operator().find(ANNA).orElseThrow().getString("id");

        await().atMost(Duration.ofMinutes(3))
                .untilAsserted(() -> assertThat(world.operator().list("/api/v1/memories?limit=100&user_id=" + anna))
                        .extracting(memory -> memory.getString("content"))
                        .contains("My brother Paul lives in Oslo"));
    }

    /** The build of then answered what it had read of Kafka; this text it had stored, and told nobody of. */
    @Test
    void answersOnceWhatWaitedInTheOutbox() {
        await().atMost(Duration.ofMinutes(3)).until(() -> answersAboutOslo() == 1);
        assertThat(world.database("messaging")
                        .number(
                                "select count(*) from reply_job where due_at is not null and user_id = ?::uuid",
                                world.operator().find(ANNA).orElseThrow().getString("id")))
                .isZero();
        assertThat(answersAboutOslo()).isEqualTo(1);
    }

    private long answersAboutOslo() {
        return saidTo(ANNA).stream()
                .filter(answer -> answer.contains("Oslo") || isApology(answer))
                .count();
    }

    private List<String> saidTo(String number) {
        return world.suite().simulator().sentTo(number).stream()
                .map(PhoneMessage::body)
                .toList();
    }

    /** What is said where memory was up so much later than messaging that an answer's tries were over. */
    private static boolean isApology(String answer) {
        return answer.contains("just now");
    }

    @Test
    void keepsABlockOfBefore() {
        assertThat(world.database("messaging")
                        .number(
                                "select count(*) from block where user_id = ?::uuid",
                                world.operator().find(REX).orElseThrow().getString("id")))
                .isEqualTo(1);
    }

    @Test
    void keepsAStopOfBefore() {
        assertThat(world.database("messaging").number("select count(*) from consent where opted_out_at is not null"))
                .isEqualTo(1);
        assertThat(world.database("messaging")
                        .number(
                                "select count(*) from consent_change l join consent c using (user_id, channel) where l.opted_out "
                                        + "and l.source = 'before' and l.said_at = c.opted_out_at"))
                .isEqualTo(1);
    }
}
