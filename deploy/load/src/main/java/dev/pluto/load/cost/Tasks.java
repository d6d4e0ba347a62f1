package dev.pluto.load.cost;

import dev.pluto.servers.PlutoDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Brings tasks forward, so that nobody waits for the morning. */
record Tasks(PlutoDatabase database) {

    /** Time to look at the counters before they are due. */
    private static final String SOON = "update scheduler.task set next_run_at = now() + interval '8 seconds'"
            + " where kind = ? and state = 'active'";

    /** All active ones of a kind, due at one instant; tells how many they are. */
    int dueSoon(String kind) {
        try (Connection connection = database.connectAsSuperuser();
                PreparedStatement update = connection.prepareStatement(SOON)) {
            update.setString(1, kind);
            return update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("could not bring tasks forward", e);
        }
    }
}
