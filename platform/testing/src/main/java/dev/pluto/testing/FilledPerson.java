package dev.pluto.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * A made-up person with a row in every table of the running test's service that hangs on a person (ADR 13), committed until it
 * is closed. What is sealed in the rows opens with no key.
 */
public final class FilledPerson implements AutoCloseable {

    private final Connection connection;
    private final RowsOfAPerson rows;

    private FilledPerson(Connection connection, RowsOfAPerson rows) {
        this.connection = connection;
        this.rows = rows;
    }

    /** Makes one, in the database the running {@link PlutoTestResource} made. */
    @SuppressWarnings("MustBeClosed") // by close()
    public static FilledPerson ofThisTest() {
        try {
            Connection connection = IntegrityRules.connect();
            connection.setAutoCommit(false);
            var rows = RowsOfAPerson.insert(connection, IntegrityRules.ROOT, IntegrityRules.OUTLIVING);
            connection.commit();
            return new FilledPerson(connection, rows);
        } catch (SQLException failure) {
            throw new AssertionError("the rows of a person cannot be written", failure);
        }
    }

    public UUID id() {
        return rows.person();
    }

    /** The tables that were filled, without the root and the table of keys, which the platform keeps. */
    public Set<String> tables() {
        Set<String> tables = new TreeSet<>(rows.tables());
        tables.removeAll(Set.of(IntegrityRules.ROOT, "person_key"));
        return tables;
    }

    /** A line for each column, of whatever table, that holds an id of the person or of a row of theirs. */
    public List<String> left() {
        try (var statement = connection.createStatement()) {
            statement.execute("select set_config('pluto.scope', 'service:test', true)");
            List<String> left = rows.left();
            connection.commit();
            return left;
        } catch (SQLException failure) {
            throw new AssertionError("the rows of a person cannot be read", failure);
        }
    }

    /** Takes what is left of the person. */
    @Override
    public void close() {
        try (connection;
                var statement = connection.createStatement()) {
            statement.execute("select set_config('pluto.scope', 'service:test', true)");
            statement.execute("delete from " + IntegrityRules.ROOT + " where user_id = '" + id() + "'");
            connection.commit();
        } catch (SQLException failure) {
            throw new AssertionError("the rows of a person cannot be deleted", failure);
        }
    }
}
