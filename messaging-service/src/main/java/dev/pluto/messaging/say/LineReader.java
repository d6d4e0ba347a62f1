package dev.pluto.messaging.say;

import dev.pluto.language.Pieces;
import dev.pluto.language.Rows;
import dev.pluto.messaging.say.Line.Detail;
import dev.pluto.messaging.say.Line.Variant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the files of lines; how they are written stands in {@code done.en.txt}. */
final class LineReader {

    private final Map<String, Line> lines = new LinkedHashMap<>();
    private String key = "";
    private List<Variant> variants = new ArrayList<>();
    private List<Detail> details = new ArrayList<>();
    private List<String> emojis = List.of();

    private LineReader() {}

    /** Every line of a resource beside this class, by its key. */
    static Map<String, Line> read(String resource) {
        var reader = new LineReader();
        rows(resource).forEach(reader::row);
        reader.finish();
        return Map.copyOf(reader.lines);
    }

    /** The rows of a resource without comments and blank ones. */
    static List<String> rows(String resource) {
        return Rows.of(LineReader.class, resource);
    }

    private void row(String row) {
        if (row.startsWith("[") && row.endsWith("]")) {
            finish();
            key = row.substring(1, row.length() - 1);
            return;
        }
        int space = row.indexOf(' ');
        String mark = row.substring(0, space);
        String rest = row.substring(space + 1).strip();
        switch (mark) {
            case "~" -> emojis = List.of(Pieces.of(rest, " "));
            case "+", "++" -> details.add(new Detail(mark.equals("++"), tags(rest), withoutTags(rest)));
            case "-" -> variants.add(new Variant(-1, Set.of(), rest));
            default -> variants.add(new Variant(Integer.parseInt(mark), tags(rest), withoutTags(rest)));
        }
    }

    private void finish() {
        if (!key.isEmpty()) {
            Line line = new Line(key, List.copyOf(variants), List.copyOf(details), emojis);
            if (lines.put(key, line) != null) {
                throw new IllegalStateException(key + " has its lines twice");
            }
        }
        variants = new ArrayList<>();
        details = new ArrayList<>();
        emojis = List.of();
    }

    private static Set<String> tags(String row) {
        return row.startsWith("<") ? Set.of(Pieces.of(row.substring(1, row.indexOf('>')), " ")) : Set.of();
    }

    private static String withoutTags(String row) {
        return row.startsWith("<") ? row.substring(row.indexOf('>') + 1).strip() : row;
    }
}
