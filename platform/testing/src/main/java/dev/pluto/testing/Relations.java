package dev.pluto.testing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The tables of a schema with their columns, and what points to what. */
final class Relations {

    private static final String COLUMNS = """
            select c.relname as "table", a.attname as "column", format_type(a.atttypid, a.atttypmod) as type,
                   a.attnotnull and not a.atthasdef and a.attidentity = '' and a.attgenerated = '' as needed,
                   coalesce((select string_agg(pg_get_constraintdef(k.oid), ' ') from pg_constraint k
                              where k.conrelid = c.oid and k.contype = 'c' and a.attnum = any(k.conkey)), '') as checks
              from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
             where n.nspname = current_schema() and c.relkind in ('r', 'p') and c.relname <> 'flyway_schema_history'
               and a.attnum > 0 and not a.attisdropped
             order by 1, a.attnum""";

    private static final String KEYS = """
            select k.conname as name, c.relname as "table", a.attname as "column", p.relname as parent, b.attname as target
              from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_class p on p.oid = k.confrelid
              join pg_namespace n on n.oid = k.connamespace,
                   unnest(k.conkey, k.confkey) u (own, other)
              join pg_attribute a on true join pg_attribute b on true
             where n.nspname = current_schema() and k.contype = 'f'
               and a.attrelid = k.conrelid and a.attnum = u.own and b.attrelid = k.confrelid and b.attnum = u.other""";

    private static final Pattern LITERAL = Pattern.compile("'([a-z_]+)'::text");

    private final Map<String, List<Column>> tables = new TreeMap<>();
    private final List<Key> keys = new ArrayList<>();

    private Relations() {}

    /**
     * A column.
     *
     * @param needed whether an insert has to name it
     * @param words the texts its check constraints name
     */
    record Column(String name, String type, boolean needed, List<String> words) {}

    /** One column of a table that holds what a column of its parent holds. */
    record Key(String name, String table, String column, String parent, String target) {}

    /**
     * Reads the schema a connection is in.
     *
     * @param root table of persons
     * @param outliving tables whose rows stay when their person goes
     */
    static Relations read(Connection connection, String root, Set<String> outliving) throws SQLException {
        Relations relations = new Relations();
        try (Statement statement = connection.createStatement()) {
            relations.readCatalogue(statement);
        }
        relations.tables.forEach((table, all) -> {
            if (!outliving.contains(table)) {
                all.forEach(column -> relations.impliedKey(table, column, root));
            }
        });
        return relations;
    }

    Map<String, List<Column>> tables() {
        return tables;
    }

    List<Column> columnsOf(String table) {
        return tables.getOrDefault(table, List.of());
    }

    List<Key> keys() {
        return keys;
    }

    private void readCatalogue(Statement statement) throws SQLException {
        ResultSet columns = statement.executeQuery(COLUMNS);
        while (columns.next()) {
            List<String> words = LITERAL.matcher(columns.getString("checks"))
                    .results()
                    .map(literal -> literal.group(1))
                    .toList();
            tables.computeIfAbsent(columns.getString("table"), table -> new ArrayList<>())
                    .add(new Column(
                            columns.getString("column"),
                            columns.getString("type"),
                            columns.getBoolean("needed"),
                            words));
        }
        ResultSet found = statement.executeQuery(KEYS);
        while (found.next()) {
            keys.add(new Key(
                    found.getString("name"),
                    found.getString("table"),
                    found.getString("column"),
                    found.getString("parent"),
                    found.getString("target")));
        }
    }

    /** A user_id or task_id without a foreign key holds the id of the person or of that table's row all the same. */
    private void impliedKey(String table, Column column, String root) {
        boolean known = keys.stream()
                .anyMatch(key -> key.table().equals(table) && key.column().equals(column.name()));
        if (known || !column.type().equals("uuid") || !column.name().endsWith("_id") || table.equals(root)) {
            return;
        }
        String named = column.name().substring(0, column.name().length() - "_id".length());
        String parent = named.equals("user") ? root : named;
        String target = named.equals("user") ? column.name() : "id";
        if (columnsOf(parent).stream().anyMatch(other -> other.name().equals(target))) {
            keys.add(new Key(table + "." + column.name(), table, column.name(), parent, target));
        }
    }

    /** A table and all that point to it, directly or not. */
    Set<String> descendants(String root) {
        Set<String> known = new TreeSet<>(Set.of(root));
        while (keys.stream().anyMatch(key -> known.contains(key.parent()) && known.add(key.table()))) {
            // once more, for the children of what was just found
        }
        return known;
    }

    /** What a table points to besides itself. */
    Set<String> parentsOf(String table) {
        Set<String> parents = new TreeSet<>();
        keys.stream().filter(key -> key.table().equals(table)).forEach(key -> parents.add(key.parent()));
        parents.remove(table);
        return parents;
    }
}
