package dev.pluto.load.relay;

import dev.pluto.load.Calls;
import dev.pluto.load.FictionalNumbers;
import dev.pluto.load.Figures;
import dev.pluto.load.JavaOptions;
import dev.pluto.load.Latencies;
import dev.pluto.load.Rest;
import dev.pluto.local.phone.Phone;
import dev.pluto.local.suite.LocalSuite;
import dev.pluto.local.suite.Part;
import dev.pluto.local.suite.SuiteOptions;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** What Pluto adds to the time of a hosted model in a call by relay. README.md beside this module tells what is measured and what is not. */
final class RelayBenchmark {

    private static final List<String> MATTERS = List.of(
            "badger",
            "camel",
            "dolphin",
            "eagle",
            "ferret",
            "giraffe",
            "hedgehog",
            "iguana",
            "jaguar",
            "koala",
            "lobster",
            "magpie",
            "newt",
            "otter",
            "penguin",
            "quail",
            "rabbit",
            "seahorse",
            "turtle",
            "walrus");

    private static final int TURNS = 40;
    private static final int WARM_UP = 20;
    private static final double FIRST_WORDS_MILLIS = 15;
    private static final double SILENCE_MILLIS = 20;

    private final LocalSuite suite;
    private final TalkativeModel model;
    private final Figures figures = new Figures(System.out);

    private RelayBenchmark(LocalSuite suite, TalkativeModel model) {
        this.suite = suite;
        this.model = model;
    }

    /**
     * Runs it; figures go to standard output. Ends with 1 unless both aims are met by one caller, and no call broke off.
     *
     * @param arguments the source tree and an empty folder for data
     */
    public static void main(String[] arguments) throws InterruptedException {
        boolean held;
        try (TalkativeModel model = TalkativeModel.start(MATTERS);
                LocalSuite suite = LocalSuite.start(options(arguments, model))) {
            held = new RelayBenchmark(suite, model).run();
        }
        System.exit(held ? 0 : 1);
    }

    private static SuiteOptions options(String[] arguments, TalkativeModel model) {
        return SuiteOptions.in(Path.of(arguments[0]), Path.of(arguments[1]).resolve("relay"))
                .withJavaOptions(JavaOptions.OF_AN_IMAGE)
                .withSetting(Part.MESSAGING, "pluto.twilio.calls", "relay")
                .withSetting(Part.MESSAGING, "pluto.model.url", model.url())
                .withSetting(Part.MESSAGING, "pluto.model.consent", "given")
                .withSetting(Part.MESSAGING, "pluto.model.parallel", Integer.toString(2 * MATTERS.size()))
                .withSetting(Part.MESSAGING, "pluto.model-budget.tokens-per-day", "0");
    }

    private boolean run() throws InterruptedException {
        figures.line(
                "Calls by relay through the edge, a hosted model that takes no time. %d cores for everything. Java %d. Load average"
                        + " before: %.2f",
                Runtime.getRuntime().availableProcessors(),
                Runtime.version().feature(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        meet();
        List<Listener> warmUp = call(MATTERS.size(), WARM_UP);
        figures.line("%d turns to warm up", warmUp.size() * WARM_UP);
        List<Listener> alone = call(1, TURNS * 3);
        tell("one call", alone);
        tell("twenty calls at once", call(MATTERS.size(), TURNS));
        double first = all(alone, Listener::first).percentile(99);
        figures.verdict(
                first <= FIRST_WORDS_MILLIS,
                Figures.text("one call, prompt to first words p99 %.1f ms, aim %.0f", first, FIRST_WORDS_MILLIS));
        double silence = all(alone, Listener::silence).percentile(99);
        figures.verdict(
                silence <= SILENCE_MILLIS,
                Figures.text("one call, barge-in to silence p99 %.1f ms, aim %.0f", silence, SILENCE_MILLIS));
        return figures.held();
    }

    /** Strangers become people, one after the other. */
    private void meet() throws InterruptedException {
        for (String number : FictionalNumbers.first(MATTERS.size())) {
            try (Phone phone = suite.simulator().phone(number)) {
                phone.text("Hello, this is me").join();
            }
        }
        new Rest(suite.database()).await();
    }

    private List<Listener> call(int callers, int turns) {
        List<String> numbers = FictionalNumbers.first(callers);
        List<Listener> listeners = IntStream.range(0, callers)
                .mapToObj(i -> new Listener(MATTERS.get(i), model.about(MATTERS.get(i)), turns, 2))
                .toList();
        long broken = Calls.brokenOf(suite.simulator(), numbers, listeners);
        figures.verdict(broken == 0, Figures.text("%d calls, %d broken off", callers, broken));
        int missed = listeners.stream().mapToInt(Listener::missed).sum();
        figures.verdict(missed == 0, Figures.text("%d turns without the model, or in which it went on", missed));
        return listeners;
    }

    private void tell(String calls, List<Listener> listeners) {
        tell(calls, "prompt to first words", all(listeners, Listener::first));
        tell(calls, "barge-in to silence", all(listeners, Listener::silence));
        tell(calls, "barge-in to the model's end", all(listeners, Listener::gone));
    }

    private static Latencies all(List<Listener> listeners, Function<Listener, Latencies> times) {
        return Latencies.of(listeners.stream().map(times).toList());
    }

    private void tell(String calls, String what, Latencies times) {
        figures.line(
                "%-22s %-28s %5d times, p50 %.1f ms, p90 %.1f ms, p99 %.1f ms",
                calls, what, times.count(), times.percentile(50), times.percentile(90), times.percentile(99));
    }
}
