package dev.pluto.load;

import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;

/** A scheduler that runs and finds what is due in tables of its own. */
interface Sweeper {

    String name();

    /** The process that sweeps. */
    long pid();

    /** Empties its tables and adds so many daily tasks of as many people in Berlin, due for the first time at an instant. */
    void plan(Statement statement, int tasks, Instant dueAt) throws SQLException;

    /** The schema with its tables {@code task_run} and {@code outbox}. */
    String schema();

    /** The table of its tasks, with the schema. */
    String tasks();

    /** The column that says when a task is due next. */
    String dueColumn();
}
