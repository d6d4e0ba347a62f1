package dev.pluto.testing;

import dev.pluto.servers.PlutoDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The rules for what belongs to a person (ADR 13), read from the catalogue of the database the running test has: an id that
 * names a person or a parent is a foreign key with {@code on delete cascade}, an index finds the children, and whoever
 * deletes the person's row in {@value #ROOT} leaves none of theirs.
 */
public final class IntegrityRules {

    /** The table of the platform whose row of a person all others hang on. */
    static final String ROOT = "data_subject";

    static final Set<String> OUTLIVING = Set.of("audit_entry", "gathered_line", "outbox");

    /** Columns of the platform's tables, which every service has. */
    private static final Map<String, String> PLATFORM = Map.of(
            "audit_entry.user_id", "append only: what was done to a person's data is told after they are gone",
            "outbox.user_id",
                    "tells of persons that are gone as well; a row lives until Kafka has it, mostly milliseconds",
            "outbox.event_id", "the event's own name",
            "erased_subject.erasure_id", "the erasure's name, which identity has",
            "inbox.event_id", "an event's name, which its producer has",
            "idempotency_key.claim", "a token");

    /** Ids: all of type uuid, except a table's own and the root's. */
    private static final String IDS = """
            select c.relname || '.' || a.attname as "column",
                   exists (select from pg_constraint f
                            where f.conrelid = c.oid and f.contype = 'f' and f.confdeltype = 'c' and f.convalidated
                              and a.attnum = any(f.conkey)) as cascades
              from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
             where n.nspname = current_schema() and c.relkind in ('r', 'p') and c.relname <> 'flyway_schema_history'
               and a.attnum > 0 and not a.attisdropped and a.atttypid = 'uuid'::regtype and c.relname <> ?
               and not (a.attname in ('id', c.relname || '_id') and exists (
                   select from pg_constraint k
                    where k.conrelid = c.oid and k.contype = 'p' and k.conkey = array[a.attnum]))
             order by 1""";

    /** Without an index on the child's side every deletion of a parent reads the whole child. */
    private static final String UNINDEXED = """
            select f.conname || ' of ' || f.conrelid::regclass as "constraint"
              from pg_constraint f join pg_namespace n on n.oid = f.connamespace
             where n.nspname = current_schema() and f.contype = 'f' and not exists (
                   select from pg_index i
                    where i.indrelid = f.conrelid and i.indisvalid and i.indkey[0] = any(f.conkey)
                      and (i.indpred is null or pg_get_expr(i.indpred, i.indrelid) = '(' || (
                          select a.attname from pg_attribute a
                           where a.attrelid = f.conrelid and a.attnum = i.indkey[0]) || ' IS NOT NULL)'))
             order by 1""";

    private final Map<String, String> exceptions;

    private IntegrityRules(Map<String, String> exceptions) {
        this.exceptions = exceptions;
    }

    /**
     * The rules for the service of the running {@link PlutoTestResource}.
     *
     * @param exceptions why a column, as {@code table.column}, is an id without a foreign key
     */
    public static IntegrityRules except(Map<String, String> exceptions) {
        Map<String, String> all = new HashMap<>(PLATFORM);
        all.putAll(exceptions);
        return new IntegrityRules(all);
    }

    /** Fails with a line for each id that is no cascading foreign key, each exception that is none, each missing index. */
    public void requireForeignKeys() {
        List<String> broken = new ArrayList<>();
        try (Connection connection = connect()) {
            Set<String> loose = new TreeSet<>();
            Set<String> there = new HashSet<>();
            try (PreparedStatement query = connection.prepareStatement(IDS)) {
                query.setString(1, ROOT);
                ResultSet ids = query.executeQuery();
                while (ids.next()) {
                    there.add(ids.getString("column"));
                    if (!ids.getBoolean("cascades")) {
                        loose.add(ids.getString("column"));
                    }
                }
            }
            loose.stream()
                    .filter(column -> !exceptions.containsKey(column))
                    .forEach(column -> broken.add(
                            column + " is an id, but no foreign key with on delete cascade and no exception"));
            exceptions.keySet().stream()
                    .filter(column -> !loose.contains(column))
                    .filter(column -> there.contains(column) || !PLATFORM.containsKey(column))
                    .sorted()
                    .forEach(column -> broken.add(column + " is an exception, but no id without a foreign key"));
            try (PreparedStatement query = connection.prepareStatement(UNINDEXED)) {
                ResultSet constraints = query.executeQuery();
                while (constraints.next()) {
                    broken.add(constraints.getString("constraint") + " has no index of its own columns");
                }
            }
        } catch (SQLException failure) {
            throw new AssertionError("the catalogue cannot be read", failure);
        }
        requireNone(broken);
    }

    /**
     * As the service's role, writes a row of a made-up person into every table that hangs on {@value #ROOT}, deletes the root
     * and fails with a line for each table that still knows the person or a row of theirs. All of it is rolled back.
     */
    public void requireNothingLeftOfAPerson() {
        List<String> left;
        try (Connection connection = connect()) {
            connection.setAutoCommit(false);
            RowsOfAPerson rows = RowsOfAPerson.insert(connection, ROOT, OUTLIVING);
            rows.deleteRoot();
            left = rows.left();
            connection.rollback();
        } catch (SQLException failure) {
            throw new AssertionError("the rows of a person cannot be written or deleted", failure);
        }
        requireNone(left);
    }

    static Connection connect() throws SQLException {
        return PlutoDatabase.existing(CurrentTest.servers(), CurrentTest.database(), role -> PlutoTestResource.SECRET)
                .connectAs(PlutoDatabase.appRole(CurrentTest.service()));
    }

    private static void requireNone(List<String> broken) {
        if (!broken.isEmpty()) {
            throw new AssertionError(String.join("\n", broken));
        }
    }
}
