package dev.pluto.load.recall;

import dev.pluto.load.CpuTime;
import dev.pluto.load.Figures;
import dev.pluto.load.JavaOptions;
import dev.pluto.load.Latencies;
import dev.pluto.load.Measured;
import dev.pluto.load.Rest;
import dev.pluto.load.http.Accounts;
import dev.pluto.load.http.Asking;
import dev.pluto.load.http.Lane;
import dev.pluto.local.suite.LocalSuite;
import dev.pluto.local.suite.Part;
import dev.pluto.local.suite.SuiteOptions;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.concurrent.atomic.AtomicInteger;

/** How fast a person with many memories is found something, beside many more of others. README.md beside this module tells how. */
final class MemoriesBenchmark {

    private static final int MEMORIES = 10_000;
    private static final int OTHERS = 990_000;
    private static final int TENTH = 10;
    private static final int LANES = 8;
    private static final int WARM_UP = 200;
    private static final int SEARCHES = 400;
    private static final int FOUND = 10;
    private static final int RESTARTS = 3;
    private static final int ONE_PERSON = 0;
    private static final double P95_AIM = 25;
    private static final double P95_AIM_OF_MANY = 50;
    private static final double FIRST_AIM = 300;
    private static final double GROWTH_AIM = 1.3;
    private static final double INGEST_AIM = 60;
    private static final Instant FIRST_SAID = Instant.parse("2024-01-01T08:00:00Z");

    private final LocalSuite suite;
    private final Asking asking;
    private final Accounts accounts;
    private final Rest rest;
    private final MadeUp life = new MadeUp(11, FIRST_SAID);
    private final Figures figures = new Figures(System.out);
    private final AtomicInteger told = new AtomicInteger();

    private MemoriesBenchmark(LocalSuite suite, Asking asking) {
        this.suite = suite;
        this.asking = asking;
        this.accounts = new Accounts(suite, asking);
        this.rest = new Rest(suite.database());
    }

    /**
     * Runs it; figures go to standard output, progress to standard error. Ends with 1 unless every aim is met.
     *
     * @param arguments the source tree, an empty folder for data, and if wanted how many memories, {@value #MEMORIES}, and how many of
     *     others, {@value #OTHERS}
     */
    public static void main(String[] arguments) throws InterruptedException, SQLException {
        SuiteOptions options = SuiteOptions.in(
                        Path.of(arguments[0]), Path.of(arguments[1]).resolve("memories"))
                .withJavaOptions(JavaOptions.OF_AN_IMAGE)
                .withServices(Part.IDENTITY, Part.MEMORY);
        boolean held;
        try (Asking asking = new Asking();
                LocalSuite suite = LocalSuite.start(options)) {
            held = new MemoriesBenchmark(suite, asking)
                    .run(argument(arguments, 2, MEMORIES), argument(arguments, 3, OTHERS));
        }
        System.exit(held ? 0 : 1);
    }

    private static int argument(String[] arguments, int place, int otherwise) {
        return arguments.length > place ? Integer.parseInt(arguments[place]) : otherwise;
    }

