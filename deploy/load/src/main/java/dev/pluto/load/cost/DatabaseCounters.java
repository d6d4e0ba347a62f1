package dev.pluto.load.cost;

import dev.pluto.load.scale.Deed.Writes;
import dev.pluto.servers.PlutoDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What PostgreSQL has counted up to a moment.
 *
 * @param position of the write-ahead log, as PostgreSQL writes it
 * @param transactions all that were committed
 * @param writing ids of transactions given out: one for each that wrote
 * @param writes to rows, by {@code schema.table}
 * @param rows that are there, by table
 * @param segments of all texts that went out
 */
record DatabaseCounters(
        String position,
        double transactions,
        double writing,
        Map<String, Writes> writes,
        Map<String, Long> rows,
        double segments) {

    private static final String SCHEMAS = "'" + String.join("', '", PlutoDatabase.SERVICES) + "'";

    /** Tables of the services; what Flyway keeps is not of them. */
    static final String TABLES = """
            select relid, schemaname || '.' || relname as name, n_tup_ins, n_tup_upd, n_tup_hot_upd, n_tup_del
              from pg_stat_user_tables where schemaname in (%s) and relname <> 'flyway_schema_history' order by name
            """.formatted(SCHEMAS);

    private static final String SUMS = """
            select pg_current_wal_flush_lsn()::text as position,
                   (select xact_commit from pg_stat_database where datname = current_database()) as transactions,
                   pg_snapshot_xmax(pg_current_snapshot())::text::bigint as writing,
                   (select coalesce(sum(coalesce(segments, 1)), 0) from messaging.delivery) as segments
            """;

    static DatabaseCounters of(PlutoDatabase database) {
        try (Connection connection = database.connectAsSuperuser();
                Statement statement = connection.createStatement()) {
            Map<String, Writes> writes = writes(statement);
            Map<String, Long> rows = rows(statement, writes.keySet().stream().toList());
            try (ResultSet sums = statement.executeQuery(SUMS)) {
                sums.next();
                return new DatabaseCounters(
                        sums.getString("position"),
                        sums.getDouble("transactions"),
                        sums.getDouble("writing"),
                        writes,
                        rows,
                        sums.getDouble("segments"));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("could not read what PostgreSQL counts", e);
        }
    }

    private static Map<String, Writes> writes(Statement statement) throws SQLException {
        Map<String, Writes> writes = new TreeMap<>();
        try (ResultSet tables = statement.executeQuery(TABLES)) {
            while (tables.next()) {
                writes.put(
                        tables.getString("name"),
                        new Writes(
                                tables.getLong("n_tup_ins"),
                                tables.getLong("n_tup_upd"),
                                tables.getLong("n_tup_hot_upd"),
                                tables.getLong("n_tup_del")));
            }
        }
        return writes;
    }

    private static Map<String, Long> rows(Statement statement, List<String> tables) throws SQLException {
        List<String> counts = new ArrayList<>();
        tables.forEach(table -> counts.add("select '" + table + "' as name, count(*) as rows from " + table));
        Map<String, Long> rows = new TreeMap<>();
        try (ResultSet counted = statement.executeQuery(String.join(" union all ", counts))) {
            while (counted.next()) {
                rows.put(counted.getString("name"), counted.getLong("rows"));
            }
        }
        return rows;
    }
}
