package dev.pluto.load;

import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;

/** Our scheduler-service. */
record ServiceSweeper(long pid) implements Sweeper {

    private static final String PLAN = """
            insert into scheduler.task (id, user_id, kind, origin, channel, lane, state, zone, follows_person, starts_at,
                                        rrule, next_run_at, late_limit_seconds, created_at, updated_at)
            select gen_random_uuid(), gen_random_uuid(), 'morning_digest', 'asked', 'sms', 'spread', 'active',
                   'Europe/Berlin', true, timestamptz '%2$s' at time zone 'Europe/Berlin', 'FREQ=DAILY', '%2$s', 7200,
                   now(), now()
              from generate_series(1, %1$d)
            """;

    @Override
    public String name() {
        return "scheduler-service";
    }

    @Override
    public String schema() {
        return "scheduler";
    }

    @Override
    public String tasks() {
        return "scheduler.task";
    }

    @Override
    public String dueColumn() {
        return "next_run_at";
    }

    @Override
    public void plan(Statement statement, int tasks, Instant dueAt) throws SQLException {
        statement.execute("set search_path = scheduler");
        statement.execute("truncate scheduler.task, scheduler.task_run, scheduler.outbox cascade");
        statement.execute(PLAN.formatted(tasks, dueAt));
    }
}
