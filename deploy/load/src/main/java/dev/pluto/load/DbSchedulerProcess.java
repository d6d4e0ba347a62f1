package dev.pluto.load;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTaskWithPersistentSchedule;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.pluto.events.EventJson;
import dev.pluto.events.OutboundRequested;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Runs db-scheduler as its documentation advises for high throughput: recurring tasks with a persistent schedule, locked and
 * fetched in batches, many threads. Firing does what our sweep does for one task, in one statement and one transaction:
 * records the run, which no instant passes twice, and adds the event. Moving the task to its next time is db-scheduler's
 * own, a second transaction.
 */
final class DbSchedulerProcess {

    static final String PASSWORD = "DB_SCHEDULER_PASSWORD";

    private static final Duration POLL = Duration.ofMillis(250); // as the service's sweep
    private static final Duration LATE_LIMIT = Duration.ofHours(2);
    private static final int SHARDS = 16;
    private static final int SPARE_CONNECTIONS = 2; // fetching and housekeeping

    private static final String FIRE = """
            with run as (
                insert into task_run (task_id, due_at, user_id, outcome, request_id) values (?, ?, ?, 'fired', ?)
                on conflict (task_id, due_at) do nothing
                returning task_id)
            insert into outbox (event_id, shard, topic, user_id, aggregate_version, payload)
            select ?, ?, 'outbound-requested', ?, 1, ? from run
            """;

    private final DataSource database;

    private DbSchedulerProcess(DataSource database) {
        this.database = database;
    }

    /**
     * Runs until it is ended.
     *
     * @param arguments JDBC address, threads, lower and upper limit of a fetch; the password is in the environment
     */
    public static void main(String[] arguments) {
        int threads = Integer.parseInt(arguments[1]);
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(arguments[0]);
        pool.setUsername(DbScheduler.ROLE);
        pool.setPassword(System.getenv(PASSWORD));
        pool.setMaximumPoolSize(threads + SPARE_CONNECTIONS);
        DataSource database = new HikariDataSource(pool);
        DbSchedulerProcess firing = new DbSchedulerProcess(database);
        RecurringTaskWithPersistentSchedule<DailyForPerson> task = Tasks.recurringWithPersistentSchedule(
                        DailyForPerson.TASK, DailyForPerson.class)
                .execute(firing::fire);
        Scheduler.create(database, task)
                .threads(threads)
                .pollUsingLockAndFetch(Double.parseDouble(arguments[2]), Double.parseDouble(arguments[3]))
                .pollingInterval(POLL)
                .serializer(DailyForPerson.AS_TEXT)
                .build()
                .start();
    }

    private void fire(TaskInstance<DailyForPerson> instance, ExecutionContext context) {
        UUID task = UUID.fromString(instance.getId());
        UUID user = instance.getData().userId();
        Instant dueAt = context.getExecution().executionTime;
        UUID request = UUID.nameUUIDFromBytes((task + "/" + dueAt).getBytes(StandardCharsets.UTF_8));
        OutboundRequested event = new OutboundRequested(
                user, request, task, "morning_digest", "sms", "asked", null, dueAt, dueAt.plus(LATE_LIMIT));
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(FIRE)) {
            statement.setObject(1, task);
            statement.setObject(2, dueAt.atOffset(ZoneOffset.UTC));
            statement.setObject(3, user);
            statement.setObject(4, request);
            statement.setObject(5, UUID.randomUUID());
            statement.setShort(6, (short) Math.floorMod(user.hashCode(), SHARDS));
            statement.setObject(7, user);
            statement.setBytes(8, EventJson.write(event));
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e); // db-scheduler tries again
        }
    }
}
