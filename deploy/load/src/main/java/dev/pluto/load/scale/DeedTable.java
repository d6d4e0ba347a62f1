package dev.pluto.load.scale;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What was measured of each deed, as a Markdown table. */
final class DeedTable {

    private static final List<String> SERVERS = List.of("postgresql", "kafka", "redis");

    private final Measured measured;
    private final List<String> parts;

    DeedTable(Measured measured, Machines machines) {
        this.measured = measured;
        Set<String> all = new LinkedHashSet<>(machines.replicas().keySet());
        all.addAll(SERVERS);
        this.parts = List.copyOf(all);
    }

    /** A line each. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("| a deed, CPU ms of | " + String.join(" | ", parts)
                + " | all | writing transactions | rows written | log | events |");
        lines.add("|---|" + "---|".repeat(parts.size() + 5));
        measured.deeds().forEach((name, deed) -> lines.add(row(name, deed)));
        return lines;
    }

    private String row(String name, Deed deed) {
        String cpu = parts.stream()
                .map(part -> Magnitude.of(deed.cpuMillis().getOrDefault(part, 0.0)))
                .collect(Collectors.joining(" | "));
        double all = parts.stream()
                .mapToDouble(part -> deed.cpuMillis().getOrDefault(part, 0.0))
                .sum();
        return "| " + name + " | " + cpu + " | " + Magnitude.of(all) + " | " + Magnitude.of(deed.writingTransactions())
                + " | " + Magnitude.of(deed.rowsWritten()) + " | " + Magnitude.bytes(deed.walBytes()) + " | "
                + Magnitude.of(deed.eventsPublished()) + " |";
    }
}
