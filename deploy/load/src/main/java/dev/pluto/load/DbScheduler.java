package dev.pluto.load;

import dev.pluto.servers.PlutoDatabase;
import dev.pluto.servers.ProcessReaper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The yardstick of the sweep as a process of its own: db-scheduler with its table as its authors give it, and beside it
 * copies of our tables of runs and events, without row-level security.
 */
final class DbScheduler implements Sweeper, AutoCloseable {

    static final String SCHEMA = "db_scheduler";
    static final String ROLE = "db_scheduler_app";

    /**
     * Release 16.12, without the index for priorities, which are not used here; storage as our own table of tasks has it.
     */
    private static final String TABLES = """
            create table db_scheduler.scheduled_tasks (
              task_name text not null,
              task_instance text not null,
              task_data bytea,
              execution_time timestamp with time zone not null,
              picked boolean not null,
              picked_by text,
              last_success timestamp with time zone,
              last_failure timestamp with time zone,
              consecutive_failures int,
              last_heartbeat timestamp with time zone,
              version bigint not null,
              priority smallint,
              primary key (task_name, task_instance)
            ) with (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_cost_delay = 0);
            create index execution_time_idx on db_scheduler.scheduled_tasks (execution_time);
            create index last_heartbeat_idx on db_scheduler.scheduled_tasks (last_heartbeat);
            create table db_scheduler.task_run (like scheduler.task_run including all);
            create table db_scheduler.outbox (like scheduler.outbox including all);
            """;

    private static final String PLAN = """
            insert into db_scheduler.scheduled_tasks (task_name, task_instance, task_data, execution_time, picked, version)
            select '%3$s', gen_random_uuid(),
                   convert_to('Europe/Berlin ' || to_char(timestamptz '%2$s' at time zone 'Europe/Berlin', 'HH24:MI:SS')
                              || ' ' || gen_random_uuid(), 'UTF8'),
                   '%2$s', false, 1
              from generate_series(1, %1$d)
            """;

    private final ProcessReaper reaper = ProcessReaper.start();
    private final Process process;

    private DbScheduler(
            Path folder, List<String> javaOptions, PlutoDatabase database, String password, Settings settings)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(javaOptions);
        command.add("-Djava.util.logging.manager=org.jboss.logmanager.LogManager");
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), DbSchedulerProcess.class.getName()));
        command.addAll(List.of(
                database.jdbcUrl(),
                Integer.toString(settings.threads()),
                Double.toString(settings.lower()),
                Double.toString(settings.upper())));
        Files.createDirectories(folder);
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("db-scheduler.log").toFile());
        builder.environment().put("MALLOC_ARENA_MAX", "2"); // as the suite's services have it
        builder.environment().put(DbSchedulerProcess.PASSWORD, password);
        process = builder.start();
        reaper.watch(process);
    }

    /**
     * How it is set.
     *
     * @param threads that fire, each with a connection
     * @param lower fetch again when so much of a fetch is left, as a fraction of the threads
     * @param upper locked and fetched in advance, as a fraction of the threads
     */
    record Settings(int threads, double lower, double upper) {

        /** Reads {@code 50,1.0,4.0}. */
        static Settings of(String text) {
            String[] parts = text.split(",", -1);
            return new Settings(Integer.parseInt(parts[0]), Double.parseDouble(parts[1]), Double.parseDouble(parts[2]));
        }
    }

    /** Makes its tables and starts it. */
    static DbScheduler start(Path folder, List<String> javaOptions, PlutoDatabase database, Settings settings)
            throws IOException, SQLException {
        String password = UUID.randomUUID().toString();
        try (Connection connection = database.connectAsSuperuser();
                Statement statement = connection.createStatement()) {
            statement.execute("create role " + ROLE + " login password '" + password + "'");
            statement.execute("grant connect on database " + database.name() + " to " + ROLE);
            statement.execute("create schema " + SCHEMA);
            statement.execute(TABLES);
            statement.execute("grant usage on schema " + SCHEMA + " to " + ROLE);
            statement.execute("grant all on all tables in schema " + SCHEMA + " to " + ROLE);
            statement.execute("alter role " + ROLE + " set search_path = " + SCHEMA);
        }
        return new DbScheduler(folder, javaOptions, database, password, settings);
    }

    @Override
    public String name() {
        return "db-scheduler";
    }

    @Override
    public long pid() {
        return process.pid();
    }

    @Override
    public String schema() {
        return SCHEMA;
    }

    @Override
    public String tasks() {
        return SCHEMA + ".scheduled_tasks";
    }

    @Override
    public String dueColumn() {
        return "execution_time";
    }

    @Override
    public void plan(Statement statement, int tasks, Instant dueAt) throws SQLException {
        if (!process.isAlive()) {
            throw new IllegalStateException("db-scheduler ended, see its log");
        }
        statement.execute("truncate db_scheduler.scheduled_tasks, db_scheduler.task_run, db_scheduler.outbox");
        statement.execute(PLAN.formatted(tasks, dueAt, DailyForPerson.TASK));
    }

    @Override
    public void close() {
        process.destroy();
        reaper.close();
    }
}
