package dev.pluto.load;

import dev.pluto.servers.PlutoDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.TimeUnit;

/** One run of a sweeper: many tasks due at one instant, planned before it so that planning costs nothing then. */
final class SweepRun {

    private static final Duration PLANNING = Duration.ofSeconds(8);
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final long LOOK_MILLIS = 20;

    private final PlutoDatabase database;
    private final long postgres;
    private final Clock clock;

    /** @param postgres its process */
    SweepRun(PlutoDatabase database, long postgres, Clock clock) {
        this.database = database;
        this.postgres = postgres;
        this.clock = clock;
    }

    /**
     * Plans so many tasks, waits until they are due and then until none is.
     *
     * @throws IllegalStateException when a task was not fired exactly once, with its event and its next time
     */
    SweepCosts of(Sweeper sweeper, int tasks) throws SQLException, InterruptedException {
        try (Connection connection = database.connectAsSuperuser();
                Statement statement = connection.createStatement()) {
            Instant dueAt = clock.instant().plus(PLANNING).truncatedTo(ChronoUnit.SECONDS);
            sweeper.plan(statement, tasks, dueAt);
            statement.execute("vacuum analyze " + sweeper.tasks());
            statement.execute("checkpoint");
            awaitDue(dueAt);
            SweepCosts costs = costs(sweeper, tasks, statement);
            requireExactlyOnce(sweeper, tasks, statement);
            return costs;
        }
    }

    private void awaitDue(Instant dueAt) throws InterruptedException {
        Duration left = Duration.between(clock.instant(), dueAt);
        if (left.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalStateException("planning took too long for " + PLANNING);
        }
        TimeUnit.NANOSECONDS.sleep(left.toNanos());
    }

    private SweepCosts costs(Sweeper sweeper, int tasks, Statement statement)
            throws SQLException, InterruptedException {
        Duration serviceBefore = CpuTime.of(sweeper.pid());
        Duration postgresBefore = CpuTime.of(postgres);
        long began = System.nanoTime();
        String due = "select count(*) from (select from %s where %s <= now() limit 1) due"
                .formatted(sweeper.tasks(), sweeper.dueColumn());
        while (number(statement, due) > 0) {
            if (System.nanoTime() - began > PATIENCE.toNanos()) {
                throw new IllegalStateException(sweeper.name() + " does not come to an end");
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        }
        Duration time = Duration.ofNanos(System.nanoTime() - began);
        return new SweepCosts(
                tasks,
                time,
                CpuTime.of(sweeper.pid()).minus(serviceBefore),
                CpuTime.of(postgres).minus(postgresBefore));
    }

    private static void requireExactlyOnce(Sweeper sweeper, int tasks, Statement statement) throws SQLException {
        String[] counts = {
            "%s.task_run where outcome = 'fired'".formatted(sweeper.schema()),
            "%s.outbox".formatted(sweeper.schema()),
            "(select distinct user_id from %s.outbox) people".formatted(sweeper.schema()),
            "%s where %s between now() + interval '22 hours' and now() + interval '25 hours'"
                    .formatted(sweeper.tasks(), sweeper.dueColumn())
        };
        for (String count : counts) {
            long found = number(statement, "select count(*) from " + count);
            if (found != tasks) {
                throw new IllegalStateException("%s: %d of %d in %s".formatted(sweeper.name(), found, tasks, count));
            }
        }
    }

    private static long number(Statement statement, String question) throws SQLException {
        try (ResultSet rows = statement.executeQuery(question)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
