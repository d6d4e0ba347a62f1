package dev.pluto.testing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One row of a made-up person in every table that hangs on the root by its ids, directly or not, made from what the
 * catalogue says of columns: a table that is new is filled without a word here. Columns that may be null stay so, except
 * foreign keys. What check constraints ask of a column is tried out.
 */
final class RowsOfAPerson {

    private static final String CHECK_VIOLATION = "23514";
    private static final Random RANDOM = new Random();

    private final Connection connection;
    private final String root;
    private final UUID person = UUID.randomUUID();
    private final Relations relations;

    /** What was written, in the order of writing. */
    private final Map<String, Map<String, @Nullable String>> rows = new LinkedHashMap<>();

    private RowsOfAPerson(Connection connection, Relations relations, String root) {
        this.connection = connection;
        this.relations = relations;
        this.root = root;
    }

    /**
     * Writes the rows.
     *
     * @param connection in a transaction, which is given the scope of a service
     * @param root table of which every other table's row of a person is a descendant
     * @param outliving tables whose rows stay when their person goes: they get none
     */
    static RowsOfAPerson insert(Connection connection, String root, Set<String> outliving) throws SQLException {
        RowsOfAPerson made = new RowsOfAPerson(connection, Relations.read(connection, root, outliving), root);
        try (Statement statement = connection.createStatement()) {
            statement.execute("select set_config('pluto.scope', 'service:test', true)");
            made.insertAll(statement);
            statement.execute("set constraints all immediate");
        }
        return made;
    }

    /** Parents first: a table's turn comes when all it points to have their row. */
    private void insertAll(Statement statement) throws SQLException {
        Set<String> open = relations.descendants(root);
        if (open.size() < 3) {
            throw new AssertionError("only " + open + " hang on " + root + ": nothing was checked");
        }
        while (!open.isEmpty()) {
            List<String> ready = open.stream()
                    .filter(table -> relations.parentsOf(table).stream().noneMatch(open::contains))
                    .toList();
            if (ready.isEmpty()) {
                throw new AssertionError("point at each other in a circle: " + open);
            }
            for (String table : ready) {
                Map<String, @Nullable String> made = madeByTrigger(statement, table);
                rows.put(table, made.isEmpty() ? insert(statement, table) : made);
            }
            open.removeAll(ready);
        }
    }

    /** @return the person's row that came with one of its parents, empty when none did */
    private Map<String, @Nullable String> madeByTrigger(Statement statement, String table) throws SQLException {
        if (relations.columnsOf(table).stream()
                .noneMatch(column -> column.name().equals("user_id"))) {
            return Map.of();
        }
        try (ResultSet row =
                statement.executeQuery("select * from " + table + " where user_id = '" + person + "' limit 1")) {
            return row.isBeforeFirst() ? read(row) : Map.of();
        }
    }

    private Map<String, @Nullable String> insert(Statement statement, String table) throws SQLException {
        Map<String, String> fixed = parentsIn(table);
        List<Relations.Column> columns = relations.columnsOf(table).stream()
                .filter(column -> column.needed() || fixed.containsKey(column.name()))
                .toList();
        List<List<String>> choices = columns.stream()
                .map(column -> fixed.containsKey(column.name())
                        ? List.of(fixed.getOrDefault(column.name(), ""))
                        : candidates(column))
                .toList();
        int trials = choices.stream().mapToInt(List::size).reduce(1, (all, some) -> Math.min(1000, all * some));
        for (int trial = 0; trial < trials; trial++) {
            Savepoint before = connection.setSavepoint();
            try (ResultSet row = statement.executeQuery(statementOf(table, columns, chosen(choices, trial)))) {
                return read(row);
            } catch (SQLException refused) {
                if (!CHECK_VIOLATION.equals(refused.getSQLState())) {
                    throw refused;
                }
                connection.rollback(before);
            }
        }
        throw new AssertionError("no row for " + table + " found that its check constraints allow: " + choices);
    }

