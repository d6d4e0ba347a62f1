package dev.pluto.load.drill;

import dev.pluto.local.phone.Phone;
import dev.pluto.local.suite.LocalSuite;
import dev.pluto.local.suite.SuiteOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;

/** Plays the runbook of docs/operations.md and writes its log; ends with 1 unless everything held. */
final class Drill {

    private static final List<String> CHAPTERS = List.of("outages", "names", "keys", "letters", "schema", "restore");
    private static final Duration WARM_UP = Duration.ofSeconds(20);

    private Drill() {}

    /** @param arguments the source tree, an empty folder for data, then chapters, all when none is named */
    public static void main(String[] arguments)
            throws IOException, SQLException, InterruptedException, ExecutionException {
        List<String> chosen = Arrays.asList(arguments).subList(2, arguments.length);
        if (!CHAPTERS.containsAll(chosen)) {
            System.err.println("There are " + CHAPTERS);
            System.exit(2);
        }
        DrillLog log = new DrillLog(System.out);
        Path data = Path.of(arguments[1]).toAbsolutePath().resolve("drill");
        try (LocalSuite suite = LocalSuite.start(SuiteOptions.in(Path.of(arguments[0]), data))) {
            log.say("Pluto runs; 60 people text it, five texts a second in all");
            introduce(suite);
            try (Traffic traffic = new Traffic(suite.simulator())) {
                Waiting.pause(WARM_UP);
                play(new Stage(suite, data, traffic, new Ledger(suite.database()), log), chosen);
            }
        }
        log.end();
    }

    /** Somebody tells what is asked for later on. */
    static void introduce(LocalSuite suite) throws InterruptedException {
        try (Phone phone = suite.simulator().phone(Stage.WITNESS)) {
            phone.text("My sister Clara lives in Lisbon").join();
            if (phone.next(Duration.ofSeconds(60)).isEmpty()) {
                throw new IllegalStateException("nobody is answered");
            }
        }
    }

    private static void play(Stage stage, List<String> chosen)
            throws IOException, SQLException, InterruptedException, ExecutionException {
        for (String chapter : chosen.isEmpty() ? CHAPTERS : chosen) {
            switch (chapter) {
                case "outages" -> new Outages(stage).play();
                case "names" -> new Names(stage).play();
                case "keys" -> new KeyRotation(stage).play();
                case "letters" -> new Letters(stage).play();
                case "schema" -> new SchemaChange(stage).play();
                case "restore" -> new Restore(stage).play();
                default -> throw new IllegalArgumentException(chapter);
            }
        }
    }
}
