package dev.pluto.testing;

import dev.pluto.servers.PlutoDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
        try (Connection connection = connect(Role.SUPERUSER)) {
            List<String> places = new ArrayList<>();
            for (Map<String, @Nullable Object> column : ask(connection, COLUMNS)) {
                if (!ask(connection, searchOf(column), text, text).isEmpty()) {
                    places.add(column.get("table") + "." + column.get("column"));
                }
            }
            return places;
        } catch (SQLException failure) {
            throw new AssertionError("could not search all columns", failure);
        }
    }

    private static String searchOf(Map<String, @Nullable Object> column) {
        String asBytes =
                "bytea".equals(column.get("type")) ? "position(convert_to(?, 'UTF8') in %1$s) > 0" : "?::text is null";
        return ("select 1 from %2$s where position(lower(?) in lower(%1$s::text)) > 0 or " + asBytes + " limit 1")
                .formatted(column.get("column"), column.get("table"));
    }

    /**
     * Fails unless every table of the service's schema has forced row-level security with a policy, and shows the
     * service's role nothing when no scope is set and nothing when a person unknown to all rows is. Flyway's own table is
     * exempt.
     */
    public void assertRowLevelSecurity() {
        List<Map<String, @Nullable Object>> tables = rows(TABLES, service);
        if (tables.isEmpty()) {
            throw new AssertionError("schema " + service + " has no tables: nothing was checked");
        }
        List<String> faults = new ArrayList<>();
        try (Connection nobody = connect(Role.APP);
                Connection stranger = connect(Role.APP)) {
            ask(
                    stranger,
                    "select set_config('pluto.user_id', ?, false)",
                    UUID.randomUUID().toString());
            for (Map<String, @Nullable Object> table : tables) {
                String rows = "select 1 from %s limit 1".formatted(table.get("table"));
                addFault(faults, table, table.get("forced"), "row-level security is not enabled and forced");
                addFault(faults, table, table.get("governed"), "no policy, so that nobody will ever see a row");
                addFault(faults, table, ask(nobody, rows).isEmpty(), "shows rows though no scope is set");
                addFault(faults, table, ask(stranger, rows).isEmpty(), "shows a stranger rows of others");
            }
        } catch (SQLException failure) {
            throw new AssertionError("the service's role cannot read its tables", failure);
        }
        if (!faults.isEmpty()) {
            throw new AssertionError(String.join("\n", faults));
        }
    }

    private static void addFault(
            List<String> faults, Map<String, @Nullable Object> table, @Nullable Object right, String fault) {
        if (!Boolean.TRUE.equals(right)) {
            faults.add(table.get("table") + ": " + fault);
        }
    }

    private static final String COLUMNS = """
            select quote_ident(n.nspname) || '.' || quote_ident(c.relname) as "table",
                   quote_ident(a.attname) as "column", format_type(a.atttypid, null) as type
              from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
             where c.relkind in ('r', 'm') and a.attnum > 0 and not a.attisdropped
               and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
             order by 1, 2""";

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
        try (Connection connection = connect(role)) {
            return ask(connection, sql, parameters);
        } catch (SQLException failure) {
            throw new AssertionError("failed: " + sql, failure);
        }
    }

    private static List<Map<String, @Nullable Object>> ask(Connection connection, String sql, Object... parameters)
            throws SQLException {
        try (PreparedStatement statement = prepared(connection, sql, parameters);
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
            Object value = parameters[index];
            // the driver knows no Instant
            statement.setObject(index + 1, value instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : value);
        }
        return statement;
    }
}