    private boolean run(int memories, int others) throws InterruptedException, SQLException {
        figures.line(
                "memory-service as an image runs it, asked at its own port. %d cores for everything. Java %d. Load average before: %.2f",
                Runtime.getRuntime().availableProcessors(),
                Runtime.version().feature(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        new Memory(asking, url(), accounts.personToken(ONE_PERSON)).known();
        keepAll();
        say("remembering " + memories);
        Memory memory = signedIn();
        Lane lane = () -> memory.telling(life.memory(told.getAndIncrement()));
        int before = memories / TENTH;
        asking.saturate(url(), Collections.nCopies(LANES, lane), before);
        rest.awaitMemory();
        tell(lane, memories - before);
        figures.line("");
        figures.line("%-44s %8s %8s %8s", "searches, one after the other", "p50 ms", "p95 ms", "longest");
        double alone = search("of " + memories + " alone", WARM_UP);
        figures.verdict(alone <= P95_AIM, Figures.text("p95 %.1f ms, aim %.0f", alone, P95_AIM));
        Neighbours neighbours = new Neighbours(suite.database());
        say("others get memories");
        neighbours.reach(others / TENTH);
        double few = search(Figures.text("beside %d of others", neighbours.memories()), 0);
        say("others get more");
        neighbours.reach(others);
        double many = search(Figures.text("beside %d of others", neighbours.memories()), 0);
        figures.verdict(many <= P95_AIM_OF_MANY, Figures.text("p95 %.1f ms, aim %.0f", many, P95_AIM_OF_MANY));
        figures.verdict(
                many <= GROWTH_AIM * few, Figures.text("growth %.2f, aim at most %.1f", many / few, GROWTH_AIM));
        figures.verdict(neighbours.areAll(memories), Figures.text("everybody has %d still", memories));
        restart();
        return figures.held();
    }

    /** Puts everybody into the tier whose memories are any number: of most others the least of so many would be let go meanwhile. */
    private void keepAll() throws SQLException {
        run("update identity.account set tier = 'vip'");
        run("update memory.person set tier = 'vip'");
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = suite.database().connectAsSuperuser();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void tell(Lane lane, int memories) throws InterruptedException {
        Duration service = CpuTime.of(suite.pid(Part.MEMORY));
        Duration postgres = CpuTime.of(suite.pid(Part.POSTGRES));
        long began = System.nanoTime();
        Measured measured = asking.saturate(url(), Collections.nCopies(LANES, lane), memories);
        rest.awaitMemory();
        double seconds = (System.nanoTime() - began) / 1e9;
        double millis = CpuTime.of(suite.pid(Part.MEMORY)).minus(service).toNanos() / 1e6 / memories;
        double postgresMillis =
                CpuTime.of(suite.pid(Part.POSTGRES)).minus(postgres).toNanos() / 1e6 / memories;
        figures.line(
                "%d more memories told over HTTP, %d at once, with vectors after %.0f s: %.0f a second; CPU ms each: service %.1f, PostgreSQL %.1f",
                memories, LANES, seconds, memories / seconds, millis, postgresMillis);
        double aCore = 1000 / (millis + postgresMillis);
        figures.verdict(measured.refused() == 0, Figures.text("%d refused", measured.refused()));
        figures.verdict(aCore >= INGEST_AIM, Figures.text("%.0f a second and core, aim %.0f", aCore, INGEST_AIM));
    }

    private double search(String beside, int warmUp) {
        Memory memory = signedIn();
        for (int i = 0; i < warmUp; i++) {
            memory.search(life.question(), FOUND);
        }
        Latencies latencies = new Latencies(SEARCHES);
        for (int i = 0; i < SEARCHES; i++) {
            latencies.add(timed(memory));
        }
        figures.line(
                "%-44s %8.1f %8.1f %8.1f",
                beside, latencies.percentile(50), latencies.percentile(95), latencies.percentile(100));
        return latencies.percentile(95);
    }

    private void restart() throws SQLException {
        Latencies known = firsts(false);
        figures.verdict(
                known.percentile(100) <= FIRST_AIM,
                Figures.text(
                        "the first search after a start, of %d: median %.0f ms, longest %.0f ms, aim %.0f",
                        RESTARTS, known.percentile(50), known.percentile(100), FIRST_AIM));
        Latencies others = firsts(true);
        figures.line(
                "of somebody who has not asked within a day: median %.0f ms, longest %.0f ms",
                others.percentile(50), others.percentile(100));
    }

    /** @param forgotten whether it is forgotten before each start who asked of late */
    private Latencies firsts(boolean forgotten) throws SQLException {
        Latencies firsts = new Latencies(RESTARTS);
        for (int i = 0; i < RESTARTS; i++) {
            say("starting memory-service anew");
            Memory memory = signedIn();
            if (forgotten) {
                run("delete from memory.asked_lately");
            }
            suite.restart(Part.MEMORY);
            firsts.add(timed(memory));
        }
        return firsts;
    }

    private long timed(Memory memory) {
        String question = life.question();
        long began = System.nanoTime();
        memory.search(question, FOUND);
        return System.nanoTime() - began;
    }

    private Memory signedIn() {
        return new Memory(asking, url(), accounts.signedIn(ONE_PERSON));
    }

    private URI url() {
        return URI.create(suite.serviceUrl(Part.MEMORY));
    }

    private static void say(String what) {
        System.err.println("  " + what);
    }
}
