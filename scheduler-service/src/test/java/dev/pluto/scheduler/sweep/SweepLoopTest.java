package dev.pluto.scheduler.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.protection.Transactions;
import dev.pluto.scheduler.SchedulerServiceTest;
import dev.pluto.scheduler.task.DueTasks;
import dev.pluto.scheduler.task.Kind;
import dev.pluto.testing.DatabaseProbe;
import dev.pluto.testing.TestClock;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SchedulerServiceTest
class SweepLoopTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    Sweep sweep;

    @Inject
    DueTasks dueTasks;

    @Inject
    Transactions transactions;

    @Inject
    SweepMetrics metrics;

    @Inject
    TestClock clock;

    private final DatabaseProbe database = DatabaseProbe.ofThisTest();

    @BeforeEach
    void emptyTables() {
        database.update("truncate task, task_run");
    }

    @AfterEach
    void resetTheClock() {
        clock.reset();
    }

    @Test
    void sweepsAgainAndAgain() {
        TaskRows.due(Kind.REMINDER, null, "now() + interval '300 milliseconds'").insert(database, 1);

        List<Instant> sweeps = sweeps(8);

        assertThat(sweeps).hasSize(8);
        assertThat(database.number("select count(*) from task where state = 'done'"))
                .isEqualTo(1);
        assertThat(database.number("select count(*) from task_run where handled_at < due_at"))
                .isZero();
    }

    @Test
    void goesOnAfterTheDatabaseFailed() {
        database.update("alter table task rename to task_away");
        try {
            assertThat(sweeps(2)).hasSize(2);
        } finally {
            database.update("alter table task_away rename to task");
        }
    }

    @Test
    void saysThatItIsNotReadyWhenNoSweepSucceedsForAMinute() {
        SweepLoop stuck = loop();

        assertThat(stuck.healthy()).isTrue();
        clock.advance(Duration.ofSeconds(61));

        assertThat(stuck.healthy()).isFalse();
    }

    private List<Instant> sweeps(int count) {
        return loop().sweeps().select().first(count).collect().asList().await().atMost(PATIENCE);
    }

    private SweepLoop loop() {
        return new SweepLoop(sweep, dueTasks, transactions, metrics, new Often(), clock);
    }

    private record Often() implements SweepConfig {
        @Override
        public boolean enabled() {
            return true;
        }

        @Override
        public Duration interval() {
            return Duration.ofMillis(100);
        }

        @Override
        public Duration pauseAfterFailure() {
            return Duration.ofMillis(100);
        }

        @Override
        public int batch() {
            return 500;
        }

        @Override
        public Duration backlogInterval() {
            return Duration.ZERO;
        }

        @Override
        public Duration unhealthyAfter() {
            return Duration.ofMinutes(1);
        }
    }
}
