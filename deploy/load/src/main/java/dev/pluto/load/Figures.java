package dev.pluto.load;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Prints figures as a table for people. */
public final class Figures {

    private final PrintStream out;
    private boolean held = true;

    public Figures(PrintStream out) {
        this.out = out;
    }

    public void line(String format, Object... values) {
        out.println(text(format, values));
    }

    /** A line that tells whether something is as it is to be. */
    public void verdict(boolean holds, String what) {
        held &= holds;
        line("%-7s %s", holds ? "held" : "BROKEN", what);
    }

    /** Whether every verdict so far was good. */
    public boolean held() {
        return held;
    }

    public static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    void heading(String title) {
        line("");
        line("%-38s %10s %8s %8s %8s   CPU ms a webhook", title, "accepted/s", "p50 ms", "p99 ms", "refused");
        line("%-38s %10s %8s %8s %8s %9s %9s", "", "", "", "", "", "service", "Postgres");
    }

    void row(String name, Costs costs) {
        row(name, List.of(costs));
    }

    /** The median of each figure over the runs. */
    void row(String name, List<Costs> runs) {
        line(
                "%-38s %10.0f %8.1f %8.1f %8d %9.2f %9.2f",
                name,
                medianOf(runs, run -> run.measured().perSecond()),
                medianOf(runs, run -> run.measured().latencies().percentile(50)),
                medianOf(runs, run -> run.measured().latencies().percentile(99)),
                runs.stream().mapToInt(run -> run.measured().refused()).sum(),
                medianOf(runs, Costs::serviceMillis),
                medianOf(runs, Costs::postgresMillis));
    }

    /** How the 99th percentile went while the run did: of each part of it. */
    void course(Costs costs, int parts) {
        Latencies all = costs.measured().latencies();
        line(
                "%-38s %s",
                "p99 ms of its parts",
                IntStream.range(0, parts)
                        .mapToObj(part -> text("%.0f", all.part(part, parts).percentile(99)))
                        .collect(Collectors.joining(" ")));
    }

    /** How often the one did what the other did in the same round: its median, then all rounds. */
    void ratio(String name, List<Costs> ours, List<Costs> theirs) {
        ratios(name, ours, theirs, costs -> costs.measured().perSecond());
    }

    /** A figure of the one over the other's in the same round: the median, then all rounds. */
    <T> void ratios(String name, List<T> ones, List<T> others, ToDoubleFunction<T> figure) {
        double[] ratios = new double[ones.size()];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = figure.applyAsDouble(ones.get(i)) / figure.applyAsDouble(others.get(i));
        }
        String all = Arrays.stream(ratios)
                .mapToObj(ratio -> String.format(Locale.ROOT, "%.2f", ratio))
                .collect(Collectors.joining(" "));
        line("%-38s %10.2f   rounds: %s", name, median(ratios), all);
    }

    static double medianOf(List<Costs> runs, ToDoubleFunction<Costs> figure) {
        return median(runs.stream().mapToDouble(figure).toArray());
    }

    public static double median(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
