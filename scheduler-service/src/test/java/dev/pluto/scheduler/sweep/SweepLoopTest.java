package dev.pluto.scheduler.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.protection.Transactions;
import dev.pluto.scheduler.SchedulerServiceTest;
import dev.pluto.scheduler.task.DueTasks;
import dev.pluto.scheduler.task.Kind;
import dev.pluto.testing.DatabaseProbe;
import dev.pluto.testing.TestClock;
import dev.pluto.work.Timer;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SchedulerServiceTest
class SweepLoopTest {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

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

    @Inject
    Timer timer;

    private final List<Duration> pauses = new CopyOnWriteArrayList<>();
    private final DatabaseProbe database = DatabaseProbe.ofThisTest();

    @BeforeEach
    void emptyTables() {
        database.update("truncate task, task_run cascade");
    }

    @AfterEach
    void resetTheClock() {
        clock.reset();
    }

    @Test
    void sweepsAgainAndAgain() {
        TaskRows.due(Kind.REMINDER, null, "now() + interval '300 milliseconds'").insert(database, 1);

        sweepUntil(() -> pauses.size() >= 8);

        assertThat(pauses).containsOnly(Often.INTERVAL);
        assertThat(database.number("select count(*) from task where state = 'done'"))
                .isEqualTo(1);
        assertThat(database.number("select count(*) from task_run where handled_at < due_at"))
                .isZero();
    }

    @Test
    void goesOnAfterTheDatabaseFailed() {
        database.update("alter table task rename to task_away");
        try {
            sweepUntil(() -> pauses.size() >= 2);
        } finally {
            database.update("alter table task_away rename to task");
        }
        assertThat(pauses).containsOnly(Often.AFTER_FAILURE);

        sweepUntil(() -> pauses.contains(Often.INTERVAL));
    }

    @Test
    void saysThatItIsNotReadyWhenNoSweepSucceedsForAMinute() {
        SweepLoop stuck = loop();

        assertThat(stuck.healthy()).isTrue();
        clock.advance(Duration.ofSeconds(61));

        assertThat(stuck.healthy()).isFalse();
    }

    private void sweepUntil(BooleanSupplier enough) {
        SweepLoop loop = loop();
        long end = System.nanoTime() + PATIENCE.toNanos();
        loop.start(new StartupEvent());
        try {
            while (!enough.getAsBoolean()) {
                assertThat(System.nanoTime()).as("too few sweeps: " + pauses).isLessThan(end);
                LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
            }
        } finally {
            loop.stop(new ShutdownEvent());
        }
    }

    private SweepLoop loop() {
        return new SweepLoop(sweep, dueTasks, transactions, metrics, new Often(), clock, new Pauses());
    }

    /** The service's timer, noting how long the loop rests after each sweep. */
    private final class Pauses implements Timer {
        @Override
        public void run(Runnable task) {
            timer.run(task);
        }

        @Override
        public Alarm after(Duration delay, Runnable task) {
            pauses.add(delay);
            return timer.after(delay, task);
        }
    }

    @Test
    void firesEachTaskOnceWhileSeveralBatchesAreFiredAtOnce() {
        TaskRows.due(Kind.MORNING_DIGEST, "FREQ=DAILY", "now()").insert(database, 25 * Often.BATCH + 7);

        Sweeps.drain(loop()).await().atMost(PATIENCE);

        assertThat(database.number("select count(*) from task_run where outcome = 'fired'"))
                .isEqualTo(25 * Often.BATCH + 7);
        assertThat(database.number("select count(*) from task where next_run_at <= now()"))
                .isZero();
    }

    private record Often() implements SweepConfig {
        static final Duration INTERVAL = Duration.ofMillis(100);
        static final Duration AFTER_FAILURE = Duration.ofMillis(150);
        static final int BATCH = 20;

        @Override
        public boolean enabled() {
            return true;
        }

        @Override
        public Duration interval() {
            return INTERVAL;
        }

        @Override
        public Duration pauseAfterFailure() {
            return AFTER_FAILURE;
        }

        @Override
        public int batch() {
            return BATCH;
        }

        @Override
        public int parallelism() {
            return 3;
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
