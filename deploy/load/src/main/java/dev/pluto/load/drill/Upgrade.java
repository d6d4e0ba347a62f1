package dev.pluto.load.drill;

import dev.pluto.local.suite.LocalSuite;
import dev.pluto.local.suite.Part;
import dev.pluto.local.suite.SuiteOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * A release with its migrations comes to two replicas of each service while people text, goes, and comes again. In between one
 * replica of each is of either build. Ends with 1 unless everything held.
 */
final class Upgrade {

    private static final int REPLICAS = 2;
    private static final Duration WARM_UP = Duration.ofSeconds(20);
    private static final Duration SIDE_BY_SIDE = Duration.ofSeconds(20);

    private final Stage stage;
    private final Builds builds;

    private Upgrade(Stage stage, Builds builds) {
        this.stage = stage;
        this.builds = builds;
    }

    /** @param arguments this source tree, an empty folder for data, the tree of the older build, its name */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Path.of(arguments[1]).toAbsolutePath();
        Path data = folder.resolve("upgrade");
        Builds builds = Builds.olderFirst(folder.resolve("builds"), Path.of(arguments[2]), Path.of(arguments[0]));
        DrillLog log = new DrillLog(System.out);
        // a build from before 27 November 2026 does not start by itself on a schema newer than its own
        SuiteOptions options = SuiteOptions.in(builds.links(), data)
                .withReplicas(REPLICAS)
                .withSetting("quarkus.flyway.ignore-migration-patterns", "*:missing,*:future");
        try (LocalSuite suite = LocalSuite.start(options)) {
            log.say(
                    "%s runs, %d of each service; 60 people text it, five texts a second in all",
                    arguments[3], REPLICAS);
            Drill.introduce(suite);
            try (Traffic traffic = new Traffic(suite.simulator())) {
                Waiting.pause(WARM_UP);
                new Upgrade(new Stage(suite, data, traffic, new Ledger(suite.database()), log), builds).play();
            }
        }
        log.end();
    }

    private void play() {
        stage.settle();
        long began = System.nanoTime();
        change("This build comes", builds::useNewer);
        change("It goes again: the older one on the newer schema", builds::useOlder);
        change("And comes for good", builds::useNewer);
        stage.log()
                .say(
                        "refused meanwhile and sent again: %d; longest time without accepting a text: %.1f s",
                        stage.traffic().refused(),
                        stage.traffic().longestGapSince(began).toMillis() / 1000.0);
    }

    /** The first replica of each service, then some time with one of either, then the second ones. */
    private void change(String title, Consumer<Part> choice) {
        stage.log().chapter(title);
        stage.log().say("migrations: %s", migrations());
        Part.services().forEach(choice);
        restart(0);
        stage.log().say("one of either build; migrations: %s", migrations());
        Waiting.pause(SIDE_BY_SIDE);
        stage.settle();
        restart(1);
        stage.settle();
    }

    private void restart(int replica) {
        for (Part service : Part.services()) {
            Part one = stage.suite().replicas(service).get(replica);
            long began = System.nanoTime();
            stage.suite().restart(one);
            stage.log()
                    .say(
                            "%s stopped and started in %.1f s",
                            one.title(), Waiting.since(began).toMillis() / 1000.0);
        }
    }

    private String migrations() {
        return Part.services().stream()
                .map(service -> service.title() + " "
                        + stage.ledger().count(service.title() + ".flyway_schema_history where success"))
                .collect(Collectors.joining(", "));
    }
}
