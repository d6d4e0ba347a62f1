package dev.pluto.testing;

import dev.pluto.testing.server.PlutoDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Looks into the database behind the application's back, as the superuser who sees all rows or as the service's role. */
public final class DatabaseProbe {
    private final PlutoDatabase database;
    private final String service;

    private DatabaseProbe(PlutoDatabase database, String service) {
        this.database = database;
        this.service = service;
    }

    /** A probe of the database the running {@link PlutoTestResource} made. */
    public static DatabaseProbe ofThisTest() {
        PlutoDatabase database =
                PlutoDatabase.existing(CurrentTest.servers(), CurrentTest.database(), role -> PlutoTestResource.SECRET);
        return new DatabaseProbe(database, CurrentTest.service());
    }

    /** A probe of any database of Pluto; unqualified names mean the schema of the given service. */
    public static DatabaseProbe of(PlutoDatabase database, String service) {
        return new DatabaseProbe(database, service);
    }

    /** The rows of a query, each a map from column to value, with all rows visible. */
    public List<Map<String, @Nullable Object>> rows(String sql, Object... parameters) {
        return ask(Role.SUPERUSER, sql, parameters);
    }

    /** As {@link #rows}, but with the service's role and no scope set: row-level security lets nothing through. */
    public List<Map<String, @Nullable Object>> rowsWithoutScope(String sql, Object... parameters) {
        return ask(Role.APP, sql, parameters);
    }

    /** The one number a query gives, such as a {@code count(*)}. */
    public long number(String sql, Object... parameters) {
        Object value = rows(sql, parameters).get(0).values().iterator().next();
        if (value instanceof Number number) {
            return number.longValue();
        }
        throw new AssertionError("not a number: " + value);
    }

    /** Changes rows, as the superuser. Returns how many. */
    public int update(String sql, Object... parameters) {
        try (Connection connection = connect(Role.SUPERUSER);
                PreparedStatement statement = prepared(connection, sql, parameters)) {
            return statement.execute() ? 0 : statement.getUpdateCount();
        } catch (SQLException failure) {
            throw new AssertionError("failed: " + sql, failure);
        }
    }

    /**
     * The columns in which a text occurs, in upper or lower case, as text or as bytes, in any table of any schema.
     *
     * @return {@code schema.table.column} of each
     */
    public List<String> placesOf(String text) {
        List<String> places = new ArrayList<>();
        for (Map<String, @Nullable Object> column : rows(COLUMNS)) {
            String table = column.get("schema") + "." + column.get("table");
            String sql = "select exists (select from %s where position(lower(?) in lower(%s::text)) > 0"
                    .formatted(table, column.get("column"));
            List<String> parameters = new ArrayList<>(List.of(text));
            if ("bytea".equals(column.get("type"))) {
                sql += " or position(convert_to(?, 'UTF8') in %s) > 0".formatted(column.get("column"));
                parameters.add(text);
            }
            if (Boolean.TRUE.equals(
                    rows(sql + ") as found", parameters.toArray()).get(0).get("found"))) {
                places.add(table + "." + column.get("column"));
            }
        }
        return places;
    }

    /**
     * Fails unless every table of the service's schema has forced row-level security with a policy, and shows the
     * service's role nothing when no scope is set. Flyway's own table is exempt.
     */
    public void assertRowLevelSecurity() {
        List<Map<String, @Nullable Object>> tables = rows(TABLES, service);
        if (tables.isEmpty()) {
            throw new AssertionError("schema " + service + " has no tables: nothing was checked");
        }
        List<String> faults = new ArrayList<>();
        for (Map<String, @Nullable Object> table : tables) {
            if (!Boolean.TRUE.equals(table.get("forced"))) {
                faults.add(table.get("table") + ": row-level security is not enabled and forced");
            } else if (!Boolean.TRUE.equals(table.get("governed"))) {
                faults.add(table.get("table") + ": no policy, so that nobody will ever see a row");
            }
            if (!rowsWithoutScope("select 1 from %s limit 1".formatted(table.get("table")))
                    .isEmpty()) {
                faults.add(table.get("table") + ": shows rows though no scope is set");
            }
        }
        if (!faults.isEmpty()) {
            throw new AssertionError(String.join("\n", faults));
        }
    }

    private static final String COLUMNS = """
            select quote_ident(n.nspname) as schema, quote_ident(c.relname) as "table",
                   quote_ident(a.attname) as "column", format_type(a.atttypid, null) as type
              from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
             where c.relkind in ('r', 'm') and a.attnum > 0 and not a.attisdropped
               and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
             order by 1, 2, 3""";

    private static final String TABLES = """
            select quote_ident(c.relname) as "table", c.relrowsecurity and c.relforcerowsecurity as forced,
                   exists (select from pg_policy p where p.polrelid = c.oid) as governed
              from pg_class c join pg_namespace n on n.oid = c.relnamespace
             where n.nspname = ? and c.relkind in ('r', 'p') and c.relname <> 'flyway_schema_history'
             order by 1""";

    private enum Role {
        SUPERUSER,
        APP
    }

    private List<Map<String, @Nullable Object>> ask(Role role, String sql, Object... parameters) {
        try (Connection connection = connect(role);
                PreparedStatement statement = prepared(connection, sql, parameters);
                ResultSet answer = statement.executeQuery()) {
            ResultSetMetaData columns = answer.getMetaData();
            List<Map<String, @Nullable Object>> rows = new ArrayList<>();
            while (answer.next()) {
                Map<String, @Nullable Object> row = new LinkedHashMap<>();
                for (int column = 1; column <= columns.getColumnCount(); column++) {
                    row.put(columns.getColumnLabel(column), answer.getObject(column));
                }
                rows.add(row);
            }
            return rows;
        } catch (SQLException failure) {
            throw new AssertionError("failed: " + sql, failure);
        }
    }

    private Connection connect(Role role) throws SQLException {
        if (role == Role.APP) {
            return database.connectAs(PlutoDatabase.appRole(service));
        }
        Connection connection = database.connectAsSuperuser();
        connection.setSchema(service);
        return connection;
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int index = 0; index < parameters.length; index++) {
            statement.setObject(index + 1, parameters[index]);
        }
        return statement;
    }
}
