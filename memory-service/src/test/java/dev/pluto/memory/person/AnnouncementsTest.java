package dev.pluto.memory.person;

import static dev.pluto.memory.Api.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pluto.events.EventType;
import dev.pluto.testing.DatabaseProbe;
import dev.pluto.testing.KafkaProbe;
import dev.pluto.testing.PlutoTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlutoTestResource.class, initArgs = @ResourceArg(name = "service", value = "memory"))
class AnnouncementsTest {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** Behind all others, so that much time passes between the beginning of a look at all and the look at this one. */
    private static final UUID LAST = UUID.fromString("ffffffff-ffff-4fff-bfff-ffffffffffff");

    /** Nobody of whom anything else is to be done: thousands of them would keep the learner and the cleanup from those of later tests. */
    private static final String CROWD =
            "insert into person (user_id, revision, memories_revision, habits_revision, cleaned_at, snapshots_revision, snapshots_due_at)"
                    + " select gen_random_uuid(), 1, 1, 1, now(), 1, 'infinity' from generate_series(1, 300)";

    /**
     * Each a transaction of its own; no disk is waited for. Now and then the row is nobody's for a moment: a look skips what is
     * somebody's.
     */
    private static final String TEN_THOUSAND_MEMORIES = """
            do $$ begin
              perform set_config('synchronous_commit', 'off', false);
              for i in 1..10000 loop
                update person set revision = i, memories_revision = i where user_id = '%1$s';
                insert into memory (id, user_id, type, category, source, importance, sealed_body, occurred_at, created_at,
                                    updated_at, revision)
                values (gen_random_uuid(), '%1$s', 'fact', 'other', 'test', 0, '', now(), now(), now(), i);
                commit;
                if i %% 100 = 0 then perform pg_sleep(0.002); end if;
              end loop;
            end $$""".formatted(LAST);

    @Inject
    Announcements announcements;

    private final DatabaseProbe database = DatabaseProbe.ofThisTest();
    private final KafkaProbe kafka = KafkaProbe.ofThisTest();

    @AfterEach
    void close() {
        kafka.close();
    }

    @Test
    void countsEverythingThatTheAnnouncedRevisionStandsFor() {
        database.update("insert into person (user_id) values (?)", LAST);

        CompletableFuture<Integer> telling =
                CompletableFuture.supplyAsync(() -> database.update(TEN_THOUSAND_MEMORIES));
        while (!telling.isDone()) {
            database.update(CROWD);
            announcements.announce().await().atMost(PATIENCE);
        }
        telling.join();

        await(() -> counts().contains(10_000L));
        assertThat(counts()).isEqualTo(revisions());
        assertThat(counts()).hasSizeGreaterThan(1);
    }

    private List<Long> counts() {
        return announced().stream().map(AnnouncementsTest::count).toList();
    }

    private List<Long> revisions() {
        return announced().stream()
                .map(event -> Long.valueOf(KafkaProbe.header(event, "ce_aggregateversion")))
                .toList();
    }

    private List<ConsumerRecord<String, byte[]>> announced() {
        return kafka.all(EventType.MEMORY_CHANGED.topic()).stream()
                .filter(event -> LAST.toString().equals(event.key()))
                .toList();
    }

    private static long count(ConsumerRecord<String, byte[]> event) {
        try {
            return new ObjectMapper()
                    .readTree(KafkaProbe.text(event))
                    .get("memory_count")
                    .asLong();
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
