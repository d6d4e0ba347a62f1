package dev.pluto.load.identity;

import dev.pluto.load.CpuTime;
import dev.pluto.load.Figures;
import dev.pluto.load.Measured;
import dev.pluto.load.http.Asking;
import dev.pluto.load.http.Lane;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** What something costs that is asked for again and again: with what a provider does behind the answers, and without what it does when nobody asks. */
final class Costing {

    private static final Duration IDLE = Duration.ofSeconds(10);
    private static final Duration SETTLING = Duration.ofSeconds(2);

    private final Asking asking;
    private final Provider provider;
    private final Map<String, Double> idle;

    private Costing(Asking asking, Provider provider, Map<String, Double> idle) {
        this.asking = asking;
        this.provider = provider;
        this.idle = idle;
    }

    /** Watches for ten seconds what a provider does when nobody asks. */
    static Costing of(Asking asking, Provider provider) throws InterruptedException {
        Map<String, Duration> before = cpu(provider);
        TimeUnit.MILLISECONDS.sleep(IDLE.toMillis());
        return new Costing(asking, provider, spent(before, cpu(provider), IDLE.toNanos()));
    }

    /** What a round cost. @param millis of processors, for each time, by process */
    record Cost(Measured measured, Map<String, Double> millis) {
        double all() {
            return millis.values().stream().mapToDouble(Double::doubleValue).sum();
        }
    }

    /** One round. */
    Cost round(List<Lane> lanes, int times) throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(SETTLING.toMillis());
        long began = System.nanoTime();
        Map<String, Duration> before = cpu(provider);
        Measured measured = asking.saturate(provider.url(), lanes, times);
        TimeUnit.MILLISECONDS.sleep(SETTLING.toMillis());
        double nanos = System.nanoTime() - began;
        Map<String, Double> millis = new TreeMap<>();
        spent(before, cpu(provider), nanos)
                .forEach((process, cores) -> millis.put(
                        process, Math.max(0, cores - idle.getOrDefault(process, 0.0)) * nanos / 1e6 / times));
        return new Cost(measured, millis);
    }

    /** A row of rounds: waiting, refused, processors. */
    static void tell(Figures figures, String title, String whose, List<Cost> costs) {
        Map<String, Double> millis = new TreeMap<>();
        costs.get(0)
                .millis()
                .keySet()
                .forEach(process ->
                        millis.put(process, median(costs, cost -> cost.millis().get(process))));
        figures.line(
                "%-34s %-9s %8.1f %8.1f %8d %8.2f   %s",
                title,
                whose,
                median(costs, cost -> cost.measured().latencies().percentile(50)),
                median(costs, cost -> cost.measured().latencies().percentile(99)),
                refused(costs),
                median(costs, Cost::all),
                millis.entrySet().stream()
                        .map(process -> Figures.text("%s %.2f", process.getKey(), process.getValue()))
                        .collect(Collectors.joining(", ")));
    }

    /** What stands above the rows. */
    static void heading(Figures figures) {
        figures.line("");
        figures.line(
                "%-34s %-9s %8s %8s %8s %8s   CPU ms each, by process",
                "", "", "p50 ms", "p99 ms", "refused", "CPU ms");
    }

    static int refused(List<Cost> costs) {
        return costs.stream().mapToInt(cost -> cost.measured().refused()).sum();
    }

    static double median(List<Cost> costs, ToDoubleFunction<Cost> figure) {
        return Figures.median(costs.stream().mapToDouble(figure).toArray());
    }

    private static Map<String, Duration> cpu(Provider provider) {
        return provider.processes().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, process -> CpuTime.of(process.getValue())));
    }

    /** Cores, by process. */
    private static Map<String, Double> spent(Map<String, Duration> before, Map<String, Duration> after, double nanos) {
        return after.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        now -> now.getValue().minus(before.get(now.getKey())).toNanos() / nanos));
    }
}
