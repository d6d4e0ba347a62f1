package dev.pluto.load.identity;

import dev.pluto.servers.PlutoDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Many more users than anybody could sign up in an hour: all rows of those who did, under other ids, numbers and tokens. They cannot be opened,
 * and nobody opens them: what they are for is being there.
 */
final class Multitude {

    /** Of each table with rows of persons: its columns that can be written, in their order, with their types. What is to be published is not. */
    private static final String COLUMNS = """
            select c.table_name, c.column_name, c.data_type
            from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
            where c.table_schema = 'identity' and t.table_type = 'BASE TABLE' and c.table_name not like '%outbox%'
              and c.is_identity = 'NO' and c.is_generated = 'NEVER'
              and exists (select from information_schema.columns u where u.table_schema = 'identity'
                          and u.table_name = c.table_name and u.column_name = 'user_id')
            order by c.table_name, c.ordinal_position
            """;

    /** Those who are there longest, without the few whose sessions were refreshed all the time. */
    private static final String ORDINARY = """
            select user_id from identity.account a
            where (select count(*) from identity.refresh_token r where r.user_id = a.user_id) < 20
            order by created_at limit\s""";

    private final PlutoDatabase database;
    private final long signedUp;
    private long copies;

    /** @param database in which some have signed up */
    Multitude(PlutoDatabase database) {
        this.database = database;
        this.signedUp = users();
    }

    long users() {
        return database.count("identity.account");
    }

    /** Adds users until there are about so many. */
    void reach(long users) throws SQLException {
        long wanted = Math.max(copies, users / signedUp - 1);
        try (Connection connection = database.connectAsSuperuser();
                Statement statement = connection.createStatement()) {
            // no trigger and no foreign key looks at rows that are right as their originals are
            statement.execute("set session_replication_role = replica");
            statement.execute("set synchronous_commit = off");
            statement.execute(
                    "create temporary table signed_up as select user_id from (" + ORDINARY + signedUp + ") ordinary");
            statement.execute("create temporary table copy as select n from generate_series(" + (copies + 1) + ", "
                    + wanted + ") n");
            for (Map.Entry<String, List<String[]>> table : tables(statement).entrySet()) {
                statement.execute(insert(table.getKey(), table.getValue()));
            }
            statement.execute("drop table signed_up, copy");
            statement.execute("vacuum analyze");
            statement.execute("checkpoint");
        }
        copies = wanted;
    }

    private static Map<String, List<String[]>> tables(Statement statement) throws SQLException {
        Map<String, List<String[]>> tables = new TreeMap<>();
        try (ResultSet rows = statement.executeQuery(COLUMNS)) {
            while (rows.next()) {
                tables.computeIfAbsent(rows.getString(1), unused -> new ArrayList<>())
                        .add(new String[] {rows.getString(2), rows.getString(3)});
            }
        }
        return tables;
    }

    private static String insert(String table, List<String[]> columns) {
        String names = columns.stream().map(column -> column[0]).collect(Collectors.joining(", "));
        String values =
                columns.stream().map(column -> value(column[0], column[1])).collect(Collectors.joining(", "));
        return "insert into identity." + table + " (" + names + ") select " + values + " from identity." + table
                + " old join signed_up using (user_id) cross join copy";
    }

    /** Ids are others, and point where their originals do; what something is found by is another. */
    private static String value(String column, String type) {
        String old = "old." + column;
        if (type.equals("uuid")) {
            return "md5(" + old + "::text || copy.n)::uuid";
        }
        boolean isFoundBy = type.equals("bytea") && (column.endsWith("_index") || column.endsWith("_hash"));
        return isFoundBy ? "sha256(" + old + " || int8send(copy.n))" : old;
    }
}
