package dev.pluto.scheduler.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.protection.PersonKey;
import dev.pluto.protection.PersonKeys;
import dev.pluto.protection.Scope;
import dev.pluto.protection.Transactions;
import dev.pluto.scheduler.SchedulerServiceTest;
import dev.pluto.scheduler.task.Kind;
import dev.pluto.scheduler.task.TaskText;
import dev.pluto.testing.DatabaseProbe;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Measures the sweep on the real service and prints figures; asserts only that nothing was lost or doubled. Not part of the
 * build, run it by name: {@code -Dtest=SweepBenchmark}, with {@code -Dtasks=100000} for the size.
 */
@SchedulerServiceTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SweepBenchmark {

    private static final int TASKS = Integer.getInteger("tasks", 100_000);
    private static final int SLEEPING = Integer.getInteger("sleeping", 0);
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    @Inject
    SweepLoop loop;

    @Inject
    Transactions transactions;

    @Inject
    PersonKeys keys;

    private final DatabaseProbe database = DatabaseProbe.ofThisTest();

    @BeforeEach
    void emptyTables() {
        database.update("truncate task, task_run cascade");
        if (SLEEPING > 0) {
            due(Kind.MORNING_DIGEST, "now() + interval '1 hour'").insert(database, SLEEPING);
        }
        database.update("vacuum analyze task");
    }

    @Test
    @Order(1)
    void warmUp() {
        due(Kind.MORNING_DIGEST, "now()").insert(database, TASKS / 5);
        Sweeps.drain(loop).await().atMost(PATIENCE);
    }

    @Test
    @Order(2)
    void firesDigestsWithoutText() {
        measure("digests, no text", due(Kind.MORNING_DIGEST, "now()"));
    }

    @Test
    @Order(3)
    void firesRemindersWithSealedText() {
        UUID person = UUID.randomUUID();
        PersonKey key = transactions
                .sql(Scope.service("benchmark"), tx -> keys.of(tx, person))
                .await()
                .atMost(PATIENCE);
        measure(
                "reminders, text opened and sealed",
                due(Kind.REMINDER, "now()")
                        .about(person, id -> TaskText.seal(key, id, "call the dentist about Tuesday")));
    }

    @Test
    @Order(4)
    void firesExactTasksWhileDigestsAreDue() {
        due(Kind.MORNING_DIGEST, "now()").insert(database, TASKS);
        due(Kind.WAKE_UP_CALL, "now() + n * interval '4 milliseconds'").insert(database, 500);
        Sweeps.drain(loop).await().atMost(PATIENCE);
        while (database.number("select count(*) from task where kind = 'wake_up_call' and version = 0") > 0) {
            Sweeps.drain(loop).await().atMost(PATIENCE);
        }

        Map<String, @Nullable Object> late = database.rows(
                        "select round(1000 * percentile_cont(0.5) within group (order by s))::int as p50,"
                                + " round(1000 * percentile_cont(0.99) within group (order by s))::int as p99,"
                                + " round(1000 * max(s))::int as most, count(*) filter (where s < 0)::int as early"
                                + " from (select extract(epoch from r.handled_at - r.due_at) as s"
                                + " from task_run r join task t on t.id = r.task_id where t.kind = 'wake_up_call') l")
                .get(0);
        print(
                "exact lane while %d digests are due: late p50 %s ms, p99 %s ms, most %s ms, early %s",
                TASKS, late.get("p50"), late.get("p99"), late.get("most"), late.get("early"));
        assertThat(late).containsEntry("early", 0);
    }

    private static TaskRows due(Kind kind, String dueAt) {
        return TaskRows.due(kind, "FREQ=DAILY", dueAt);
    }

    private void measure(String name, TaskRows rows) {
        rows.insert(database, TASKS);
        long before = System.nanoTime();
        Sweeps.drain(loop).await().atMost(PATIENCE);
        double seconds = (System.nanoTime() - before) / 1e9;
        print(
                "%s: %d tasks fired with outbox in %.2f s = %.0f tasks/s (%d others asleep)",
                name, TASKS, seconds, TASKS / seconds, SLEEPING);
        assertThat(database.number("select count(*) from task_run where outcome = 'fired'"))
                .isEqualTo(TASKS);
        assertThat(database.number("select count(*) from task where state = 'active' and next_run_at <= now()"))
                .isZero();
    }

    private static void print(String line, @Nullable Object... values) {
        System.out.println("BENCH " + String.format(Locale.ROOT, line, values));
    }
}
