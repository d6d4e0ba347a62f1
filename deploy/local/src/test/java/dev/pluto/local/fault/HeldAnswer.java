package dev.pluto.local.fault;

import static org.awaitility.Awaitility.await;

import dev.pluto.servers.PlutoDatabase;
import dev.pluto.testing.DatabaseProbe;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;

/** Keeps messaging from storing its next answer to somebody it has answered before, for as long as this is open. */
public final class HeldAnswer implements AutoCloseable {

    private static final String WAITING =
            "select count(*) from pg_stat_activity" + " where usename = 'messaging_app' and wait_event_type = 'Lock'";

    private final PlutoDatabase database;
    private final Connection connection;

    private HeldAnswer(PlutoDatabase database, Connection connection) {
        this.database = database;
        this.connection = connection;
    }

    public static HeldAnswer of(PlutoDatabase database, UUID person) {
        try {
            Connection connection = database.connectAsSuperuser();
            connection.setAutoCommit(false);
            try (PreparedStatement lock =
                    connection.prepareStatement("select from messaging.dialogue where user_id = ? for update")) {
                lock.setObject(1, person);
                lock.execute();
            }
            return new HeldAnswer(database, connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits until the answer was found, all was done for it, and it only is to be stored. */
    public void awaitFound() {
        await().atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> DatabaseProbe.of(database, "messaging").number(WAITING) > 0);
    }

    @Override
    public void close() {
        try {
            connection.rollback();
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
