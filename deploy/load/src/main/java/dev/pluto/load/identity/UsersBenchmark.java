package dev.pluto.load.identity;

import dev.pluto.load.Figures;
import dev.pluto.load.JavaOptions;
import dev.pluto.load.http.Asking;
import dev.pluto.load.http.Lane;
import dev.pluto.load.identity.Costing.Cost;
import dev.pluto.local.suite.LocalSuite;
import dev.pluto.local.suite.Part;
import dev.pluto.local.suite.SuiteOptions;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What identity-service needs among many users and among many more. README.md beside this module tells what is measured and what is not. */
final class UsersBenchmark {

    private static final int FEW = 100_000;
    private static final int MANY = 1_000_000;
    private static final int AT_ONCE = 4;
    private static final int ROUNDS = 5;
    private static final double GROWTH_AIM = 1.5;
    private static final int STRANGERS = 500;
    private static final int STRANGERS_WARM_UP = 3000;

    private final LocalSuite suite;
    private final Asking asking;
    private final Pluto pluto;
    private final Figures figures = new Figures(System.out);

    private UsersBenchmark(LocalSuite suite, Asking asking) {
        this.suite = suite;
        this.asking = asking;
        this.pluto = new Pluto(suite, asking);
    }

    /**
     * Runs it; figures go to standard output, progress to standard error. Ends with 1 unless each aim is met.
     *
     * @param arguments the source tree, an empty folder for data, and if wanted how many users are few, {@value #FEW}, and how many are many,
     *     {@value #MANY}
     */
    public static void main(String[] arguments) throws InterruptedException, SQLException {
        SuiteOptions options = SuiteOptions.in(
                        Path.of(arguments[0]), Path.of(arguments[1]).resolve("users"))
                .withJavaOptions(JavaOptions.OF_AN_IMAGE)
                .withServices(Part.IDENTITY);
        boolean held;
        try (Asking asking = new Asking();
                LocalSuite suite = LocalSuite.start(options)) {
            held = new UsersBenchmark(suite, asking).run(argument(arguments, 2, FEW), argument(arguments, 3, MANY));
        }
        System.exit(held ? 0 : 1);
    }

    private static int argument(String[] arguments, int place, int otherwise) {
        return arguments.length > place ? Integer.parseInt(arguments[place]) : otherwise;
    }

    private boolean run(int few, int many) throws InterruptedException, SQLException {
        figures.line(
                "identity-service as an image runs it; %d requests at once, medians of %d rounds. %d cores for everything. Java %d."
                        + " Load average before: %.2f",
                AT_ONCE,
                ROUNDS,
                Runtime.getRuntime().availableProcessors(),
                Runtime.version().feature(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        warmUp();
        Multitude multitude = new Multitude(suite.database());
        say("warming up: first contacts of strangers");
        asking.saturate(pluto.url(), strangers(), STRANGERS_WARM_UP);
        Costing.heading(figures);
        Map<String, List<Cost>> among = among(multitude, few);
        Map<String, List<Cost>> amongMore = among(multitude, many);
        among.forEach((deed, costs) -> compare(deed, costs, Objects.requireNonNull(amongMore.get(deed))));
        return figures.held();
    }

    private void warmUp() {
        for (Deed deed : Deed.values()) {
            say("warming up: " + deed.title());
            asking.saturate(pluto.url(), pluto.lanes(deed, AT_ONCE), deed.warmUp());
        }
    }

    private List<Lane> strangers() {
        return Collections.nCopies(AT_ONCE, pluto.strangers());
    }

    private Map<String, List<Cost>> among(Multitude multitude, int users) throws InterruptedException, SQLException {
        say("growing to " + users + " users");
        multitude.reach(users);
        String there = Long.toString(multitude.users());
        Costing costing = Costing.of(asking, pluto);
        Map<String, List<Cost>> all = new LinkedHashMap<>();
        for (Deed deed : Deed.values()) {
            if (deed != Deed.CLIENT) {
                all.put(deed.title(), rounds(costing, deed.title(), pluto.lanes(deed, AT_ONCE), deed.times()));
            }
        }
        String stranger = "first contact of a stranger";
        all.put(stranger, rounds(costing, stranger, strangers(), STRANGERS));
        all.forEach((deed, costs) -> Costing.tell(figures, deed, there, costs));
        return all;
    }

    /** The first round among so many is not counted: nobody has read their pages yet. */
    private List<Cost> rounds(Costing costing, String title, List<Lane> lanes, int times) throws InterruptedException {
        List<Cost> costs = new ArrayList<>();
        for (int round = 0; round <= ROUNDS; round++) {
            say("round " + round + ": " + title);
            Cost cost = costing.round(lanes, times);
            if (round > 0) {
                costs.add(cost);
            }
        }
        return costs;
    }

    private void compare(String deed, List<Cost> few, List<Cost> many) {
        int refused = Costing.refused(few) + Costing.refused(many);
        figures.verdict(refused == 0, Figures.text("%s: %d refused", deed, refused));
        double growth = Costing.median(many, Cost::all) / Costing.median(few, Cost::all);
        figures.verdict(
                growth <= GROWTH_AIM,
                Figures.text("%s: costs %.2f times as much, aim at most %.1f", deed, growth, GROWTH_AIM));
    }

    private static void say(String what) {
        System.err.println("  " + what);
    }
}
