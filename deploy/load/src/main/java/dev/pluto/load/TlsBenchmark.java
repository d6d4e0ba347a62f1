package dev.pluto.load;

import dev.pluto.local.suite.LocalSuite;
import dev.pluto.local.suite.Part;
import dev.pluto.local.suite.SuiteOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What TLS on every link costs: two suites, one with it and one without, take webhooks in turn. Nobody answers, as in the first
 * part of {@link IngressBenchmark}; the suite that waits costs what looking for work costs.
 */
final class TlsBenchmark {

    private static final int PEOPLE = 200;
    private static final int BURST = 10_000;
    private static final int IN_FLIGHT = 64;
    private static final int WARM_UPS = 3;
    private static final int ROUNDS = 5;
    private static final int PACE = 500;
    private static final int PACE_SECONDS = 10;
    private static final int PACE_ROUNDS = 3;

    private final Path home;
    private final Path data;
    private final LoadGenerator generator;
    private final Figures figures;

    private TlsBenchmark(Path home, Path data, LoadGenerator generator, Figures figures) {
        this.home = home;
        this.data = data;
        this.generator = generator;
        this.figures = figures;
    }

    /**
     * Runs it; figures go to standard output, progress to standard error.
     *
     * @param arguments the source tree, then an empty folder for data
     */
    public static void main(String[] arguments) throws InterruptedException {
        try (LoadGenerator generator = new LoadGenerator()) {
            new TlsBenchmark(Path.of(arguments[0]), Path.of(arguments[1]), generator, new Figures(System.out)).run();
        }
        System.exit(0);
    }

    private void run() throws InterruptedException {
        try (LocalSuite plain = LocalSuite.start(options("plain"));
                LocalSuite encrypted = LocalSuite.start(options("tls").withTls())) {
            Load without = load(plain);
            Load with = load(encrypted);
            for (int i = 1; i <= WARM_UPS; i++) {
                System.err.println("  warming up, " + i + " of " + WARM_UPS);
                without.saturate(BURST, IN_FLIGHT);
                with.saturate(BURST, IN_FLIGHT);
            }
            figures.heading("Accepting alone");
            compare(IN_FLIGHT + " in flight", ROUNDS, without, with, load -> load.saturate(BURST, IN_FLIGHT));
            compare(PACE + "/s", PACE_ROUNDS, without, with, load -> load.keepPace(PACE, PACE_SECONDS));
        }
    }

    /** Something done with a load. */
    private interface Trial {
        Costs of(Load load) throws InterruptedException;
    }

    private void compare(String name, int rounds, Load without, Load with, Trial trial) throws InterruptedException {
        List<Costs> plain = new ArrayList<>();
        List<Costs> encrypted = new ArrayList<>();
        for (int round = 1; round <= rounds; round++) {
            System.err.println("  " + name + ", round " + round + " of " + rounds);
            plain.add(trial.of(without));
            encrypted.add(trial.of(with));
        }
        figures.row(name + ", without", plain);
        figures.row(name + ", with TLS", encrypted);
        ratio("CPU with to without: service", encrypted, plain, Costs::serviceMillis);
        ratio("CPU with to without: PostgreSQL", encrypted, plain, Costs::postgresMillis);
        ratio("CPU with to without: both", encrypted, plain, costs -> costs.serviceMillis() + costs.postgresMillis());
    }

    private void ratio(String name, List<Costs> encrypted, List<Costs> plain, ToDoubleFunction<Costs> figure) {
        figures.ratios(name, encrypted, plain, figure);
    }

    private Load load(LocalSuite suite) throws InterruptedException {
        return Scene.set(suite, List.of(Part.POSTGRES, Part.KAFKA, Part.REDIS, Part.IDENTITY, Part.MESSAGING), PEOPLE)
                .messaging(generator);
    }

    private SuiteOptions options(String folder) {
        return SuiteOptions.in(home, data.resolve(folder))
                .withJavaOptions(JavaOptions.OF_AN_IMAGE)
                .withServices(Part.IDENTITY, Part.MESSAGING)
                .withSetting("mp.messaging.incoming.message-received.enabled", "false")
                .withSetting(Part.MESSAGING, "pluto.reply.parallel", "0");
    }
}
