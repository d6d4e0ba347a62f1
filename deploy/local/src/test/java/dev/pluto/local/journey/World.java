package dev.pluto.local.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pluto.local.mail.MailServer;
import dev.pluto.local.suite.LocalSuite;
import dev.pluto.local.suite.Part;
import dev.pluto.local.suite.SuiteOptions;
import dev.pluto.testing.DatabaseProbe;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The whole suite with the built services, started once for all journeys on data of before, and all that is private in it.
 */
final class World implements AutoCloseable {

    private static final Path HOME = Path.of(System.getProperty("pluto.build.root"));

    private static final Pattern CODE = Pattern.compile("\\b\\d{6}\\b");

    /** Shorter texts, such as "Thank you!", may stand in a file by chance. */
    private static final int PRIVATE_FROM = 12;

    private final TraceCollector collector;
    private final LocalSuite suite;
    private final Path data;
    private final Set<String> secrets = ConcurrentHashMap.newKeySet();
    private final AtomicInteger numbers = new AtomicInteger(101);

    private World(TraceCollector collector, LocalSuite suite, Path data) {
        this.collector = collector;
        this.suite = suite;
        this.data = data;
    }

    static World start() {
        Path data = HOME.resolve("deploy/local/target/journey");
        try {
            delete(data);
            TraceCollector collector = TraceCollector.start();
            SuiteOptions options = SuiteOptions.in(HOME, data)
                    .withEqualPriorities()
                    .withSetting("quarkus.otel.exporter.otlp.endpoint", collector.url())
                    .withSetting("quarkus.otel.exporter.otlp.protocol", "http/protobuf")
                    .withSetting("quarkus.otel.bsp.schedule.delay", "PT0.2S")
                    .withSetting("quarkus.http.access-log.enabled", "true")
                    // as an operator may set it who looks for a fault: nothing private stands there either
                    .withSetting("quarkus.log.category.\"dev.pluto\".level", "DEBUG")
                    // TlsJourneyTest has the other way calls are talked in
                    .withSetting(Part.MESSAGING, "pluto.twilio.calls", "relay")
                    // texts wait for identity's return, and not seconds more
                    .withSetting(Part.MESSAGING, "pluto.inbound.resolver.longest-retry", "PT1S")
                    // a request whose worker died is taken up again at once, and not after a minute
                    .withSetting(Part.MESSAGING, "pluto.outbound.lease", "PT10S")
                    .withSetting(Part.MESSAGING, "pluto.outbound.listed-after", "PT5S");
            DataOfBefore.put(options);
            World world = new World(collector, LocalSuite.start(options), data);
            world.awaitTextsOfBefore();
            return world;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Texts that waited in the data of before find their people first, so that journeys meet only their own. */
    private void awaitTextsOfBefore() {
        await().atMost(Duration.ofMinutes(3))
                .until(() -> database("messaging").number("select count(*) from arrival where state = 'waiting'") == 0);
    }

    LocalSuite suite() {
        return suite;
    }

    /** Where files of all parts lie; they stay there to be looked at after the build. */
    Path data() {
        return data;
    }

    TraceCollector traces() {
        return collector;
    }

    Operator operator() {
        return new Operator(suite);
    }

    DatabaseProbe database(String service) {
        return DatabaseProbe.of(suite.database(), service);
    }

    /** Somebody Pluto has never heard of. */
    Person stranger() {
        String line = Integer.toString(numbers.incrementAndGet());
        secrets.addAll(Set.of("+14155550" + line, "4155550" + line, "415-555-0" + line, "(415) 555-0" + line));
        return new Person(this, "+14155550" + line);
    }

    /** The code in the first mail that an address gets. */
    String codeMailedTo(String address) {
        MailServer mails = suite.mails();
        await().atMost(Duration.ofMinutes(3)).until(() -> !mails.of(address).isEmpty());
        return codeIn(mails.of(address).get(0).text());
    }

    static String codeIn(String words) {
        Matcher code = CODE.matcher(words);
        assertThat(code.find()).isTrue();
        return code.group();
    }

    /** From now on none of these may be found anywhere in the clear. A text counts line by line. */
    void keepPrivate(String words) {
        words.lines()
                .flatMap(line -> Stream.of(line.split("[^\\p{ASCII}]+")))
                .map(String::strip)
                .filter(line -> line.length() >= PRIVATE_FROM)
                .forEach(secrets::add);
    }

    /** A name or a word of which every occurrence is one too many. */
    void keepWordPrivate(String word) {
        secrets.add(word);
    }

    Set<String> secrets() {
        return Set.copyOf(secrets);
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    @Override
    public void close() {
        suite.close();
        collector.close();
    }
}
