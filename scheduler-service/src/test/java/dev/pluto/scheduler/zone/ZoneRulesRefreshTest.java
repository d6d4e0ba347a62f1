package dev.pluto.scheduler.zone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.scheduler.SchedulerServiceTest;
import dev.pluto.testing.DatabaseProbe;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SchedulerServiceTest
class ZoneRulesRefreshTest {

    /** What the sweep does to a due row, keeping it locked for two seconds. */
    private static final String FIRE_SLOWLY = """
            with fired as (
              insert into task_run (task_id, due_at, user_id, outcome)
              select id, next_run_at, user_id, 'fired' from task returning task_id),
            advanced as (
              update task set next_run_at = next_run_at + interval '24 hours', version = version + 1 returning id)
            select pg_sleep(2)::text from (select count(*) from fired) f, (select count(*) from advanced) a
            """;

    @Inject
    ZoneRulesRefresh refresh;

    private final DatabaseProbe database = DatabaseProbe.ofThisTest();

    @BeforeEach
    void emptyTables() {
        database.update("truncate task, task_run cascade");
        database.update("delete from zone_rules");
    }

    @Test
    void givesEveryTaskItsLocalTimeBackWhenTheRulesOfItsZoneChanged() {
        // Given runs planned an hour off, as with an offset that was abolished since
        insert(1_200, "interval '25 hours'");
        insert(3, "interval '24 hours'");

        assertThat(run("9999a")).isEqualTo(1_200);
        assertThat(database.number("select count(*) from task where next_run_at at time zone 'UTC' = starts_at"
                        + " + interval '24 hours'"))
                .isEqualTo(1_203);
    }

    @Test
    void movesTheOthersWhenOneTaskHasAZoneOrARuleThatNobodyKnows() {
        insert(5, "interval '25 hours'");
        database.update("update task set zone = 'Nowhere/Land' where id = (select id from task order by id limit 1)");
        database.update(
                "update task set rrule = 'FREQ=NEVER' where id = (select id from task order by id desc limit 1)");

        assertThat(run("9999e")).isEqualTo(3);
    }

    @Test
    void computesNothingAnewForRulesThatItKnows() {
        run("9999b");
        insert(1, "interval '25 hours'");

        assertThat(run("9999b")).isZero();
        assertThat(run("9999a")).isZero();
    }

    @Test
    void doesNotBringBackASkippedRun() {
        insert(1, "interval '48 hours'");
        database.update("insert into task_run (task_id, due_at, user_id, outcome)"
                + " select id, starts_at at time zone 'UTC' + interval '24 hours', user_id, 'skipped' from task");

        assertThat(run("9999c")).isZero();
    }

    @Test
    void doesNotBringBackARunThatTheSweepFiredWhileItWaited() {
        insert(1, "interval '24 hours'");
        CompletableFuture<Void> sweep = CompletableFuture.runAsync(() -> database.rows(FIRE_SLOWLY));
        awaitSleep();

        assertThat(run("9999d")).isZero();
        sweep.join();
        assertThat(database.number("select count(*) from task t join task_run r on r.task_id = t.id"
                        + " where t.next_run_at > r.due_at"))
                .isEqualTo(1);
    }

    private void awaitSleep() {
        long deadline = System.nanoTime() + Duration.ofMinutes(3).toNanos();
        while (database.number("select count(*) from pg_stat_activity where wait_event = 'PgSleep'") == 0) {
            assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
        }
    }

    private long run(String version) {
        return refresh.refresh(version).await().atMost(Duration.ofMinutes(3));
    }

    private void insert(int count, String ahead) {
        database.update(
                "insert into task (id, user_id, kind, origin, channel, lane, state, zone, follows_person, starts_at, rrule,"
                        + " next_run_at, late_limit_seconds, created_at, updated_at) select gen_random_uuid(),"
                        + " gen_random_uuid(), 'reminder', 'asked', 'sms', 'exact', 'active', 'UTC', true, t,"
                        + " 'FREQ=DAILY', t at time zone 'UTC' + " + ahead + ", 60, now(), now()"
                        + " from (select date_trunc('hour', now() at time zone 'UTC') as t) s, generate_series(1, ?)",
                count);
    }
}
