package dev.pluto.load;

import dev.pluto.local.suite.LocalSuite;
import dev.pluto.local.suite.Part;
import dev.pluto.local.suite.SuiteOptions;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How many webhooks messaging-service accepts, how fast it acknowledges them and what that costs, beside a bare Quarkus
 * endpoint that does one insert. README.md beside this module tells what is measured and what is not.
 */
final class IngressBenchmark {

    private static final String ALONE = "alone";
    private static final String WHOLE = "whole";
    private static final String BOTH = "";
    private static final int PEOPLE = 500;
    private static final int PACE = 500;
    private static final int PACE_SECONDS = 25;
    private static final int SECONDS_OF_A_PART = 5;
    private static final int BURST = 15_000;
    private static final int IN_FLIGHT = 64;
    private static final int MANY_IN_FLIGHT = 256;
    private static final int SMALL_BURST = 3000;
    private static final int ROUNDS = 5;
    private static final int WARM_UPS = 4;

    /** Connections the suite gives each service. */
    private static final int POOL = 10;

    private static final List<Part> SERVERS_AND_ACCEPTING =
            List.of(Part.POSTGRES, Part.KAFKA, Part.REDIS, Part.IDENTITY, Part.MESSAGING);

    private final Path home;
    private final Path data;
    private final LoadGenerator generator;
    private final Figures figures;

    private IngressBenchmark(Path home, Path data, LoadGenerator generator, Figures figures) {
        this.home = home;
        this.data = data;
        this.generator = generator;
        this.figures = figures;
    }

    /**
     * Runs it; figures go to standard output, progress to standard error.
     *
     * @param arguments the source tree, an empty folder for data, and {@code alone} or {@code whole} where only one setting is
     *     wanted
     */
    public static void main(String[] arguments) throws IOException, SQLException, InterruptedException {
        try (LoadGenerator generator = new LoadGenerator()) {
            new IngressBenchmark(Path.of(arguments[0]), Path.of(arguments[1]), generator, new Figures(System.out))
                    .run(arguments.length > 2 ? arguments[2] : BOTH);
        }
        System.exit(0);
    }

    private void run(String which) throws IOException, SQLException, InterruptedException {
        figures.line("Signed form-encoded texts of %d known people, straight to messaging-service's port.", PEOPLE);
        figures.line(
                "%d cores for everything: generator, servers, services. Java %d. Load average before: %.2f",
                Runtime.getRuntime().availableProcessors(),
                Runtime.version().feature(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        if (!which.equals(WHOLE)) {
            alone();
        }
        if (!which.equals(ALONE)) {
            whole();
        }
    }

    /** Accepting and publishing. Nobody reads the events, as if that were done on other machines. */
    private void alone() throws IOException, SQLException, InterruptedException {
        SuiteOptions options = options("alone")
                .withServices(Part.IDENTITY, Part.MESSAGING)
                .withSetting("mp.messaging.incoming.message-received.enabled", "false")
                .withSetting(Part.MESSAGING, "pluto.reply.parallel", "0");
        try (LocalSuite suite = LocalSuite.start(options);
                BareEndpoint bare = BareEndpoint.start(
                        home, data.resolve("bare"), JavaOptions.OF_AN_IMAGE, suite.database(), POOL)) {
            Scene scene = Scene.set(suite, SERVERS_AND_ACCEPTING, PEOPLE);
            Load ours = scene.messaging(generator);
            Load theirs = new Load(scene, generator, bare.target(), bare.pid());
            for (int i = 1; i <= WARM_UPS; i++) {
                progress("warming up", ours.saturate(BURST, IN_FLIGHT));
                progress("warming up the bare endpoint", theirs.saturate(BURST, IN_FLIGHT));
            }
            figures.heading("Accepting alone");
            pace(ours, scene.edge(generator), theirs);
            saturate(ours, theirs, IN_FLIGHT);
            saturate(ours, theirs, MANY_IN_FLIGHT);
            scene.rest();
            account(scene, options);
        }
    }

    private void pace(Load ours, Load edge, Load theirs) throws InterruptedException {
        figures.row(PACE + "/s", ours.keepPace(PACE, PACE_SECONDS));
        figures.row(PACE + "/s, through the edge", edge.keepPace(PACE, PACE_SECONDS));
        figures.row(PACE + "/s, bare endpoint", theirs.keepPace(PACE, PACE_SECONDS));
    }

    /** In turn, so that whatever else the machine does strikes both. */
    private void saturate(Load ours, Load theirs, int inFlight) throws InterruptedException {
        List<Costs> ourRuns = new ArrayList<>();
        List<Costs> theirRuns = new ArrayList<>();
        for (int round = 1; round <= ROUNDS; round++) {
            Costs our = ours.saturate(BURST, inFlight);
            progress("round " + round, our);
            ourRuns.add(our);
            Costs their = theirs.saturate(BURST, inFlight);
            progress("round " + round + ", bare endpoint", their);
            theirRuns.add(their);
        }
        figures.row(inFlight + " in flight", ourRuns);
        figures.row(inFlight + " in flight, bare endpoint", theirRuns);
        figures.ratio("ratio to the bare endpoint", ourRuns, theirRuns);
    }

    /** All four services. No rest between runs: embedding and answering what came before goes on, as on a small machine. */
    private void whole() throws InterruptedException {
        SuiteOptions options = options("whole");
        try (LocalSuite suite = LocalSuite.start(options)) {
            Scene scene = Scene.set(suite, List.of(), PEOPLE);
            Load ours = scene.messaging(generator);
            progress("warming up with all services", ours.saturate(SMALL_BURST, IN_FLIGHT));
            figures.heading("With all services, everybody answered");
            paceAmongAll(suite, ours, "services in their first minute");
            paceAmongAll(suite, ours, "then");
            scene.tellBacklog(figures);
            figures.row("saturated", ours.saturate(SMALL_BURST, IN_FLIGHT));
            account(scene, options);
        }
    }

    private void paceAmongAll(LocalSuite suite, Load ours, String when) throws InterruptedException {
        Shares shares = Shares.since(suite);
        Costs costs = ours.keepPace(PACE, PACE_SECONDS);
        figures.row(PACE + "/s, " + when, costs);
        figures.course(costs, PACE_SECONDS / SECONDS_OF_A_PART);
        shares.tell(figures);
    }

    private void account(Scene scene, SuiteOptions options) {
        Books books = scene.books();
        figures.line(
                "In the books: %d texts, %d answers, %d texts whose person is still to be found.",
                books.stored(), books.answers(), books.waiting());
        figures.line(
                "Acknowledged before their person was known, the %d first ones included: %.0f",
                PEOPLE, Meter.of(options.data(), Part.MESSAGING).value("pluto_webhooks_total", "outcome=\"waiting\""));
    }

    private SuiteOptions options(String folder) {
        return SuiteOptions.in(home, data.resolve(folder)).withJavaOptions(JavaOptions.OF_AN_IMAGE);
    }

    private static void progress(String what, Costs costs) {
        System.err.println(String.format(
                Locale.ROOT, "  %s: %.0f/s", what, costs.measured().perSecond()));
    }
}
