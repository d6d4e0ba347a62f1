package dev.pluto.load;

import dev.pluto.local.suite.LocalSuite;
import dev.pluto.local.suite.Part;
import dev.pluto.local.suite.SuiteOptions;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * How fast scheduler-service fires what is due and what that costs, beside db-scheduler doing the same work on the same
 * PostgreSQL, in turn. README.md beside this module tells what is measured and what is not.
 */
final class SweepBenchmark {

    private static final String TASKS = "50000";
    private static final String ROUNDS = "5";
    private static final int WARM_UPS = 2;

    /** The fastest of those tried, see docs/performance.md. */
    private static final String DB_SCHEDULER = "50,1.0,4.0";

    private final Figures figures = new Figures(System.out);
    private final SweepRun run;
    private final Sweeper ours;
    private final Sweeper theirs;
    private final int tasks;

    private SweepBenchmark(SweepRun run, Sweeper ours, Sweeper theirs, int tasks) {
        this.run = run;
        this.ours = ours;
        this.theirs = theirs;
        this.tasks = tasks;
    }

    /**
     * Runs it; figures go to standard output, progress to standard error.
     *
     * @param arguments the source tree, an empty folder for data, and if wanted how many tasks, how many rounds, and
     *     db-scheduler's {@link DbScheduler.Settings}
     */
    public static void main(String[] arguments) throws IOException, SQLException, InterruptedException {
        Path data = Path.of(arguments[1]);
        int tasks = Integer.parseInt(argument(arguments, 2, TASKS));
        int rounds = Integer.parseInt(argument(arguments, 3, ROUNDS));
        DbScheduler.Settings settings = DbScheduler.Settings.of(argument(arguments, 4, DB_SCHEDULER));
        // events stay where they are: publishing them is work that db-scheduler has not
        SuiteOptions options = SuiteOptions.in(Path.of(arguments[0]), data.resolve("suite"))
                .withJavaOptions(JavaOptions.OF_AN_IMAGE)
                .withServices(Part.SCHEDULER)
                .withSetting(Part.SCHEDULER, "pluto.outbox.poll", "PT24H");
        try (LocalSuite suite = LocalSuite.start(options);
                DbScheduler theirs = DbScheduler.start(
                        data.resolve("db-scheduler"), JavaOptions.OF_AN_IMAGE, suite.database(), settings)) {
            SweepRun run = new SweepRun(suite.database(), suite.pid(Part.POSTGRES), Clock.systemUTC());
            Sweeper ours = new ServiceSweeper(suite.pid(Part.SCHEDULER));
            new SweepBenchmark(run, ours, theirs, tasks).compare(rounds, settings);
        }
        System.exit(0);
    }

    private static String argument(String[] arguments, int index, String otherwise) {
        return arguments.length > index ? arguments[index] : otherwise;
    }

    private void compare(int rounds, DbScheduler.Settings settings) throws SQLException, InterruptedException {
        figures.line(
                "%d daily tasks due at one instant. %d cores for everything. Java %d. Load average before: %.2f",
                tasks,
                Runtime.getRuntime().availableProcessors(),
                Runtime.version().feature(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        figures.line("db-scheduler: %s", settings);
        for (int i = 1; i <= WARM_UPS; i++) {
            measured("warming up", ours);
            measured("warming up", theirs);
        }
        List<SweepCosts> ofOurs = new ArrayList<>();
        List<SweepCosts> ofTheirs = new ArrayList<>();
        for (int i = 1; i <= rounds; i++) {
            ofOurs.add(measured("round " + i, ours));
            ofTheirs.add(measured("round " + i, theirs));
        }
        tell(ofOurs, ofTheirs);
    }

    private SweepCosts measured(String what, Sweeper sweeper) throws SQLException, InterruptedException {
        SweepCosts costs = run.of(sweeper, tasks);
        new Figures(System.err)
                .line("%s, %s: %.0f tasks/s, %.1f µs", what, sweeper.name(), costs.perSecond(), costs.micros());
        return costs;
    }

    private void tell(List<SweepCosts> ofOurs, List<SweepCosts> ofTheirs) {
        figures.line("");
        figures.line("%-20s %10s   CPU µs a task", "medians of " + ofOurs.size(), "tasks/s");
        figures.line("%-20s %10s %9s %9s %9s", "", "", "process", "Postgres", "together");
        row(ours.name(), ofOurs);
        row(theirs.name(), ofTheirs);
        figures.line("");
        figures.ratios("tasks/s, ours to theirs", ofOurs, ofTheirs, SweepCosts::perSecond);
        figures.ratios("CPU a task, theirs to ours", ofTheirs, ofOurs, SweepCosts::micros);
    }

    private void row(String name, List<SweepCosts> runs) {
        figures.line(
                "%-20s %10.0f %9.1f %9.1f %9.1f",
                name,
                median(runs, SweepCosts::perSecond),
                median(runs, SweepCosts::serviceMicros),
                median(runs, SweepCosts::postgresMicros),
                median(runs, SweepCosts::micros));
    }

    private static double median(List<SweepCosts> runs, ToDoubleFunction<SweepCosts> figure) {
        return Figures.median(runs.stream().mapToDouble(figure).toArray());
    }
}
