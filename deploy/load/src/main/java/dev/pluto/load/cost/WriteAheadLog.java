package dev.pluto.load.cost;

import dev.pluto.servers.PlutoDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** PostgreSQL's log, read by its own extension {@code pg_walinspect}: bytes of records and of images of pages apart. */
record WriteAheadLog(PlutoDatabase database) {

    private static final String RECORDS = "select sum(record_size) from pg_get_wal_stats(?::pg_lsn, ?::pg_lsn)";

    void open() {
        try (Connection connection = database.connectAsSuperuser();
                Statement statement = connection.createStatement()) {
            statement.execute("create extension if not exists pg_walinspect");
        } catch (SQLException e) {
            throw new IllegalStateException("pg_walinspect is not to be had", e);
        }
    }

    /** Bytes of the records written between two moments. */
    double recordBytes(Counters before, Counters after) {
        try (Connection connection = database.connectAsSuperuser();
                PreparedStatement statement = connection.prepareStatement(RECORDS)) {
            statement.setString(1, before.database().position());
            statement.setString(2, after.database().position());
            try (ResultSet sum = statement.executeQuery()) {
                sum.next();
                return sum.getDouble(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("could not read the write-ahead log", e);
        }
    }
}
