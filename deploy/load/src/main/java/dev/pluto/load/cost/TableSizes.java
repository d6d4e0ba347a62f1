package dev.pluto.load.cost;

import dev.pluto.load.scale.Measured.Table;
import dev.pluto.servers.PlutoDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What tables take on disk after a vacuum, and how many rows are in them. */
record TableSizes(Map<String, Size> sizes) {

    /** Fewer rows fill too few pages to tell what one takes. */
    private static final long FEW = 50;

    private static final String SIZES = """
            select t.name, pg_table_size(t.relid) as heap, pg_indexes_size(t.relid) as index,
                   (select count(*) from pg_index i where i.indrelid = t.relid and i.indpred is null) as indexes
              from (%s) t
            """.formatted(DatabaseCounters.TABLES);

    /** One table: bytes, rows, indexes that every row is in. */
    private record Size(long heap, long index, int indexes, long rows) {}

    /** Vacuums and measures. */
    static TableSizes of(PlutoDatabase database) {
        Map<String, Size> sizes = new TreeMap<>();
        Map<String, Long> rows = DatabaseCounters.of(database).rows();
        try (Connection connection = database.connectAsSuperuser();
                Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>(rows.keySet());
            statement.execute("vacuum " + String.join(", ", tables));
            try (ResultSet found = statement.executeQuery(SIZES)) {
                while (found.next()) {
                    String name = found.getString("name");
                    sizes.put(
                            name,
                            new Size(
                                    found.getLong("heap"),
                                    found.getLong("index"),
                                    found.getInt("indexes"),
                                    rows.getOrDefault(name, 0L)));
                }
            }
            return new TableSizes(sizes);
        } catch (SQLException e) {
            throw new IllegalStateException("could not measure tables", e);
        }
    }

    /** What a row takes of each table that grew enough since, a mean. */
    Map<String, Table> aRowSince(TableSizes before) {
        Map<String, Table> tables = new TreeMap<>();
        sizes.forEach((name, now) -> {
            Size then = before.sizes.getOrDefault(name, now);
            double more = now.rows - then.rows;
            if (more >= FEW) {
                tables.put(
                        name, new Table((now.heap - then.heap) / more, (now.index - then.index) / more, now.indexes));
            }
        });
        return tables;
    }
}
