package dev.pluto.local.talk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A table of figures as people read it: the first column to the left, the others to the right. */
final class Table {

    private final List<List<String>> rows = new ArrayList<>();

    Table(String... titles) {
        rows.add(List.of(titles));
    }

    void add(String name, String... cells) {
        List<String> row = new ArrayList<>(List.of(cells));
        row.add(0, name);
        rows.add(row);
    }

    /** "12 / 15  80.0 %". */
    static String share(long right, long all) {
        return all == 0 ? "-" : String.format(Locale.ROOT, "%d / %d  %5.1f %%", right, all, 100.0 * right / all);
    }

    static double percent(long right, long all) {
        return all == 0 ? 100 : 100.0 * right / all;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < row.size(); i++) {
                int column = i;
                int width = rows.stream()
                        .mapToInt(one -> one.get(column).length())
                        .max()
                        .orElse(1);
                String format = i == 0 ? "%-" + width + "s" : "   %" + width + "s";
                line.append(format.formatted(row.get(i)));
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }
}
