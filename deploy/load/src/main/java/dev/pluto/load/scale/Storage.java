package dev.pluto.load.scale;

import dev.pluto.load.scale.Measured.Table;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What lies in PostgreSQL after so many days.
 *
 * @param rows by {@code schema.table}
 * @param bytes with indexes and bloat, by table
 */
record Storage(Map<String, Double> rows, Map<String, Double> bytes) {

    /** Of PostgreSQL, bytes. */
    private static final double PAGE = 8192;

    private interface Times {
        double of(String table);
    }

    static Storage of(double people, Measured measured, Use use, Machines machines) {
        Map<String, Double> rows = new TreeMap<>();
        add(rows, measured.deed(Use.STRANGER), table -> people);
        use.aDay().forEach((deed, times) -> add(rows, measured.deed(deed), table -> people * times * use.kept(table)));
        use.conversationTables()
                .forEach(table -> rows.merge(table, people * use.conversations() * use.kept(table), Double::sum));
        Map<String, Double> bytes = new TreeMap<>();
        rows.forEach((name, count) -> {
            Table table = measured.table(name);
            bytes.put(name, count * table.bytes() * machines.bloat());
        });
        double longer = use.textBytes() - measured.textBytes();
        use.textTables()
                .forEach((table, copies) -> bytes.merge(
                        table, longer * copies * textsIn(people, measured, use) * use.kept(table), Double::sum));
        return new Storage(rows, bytes);
    }

    private static void add(Map<String, Double> rows, Deed deed, Times times) {
        deed.rows().forEach((table, some) -> rows.merge(table, some * times.of(table), Double::sum));
    }

    /** A day. */
    private static double textsIn(double people, Measured measured, Use use) {
        return use.aDay().entrySet().stream()
                        .mapToDouble(entry -> entry.getValue()
                                * measured.deed(entry.getKey()).events().getOrDefault(Work.TEXT_IN, 0.0))
                        .sum()
                * people;
    }

    double ofSchema(String schema) {
        return bytes.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(schema + "."))
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }

    double all() {
        return sum(bytes);
    }

    double allRows() {
        return sum(rows);
    }

    /** Tables with the most bytes, the largest first. */
    List<String> largest(int count) {
        return bytes.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .limit(count)
                .map(Map.Entry::getKey)
                .toList();
    }

    double of(String table) {
        return bytes.getOrDefault(table, 0.0);
    }

    double pages(String table) {
        return of(table) / PAGE;
    }

    private static double sum(Map<String, Double> of) {
        return of.values().stream().mapToDouble(Double::doubleValue).sum();
    }
}
