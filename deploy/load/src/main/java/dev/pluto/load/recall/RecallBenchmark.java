package dev.pluto.load.recall;

import dev.pluto.load.Figures;
import dev.pluto.load.JavaOptions;
import dev.pluto.load.Latencies;
import dev.pluto.load.Rest;
import dev.pluto.load.http.Accounts;
import dev.pluto.load.http.Asking;
import dev.pluto.local.suite.LocalSuite;
import dev.pluto.local.suite.Part;
import dev.pluto.local.suite.SuiteOptions;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How much of the evidence for questions is found, asked over HTTP as a person asks. README.md beside this module tells how. */
final class RecallBenchmark {

    private final LocalSuite suite;
    private final Asking asking;
    private final Accounts accounts;
    private final Figures figures = new Figures(System.out);

    private RecallBenchmark(LocalSuite suite, Asking asking) {
        this.suite = suite;
        this.asking = asking;
        this.accounts = new Accounts(suite, asking);
    }

    /** @param arguments the source tree, an empty folder for data, and a file of {@link Conversation}s */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        List<Conversation> conversations = Conversation.read(Path.of(arguments[2]));
        SuiteOptions options = SuiteOptions.in(
                        Path.of(arguments[0]), Path.of(arguments[1]).resolve("recall"))
                .withJavaOptions(JavaOptions.OF_AN_IMAGE)
                .withServices(Part.IDENTITY, Part.MEMORY)
                // what was said years ago is not to be cleaned up meanwhile
                .withSetting(Part.MEMORY, "pluto.memory.retention.every", "P30D");
        try (Asking asking = new Asking();
                LocalSuite suite = LocalSuite.start(options)) {
            new RecallBenchmark(suite, asking).run(conversations);
        }
        System.exit(0);
    }

    private void run(List<Conversation> conversations) throws InterruptedException {
        long began = System.nanoTime();
        List<Memory> people = new ArrayList<>();
        for (int i = 0; i < conversations.size(); i++) {
            URI memory = URI.create(suite.serviceUrl(Part.MEMORY));
            people.add(new Memory(asking, memory, accounts.personToken(i)).known());
        }
        // the turns of one in their order, of several at once
        List<Map<String, String>> ids = IntStream.range(0, people.size())
                .parallel()
                .mapToObj(i -> told(people.get(i), conversations.get(i)))
                .toList();
        new Rest(suite.database()).awaitMemory();
        int told = ids.stream().mapToInt(Map::size).sum();
        figures.line(
                "%d people told %d turns; remembered with vectors in %.0f s.",
                people.size(), told, (System.nanoTime() - began) / 1e9);
        RecallTable table = new RecallTable();
        Latencies latencies = new Latencies(1_000);
        for (int i = 0; i < people.size(); i++) {
            ask(people.get(i).with(accounts.signedIn(i)), conversations.get(i), ids.get(i), table, latencies);
        }
        table.tell(figures);
        figures.line(
                "%d searches over HTTP, one after the other: p50 %.1f ms, p95 %.1f ms",
                latencies.count(), latencies.percentile(50), latencies.percentile(95));
    }

    private static Map<String, String> told(Memory memory, Conversation conversation) {
        Map<String, String> ids = new HashMap<>();
        conversation.turns().forEach(turn -> ids.put(turn.id(), memory.tell(turn.draft())));
        return ids;
    }

    private static void ask(
            Memory memory, Conversation conversation, Map<String, String> ids, RecallTable table, Latencies latencies) {
        for (Conversation.Question question : conversation.questions()) {
            long began = System.nanoTime();
            List<String> found = memory.search(question.text(), RecallTable.DEEPEST);
            latencies.add(System.nanoTime() - began);
            Set<String> evidence = question.evidence().stream().map(ids::get).collect(Collectors.toSet());
            table.add(question.category(), found, evidence);
        }
    }
}
