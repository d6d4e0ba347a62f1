package dev.pluto.load.recall;

import dev.pluto.servers.PlutoDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Memories of others in the same table: rows of the one who is measured under other people's ids. They cannot be opened, and nobody opens
 * them: what they are for is being there.
 */
final class Neighbours {

    private static final String COLUMNS_OF = """
            select column_name from information_schema.columns
            where table_schema = 'memory' and table_name = '%s' and is_identity = 'NO' and is_generated = 'NEVER'
            order by ordinal_position
            """;

    private final PlutoDatabase database;
    private final long own;

    Neighbours(PlutoDatabase database) {
        this.database = database;
        this.own = database.count("memory.memory");
    }

    long memories() {
        return database.count("memory.memory") - own;
    }

    /** Whether everybody has so many: none was let go meanwhile. */
    boolean areAll(int each) {
        return own == each && database.count("memory.memory") == own * database.count("memory.person");
    }

    /** Adds people with as many memories as the one who is measured until there are about so many. */
    void reach(long memories) throws SQLException {
        long people = Math.max(1, (memories - memories()) / own);
        try (Connection connection = database.connectAsSuperuser();
                Statement statement = connection.createStatement()) {
            // triggers name tables without their schema
            statement.execute("set search_path to memory");
            statement.execute(
                    "create temporary table newcomer as select gen_random_uuid() as id from generate_series(1, "
                            + people + ")");
            statement.execute("create temporary table one as select user_id from memory.memory limit 1");
            copy(connection, statement, "person");
            copy(connection, statement, "memory");
            statement.execute("drop table newcomer, one");
            statement.execute("vacuum analyze memory.memory");
        }
    }

    private static void copy(Connection connection, Statement statement, String table) throws SQLException {
        List<String> columns = columns(connection, table);
        String values = columns.stream()
                .map(column -> switch (column) {
                    case "id" -> "gen_random_uuid()";
                    case "user_id" -> "newcomer.id";
                    case "source_id" -> "null";
                    default -> "old." + column;
                })
                .collect(Collectors.joining(", "));
        statement.execute("insert into memory." + table + " (" + String.join(", ", columns) + ") select " + values
                + " from memory." + table + " old, newcomer where old.user_id = (select user_id from one)");
    }

    private static List<String> columns(Connection connection, String table) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(COLUMNS_OF.formatted(table));
                ResultSet rows = query.executeQuery()) {
            List<String> columns = new ArrayList<>();
            while (rows.next()) {
                columns.add(rows.getString(1));
            }
            return columns;
        }
    }
}
