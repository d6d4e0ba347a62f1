package dev.pluto.load.scale;

import dev.pluto.load.scale.Limits.Reached;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Limits as a Markdown table, and which comes first for how many people. */
final class LimitTable {

    private final List<Double> people;
    private final Measured measured;
    private final Use use;
    private final Machines machines;

    LimitTable(List<Double> people, Measured measured, Use use, Machines machines) {
        this.people = people;
        this.measured = measured;
        this.use = use;
        this.machines = machines;
    }

    /** A line each. */
    List<String> lines() {
        Limits limits = new Limits(machines, this::size);
        List<String> lines = new ArrayList<>();
        people.forEach(count -> lines.add(sentence(count, limits.below(count))));
        lines.add("");
        lines.add("| limit | carries | reached at | "
                + people.stream().map(Magnitude::of).collect(Collectors.joining(" | ")) + " |");
        lines.add("|---|---|---|" + "---|".repeat(people.size()));
        limits.all().forEach(limit -> lines.add(row(limit)));
        lines.add("");
        limits.all().forEach(limit -> lines.add(remedy(limit)));
        return lines;
    }

    private Size size(double count) {
        return new Size(count, measured, use, machines);
    }

    private static String sentence(double count, List<Reached> below) {
        if (below.isEmpty()) {
            return "- **" + Magnitude.of(count) + "**: no limit is reached.";
        }
        String others =
                below.stream().skip(1).map(limit -> limit.limit().title()).collect(Collectors.joining("; "));
        return "- **" + Magnitude.of(count) + "**: first "
                + below.get(0).limit().title() + (others.isEmpty() ? "; nothing else." : "; then " + others + ".");
    }

    private String row(Reached reached) {
        Machines.Limit limit = reached.limit();
        String demands = people.stream()
                .map(count -> size(count).demand(reached.name()))
                .map(demand -> Magnitude.of(demand) + (demand > limit.most() ? " ✗" : ""))
                .collect(Collectors.joining(" | "));
        return "| " + limit.title() + " | " + Magnitude.of(limit.most()) + " " + limit.unit() + " | "
                + Magnitude.of(reached.people()) + " people | " + demands + " |";
    }

    private static String remedy(Reached reached) {
        Machines.Limit limit = reached.limit();
        return "- *" + limit.title() + "*: " + limit.movedBy() + " (" + Magnitude.of(limit.most()) + " " + limit.unit()
                + ": " + limit.source() + ")";
    }
}