    /** What a row of a table has from its parents, itself among them. */
    private Map<String, String> parentsIn(String table) {
        Map<String, String> values = new HashMap<>();
        values.put("user_id", person.toString());
        values.put("id", UUID.randomUUID().toString());
        values.keySet()
                .retainAll(relations.columnsOf(table).stream()
                        .map(Relations.Column::name)
                        .toList());
        for (Relations.Key key : relations.keys()) {
            if (key.table().equals(table)) {
                Map<String, ? extends @Nullable String> parent =
                        key.parent().equals(table) ? values : rows.getOrDefault(key.parent(), Map.of());
                String value = parent.get(key.target());
                if (value == null) {
                    throw new AssertionError(key.name() + " points to " + key.target() + ", which is not known");
                }
                values.put(key.column(), value);
            }
        }
        return values;
    }

    private static List<String> candidates(Relations.Column column) {
        return switch (column.type()) {
            case "uuid" -> List.of(UUID.randomUUID().toString());
            case "text" -> column.words().isEmpty() ? List.of(randomWord()) : column.words();
            case "boolean" -> List.of("false");
            case "bytea" -> List.of("\\x" + HexFormat.of().formatHex(randomBytes()));
            case "text[]", "integer[]" -> List.of("{}");
            case "jsonb", "json" -> List.of("{}");
            default -> column.type().matches("timestamp.*|date|time.*") ? List.of("now") : List.of("1", "0");
        };
    }

    /** Two persons have no name of anything in common. */
    private static String randomWord() {
        return RANDOM.ints(8, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** As long as a keyed hash. */
    private static byte[] randomBytes() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private static List<String> chosen(List<List<String>> choices, int trial) {
        List<String> chosen = new ArrayList<>();
        int rest = trial;
        for (List<String> some : choices) {
            chosen.add(some.get(rest % some.size()));
            rest /= some.size();
        }
        return chosen;
    }

    private static String statementOf(String table, List<Relations.Column> columns, List<String> values) {
        List<String> names = columns.stream().map(Relations.Column::name).toList();
        List<String> literals = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            literals.add("'" + values.get(i) + "'::" + columns.get(i).type());
        }
        return "insert into " + table + " (" + String.join(", ", names) + ") values (" + String.join(", ", literals)
                + ") returning *";
    }

    private static Map<String, @Nullable String> read(ResultSet row) throws SQLException {
        Map<String, @Nullable String> values = new HashMap<>();
        row.next();
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            values.put(row.getMetaData().getColumnName(i), row.getString(i));
        }
        return values;
    }

    UUID person() {
        return person;
    }

    /** Every table that has a row of the person now, the root among them. */
    Set<String> tables() {
        return rows.keySet();
    }

    /** Deletes the one row that all others hang on. */
    void deleteRoot() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            int deleted = statement.executeUpdate("delete from " + root + " where user_id = '" + person + "'");
            if (deleted != 1) {
                throw new AssertionError(deleted + " rows of " + root + " were deleted instead of the person's one");
            }
        }
    }

    /** The tables, any of the schema, that hold an id of the person or of a row that was written, a line each. */
    List<String> left() throws SQLException {
        Set<String> ids = new TreeSet<>();
        rows.forEach((table, row) -> relations.columnsOf(table).stream()
                .filter(column -> column.type().equals("uuid"))
                .forEach(column -> {
                    String id = row.get(column.name());
                    if (id != null) {
                        ids.add(id);
                    }
                }));
        List<String> left = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            for (Map.Entry<String, List<Relations.Column>> table :
                    relations.tables().entrySet()) {
                for (Relations.Column column : table.getValue()) {
                    if (column.type().equals("uuid")) {
                        ResultSet count = statement.executeQuery("select count(*) from " + table.getKey() + " where "
                                + column.name() + " in ('" + String.join("', '", ids) + "')");
                        count.next();
                        if (count.getLong(1) > 0) {
                            left.add(table.getKey() + "." + column.name() + " still holds an id of the person's rows");
                        }
                    }
                }
            }
        }
        return left;
    }
}
