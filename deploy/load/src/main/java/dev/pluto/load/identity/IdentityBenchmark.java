package dev.pluto.load.identity;

import dev.pluto.load.Figures;
import dev.pluto.load.JavaOptions;
import dev.pluto.load.Measured;
import dev.pluto.load.http.Asking;
import dev.pluto.load.http.Lane;
import dev.pluto.load.identity.Costing.Cost;
import dev.pluto.local.suite.LocalSuite;
import dev.pluto.local.suite.Part;
import dev.pluto.local.suite.SuiteOptions;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * What identity-service needs for what every identity provider does, beside Keycloak on the same PostgreSQL in the same run, and how long people wait for it.
 * README.md beside this module tells what is measured and what is not.
 */
final class IdentityBenchmark {

    private static final int AT_ONCE = 4;
    private static final int ROUNDS = 3;
    private static final int SECONDS = 10;
    private static final int SESSIONS = 100;

    private final LocalSuite suite;
    private final Asking asking;
    private final Figures figures = new Figures(System.out);
    private boolean held = true;

    private IdentityBenchmark(LocalSuite suite, Asking asking) {
        this.suite = suite;
        this.asking = asking;
    }

    /**
     * Runs it; figures go to standard output, progress to standard error. Ends with 1 unless each aim is met.
     *
     * @param arguments the source tree, an empty folder for data, and Keycloak's distribution, a zip
     */
    public static void main(String[] arguments) throws Exception {
        Path data = Path.of(arguments[1]);
        SuiteOptions options = SuiteOptions.in(Path.of(arguments[0]), data.resolve("identity"))
                .withJavaOptions(JavaOptions.OF_AN_IMAGE)
                .withServices(Part.IDENTITY);
        boolean held;
        try (Asking asking = new Asking();
                LocalSuite suite = LocalSuite.start(options)) {
            held = new IdentityBenchmark(suite, asking).run(Path.of(arguments[2]), data.resolve("keycloak"));
        }
        System.exit(held ? 0 : 1);
    }

    private boolean run(Path distribution, Path folder) throws IOException, InterruptedException, SQLException {
        figures.line(
                "identity-service as an image runs it, and Keycloak (%s) as it comes, on one PostgreSQL; %d requests at once, medians of %d rounds."
                        + " %d cores for everything. Java %d. Load average before: %.2f",
                distribution.getFileName(),
                AT_ONCE,
                ROUNDS,
                Runtime.getRuntime().availableProcessors(),
                Runtime.version().feature(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        Pluto pluto = new Pluto(suite, asking);
        say("starting Keycloak");
        try (Keycloak keycloak = Keycloak.start(distribution, folder, database(), suite.pid(Part.POSTGRES), asking)) {
            compare(List.of(pluto, keycloak));
        }
        waiting(pluto);
        return held;
    }

    private String database() throws SQLException {
        try (Connection connection = suite.database().connectAsSuperuser();
                Statement statement = connection.createStatement()) {
            statement.execute("create role keycloak login password 'keycloak'");
            statement.execute("create database keycloak owner keycloak");
        }
        return suite.database().jdbcUrl().replaceFirst("/" + suite.database().name() + "$", "/keycloak");
    }

    private void compare(List<Provider> providers) throws InterruptedException {
        for (Provider provider : providers) {
            for (Deed deed : Deed.values()) {
                say(provider.name() + " warms up: " + deed.title());
                asking.saturate(provider.url(), provider.lanes(deed, AT_ONCE), deed.warmUp());
            }
        }
        Map<Provider, Costing> costings = new HashMap<>();
        for (Provider provider : providers) {
            costings.put(provider, Costing.of(asking, provider));
        }
        Costing.heading(figures);
        for (Deed deed : Deed.values()) {
            Map<Provider, List<Cost>> costs = new HashMap<>();
            for (int round = 0; round < ROUNDS; round++) {
                for (Provider provider : providers) {
                    say(provider.name() + ", round " + (round + 1) + ": " + deed.title());
                    costs.computeIfAbsent(provider, unused -> new ArrayList<>())
                            .add(Objects.requireNonNull(costings.get(provider))
                                    .round(provider.lanes(deed, AT_ONCE), deed.times()));
                }
            }
            providers.forEach(provider -> tell(deed, provider, Objects.requireNonNull(costs.get(provider))));
        }
    }

    private void tell(Deed deed, Provider provider, List<Cost> costs) {
        Costing.tell(figures, deed.title(), provider.name(), costs);
        held &= Costing.refused(costs) == 0;
    }

    private void waiting(Pluto pluto) {
        figures.line("");
        figures.line("%-46s %8s %8s %8s   aim of p99", "Pluto alone, at a pace", "p50 ms", "p99 ms", "refused");
        List<Lane> sessions =
                IntStream.range(0, SESSIONS).mapToObj(i -> pluto.session()).toList();
        Lane me = pluto.reader("/api/v1/users/me");
        Lane own = pluto.reader("/api/v1/users/sessions");
        Lane strangers = pluto.strangers();
        pace(pluto, "first contact of a stranger, 200/s", 200, 50, i -> strangers);
        pace(pluto, "own profile read, 1,000/s", 1000, 10, i -> me);
        pace(pluto, "own sessions read, 100/s", 100, 15, i -> own);
        pace(pluto, "session refreshed, 50/s", 50, 15, i -> sessions.get(i % SESSIONS));
    }

    private void pace(Pluto pluto, String title, int perSecond, double aim, IntFunction<Lane> lanes) {
        say(title);
        asking.keepPace(pluto.url(), lanes, perSecond * SECONDS / 2, perSecond);
        Measured measured = asking.keepPace(pluto.url(), lanes, perSecond * SECONDS, perSecond);
        double p99 = measured.latencies().percentile(99);
        figures.line(
                "%-46s %8.1f %8.1f %8d   %.0f ms%s",
                title, measured.latencies().percentile(50), p99, measured.refused(), aim, p99 <= aim ? "" : ": MISSED");
        held &= p99 <= aim && measured.refused() == 0;
    }

    private static void say(String what) {
        System.err.println("  " + what);
    }
}
