package dev.pluto.local.monitoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The table of meters in docs/observability.md. */
public final class DocumentedMeters {

    private static final Pattern ROW =
            Pattern.compile("\\| `(pluto_\\w+)` \\| (\\w+) \\| ([\\w, ]*?) ?\\| ([^|]+) \\| ([^|]+) \\|");

    private final Map<String, Meter> byName;

    private DocumentedMeters(Map<String, Meter> byName) {
        this.byName = byName;
    }

    /**
     * A meter as the table has it.
     *
     * @param type counter, gauge, summary or histogram
     * @param needsFault when there is none of it in a suite where nothing goes wrong
     */
    public record Meter(String name, String type, Set<String> labels, boolean needsFault) {

        /** The names of its series. */
        public Stream<String> series() {
            return switch (type) {
                case "histogram" -> Stream.of(name + "_bucket", name + "_count", name + "_sum", name + "_max");
                case "summary" -> Stream.of(name + "_count", name + "_sum", name + "_max");
                default -> Stream.of(name);
            };
        }
    }

    public static DocumentedMeters read() {
        try {
            Map<String, Meter> meters = new TreeMap<>();
            for (String line : Files.readAllLines(MonitoringFiles.document())) {
                Matcher row = ROW.matcher(line);
                if (row.matches()) {
                    Set<String> labels = Stream.of(row.group(3).split(", "))
                            .filter(label -> !label.isBlank())
                            .collect(Collectors.toCollection(TreeSet::new));
                    boolean fault = row.group(5).startsWith("⚠");
                    meters.put(row.group(1), new Meter(row.group(1), row.group(2), labels, fault));
                }
            }
            return new DocumentedMeters(meters);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Set<String> names() {
        return byName.keySet();
    }

    public List<Meter> all() {
        return List.copyOf(byName.values());
    }

    /** The names of all series that only something gone wrong brings. */
    public Set<String> seriesOfFaults() {
        return byName.values().stream()
                .filter(Meter::needsFault)
                .flatMap(Meter::series)
                .collect(Collectors.toSet());
    }
}
