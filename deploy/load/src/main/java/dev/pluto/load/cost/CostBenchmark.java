package dev.pluto.load.cost;

import dev.pluto.load.FictionalNumbers;
import dev.pluto.load.JavaOptions;
import dev.pluto.load.scale.Measured;
import dev.pluto.local.suite.LocalSuite;
import dev.pluto.local.suite.Part;
import dev.pluto.local.suite.SuiteOptions;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a text, a person and a task cost, for {@code docs/scale}. README.md beside this module tells what is measured. */
final class CostBenchmark {

    private static final int PEOPLE = 300;

    /** Of four people one is there before, so that nothing is young. */
    private static final int FOURTH = 4;

    private static final int ROUNDS = 3;
    private static final int PER_SECOND = 20;
    private static final long KIB = 1024;

    private CostBenchmark() {}

    /** @param arguments the source tree, an empty folder for data, and how many people, {@value #PEOPLE} unless given */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path home = Path.of(arguments[0]);
        int people = arguments.length > 2 ? Integer.parseInt(arguments[2]) : PEOPLE;
        SuiteOptions options = SuiteOptions.in(
                        home, Path.of(arguments[1]).toAbsolutePath().resolve("cost"))
                .withJavaOptions(JavaOptions.OF_AN_IMAGE);
        Measured measured;
        try (LocalSuite suite = LocalSuite.start(options)) {
            measured = measure(suite, about(people), people);
        }
        System.out.print(measured.toYaml());
        System.exit(0);
    }

    private static Measured measure(LocalSuite suite, Map<String, String> about, int people)
            throws InterruptedException {
        int others = people / FOURTH;
        List<String> numbers = FictionalNumbers.first(others + people);
        Town town = new Town(suite.simulator(), numbers.subList(others, numbers.size()), PER_SECOND);
        Campaign campaign = new Campaign(suite, town);
        System.err.println("  warming up");
        campaign.warmUp(new Town(suite.simulator(), numbers.subList(0, others), PER_SECOND), ROUNDS);
        TableSizes tables = TableSizes.of(suite.database());
        TopicCounters topics = TopicCounters.of(suite.kafka());
        long redis = residentBytes(suite);
        Idle idle = campaign.idle();
        campaign.play(idle);
        about.put("load-average-after", load());
        return new Measured(
                about,
                idle.cores(),
                town.textBytes(),
                (residentBytes(suite) - redis) / (double) people,
                campaign.deeds(),
                TableSizes.of(suite.database()).aRowSince(tables),
                TopicCounters.of(suite.kafka()).bytesARecordSince(topics),
                campaign.eventsASecond());
    }

    private static Map<String, String> about(int people) throws IOException {
        Map<String, String> about = new LinkedHashMap<>();
        about.put("date", LocalDate.now(Clock.systemUTC()).toString());
        about.put("commit", System.getProperty("pluto.commit", ""));
        about.put("people", String.valueOf(people));
        about.put("cores", String.valueOf(Runtime.getRuntime().availableProcessors()));
        about.put("processor", processor());
        about.put("java", String.valueOf(Runtime.version().feature()));
        about.put("load-average-before", load());
        return about;
    }

    private static String processor() throws IOException {
        Path told = Path.of("/proc/cpuinfo");
        return Files.exists(told)
                ? Files.readAllLines(told).stream()
                        .filter(line -> line.startsWith("model name"))
                        .map(line -> line.replaceFirst("[^:]*:\\s*", ""))
                        .findFirst()
                        .orElse("unknown")
                : "unknown";
    }

    private static String load() {
        return String.format(
                Locale.ROOT,
                "%.2f",
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    /** Memory that Redis holds, as Linux tells; its own account of it is for no account of ours. */
    private static long residentBytes(LocalSuite suite) {
        try {
            return Files.readAllLines(Path.of("/proc/" + suite.pid(Part.REDIS) + "/status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * KIB)
                    .findFirst()
                    .orElse(0);
        } catch (IOException noLinux) {
            return 0;
        }
    }
}
