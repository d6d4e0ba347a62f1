package dev.pluto.load.drill;

import dev.pluto.local.suite.Part;
import dev.pluto.servers.PlutoDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * A column comes and goes on the busiest table, while texts come in: each statement waits at most two seconds for its lock, so
 * that nothing queues behind it for longer, and services work before, between and after.
 */
record SchemaChange(Stage stage) {

    private static final String OWNER = PlutoDatabase.ownerRole("messaging");

    void play() {
        stage.log().chapter("A schema change on messaging.message, while texts come in");
        long began = System.nanoTime();
        run("alter table messaging.message add column drill_note text");
        run("create index concurrently drill_note on messaging.message (drill_note) where drill_note is not null");
        run("alter table messaging.message add constraint drill_note check (length(drill_note) < 100) not valid");
        run("alter table messaging.message validate constraint drill_note");
        stage.log().say("expanded; services that know nothing of it go on");
        stage.restart(List.of(Part.MESSAGING));
        stage.log().say("messaging was restarted on the wider schema, as a release does");
        stage.settle();
        run("drop index concurrently messaging.drill_note");
        run("alter table messaging.message drop column drill_note");
        stage.log().say("contracted");
        stage.settle();
        stage.log()
                .say(
                        "longest time without accepting a text: %.1f s",
                        stage.traffic().longestGapSince(began).toMillis() / 1000.0);
    }

    private void run(String statement) {
        long began = System.nanoTime();
        try (Connection connection = stage.ledger().database().connectAs(OWNER);
                Statement sql = connection.createStatement()) {
            sql.execute("set lock_timeout = '2s'");
            sql.execute(statement);
            stage.log().say("    %d ms  %s", Waiting.since(began).toMillis(), statement);
        } catch (SQLException e) {
            throw new IllegalStateException("could not " + statement, e);
        }
    }
}
