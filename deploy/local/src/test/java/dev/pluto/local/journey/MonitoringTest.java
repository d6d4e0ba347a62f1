package dev.pluto.local.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pluto.local.monitoring.DocumentedMeters;
import dev.pluto.local.monitoring.DocumentedMeters.Meter;
import dev.pluto.local.monitoring.MonitoringFiles;
import dev.pluto.local.monitoring.Prometheus;
import dev.pluto.local.monitoring.Query;
import dev.pluto.local.monitoring.Scrape;
import dev.pluto.local.suite.Part;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.opentest4j.TestAbortedException;

/** What watches the suite knows it: dashboards, alerts and the table of meters against what the services export. */
@ExtendWith(InTheWorld.class)
@TestInstance(Lifecycle.PER_CLASS)
class MonitoringTest {

    /** What whoever scrapes adds. */
    private static final Set<String> OF_PROMETHEUS = Set.of("job", "instance", "namespace");

    /** Numbers, ids and addresses are no labels. */
    private static final Pattern PERSONAL = Pattern.compile(".*(?:\\d{5}|@|[0-9a-f]{8}-[0-9a-f]{4}).*");

    /** More than there are tables, of which four services have some sixty. */
    private static final int MOST_VALUES = 90;

    private final World world;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private Optional<Prometheus> watching = Optional.empty();

    MonitoringTest(World world) {
        this.world = world;
    }

    /**
     * All of it twice: a counter is there from its first increment on, and what Prometheus has not seen grow has no rate.
     */
    @BeforeAll
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void useEverything() throws Exception {
        Map<String, String> targets = targets();
        watching = Prometheus.start(client, world.data().resolve("prometheus"), targets);
        UseOfAll use = new UseOfAll(world, client);
        use.everything();
        watching.ifPresent(prometheus -> prometheus.awaitReadings(targets.size()));
        use.everything();
    }

    @AfterAll
    void watchNoLonger() {
        watching.ifPresent(Prometheus::close);
    }

    @Test
    void everyQueryFindsWhatTheServicesExport() {
        Prometheus prometheus = watching.orElseThrow(
                () -> new TestAbortedException("there is no prometheus here, so queries were NOT evaluated"));

        await().atMost(Duration.ofMinutes(3))
                .untilAsserted(() -> assertThat(withoutData(prometheus))
                        .as("queries without any data")
                        .isEmpty());
        assertThat(elements(prometheus.rules().path("groups"))
                        .flatMap(group -> elements(group.path("rules")))
                        .filter(rule -> !rule.path("health").asText().equals("ok"))
                        .map(rule -> rule.path("name").asText()))
                .as("alerts that Prometheus cannot evaluate")
                .isEmpty();
    }

    /** Meters of Kafka's clients are looked for once a minute. */
    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void everyQueryNamesWhatTheServicesExport() {
        await().atMost(Duration.ofMinutes(3)).untilAsserted(() -> {
            Scrape scrape = scraped();
            assertThat(MonitoringFiles.queries())
                    .allSatisfy(query ->
                            assertThat(unknown(query, scrape)).as(query.place()).isEmpty());
        });
    }

    @Test
    void theTableOfMetersIsWhatTheServicesExport() throws Exception {
        Scrape scrape = scraped();
        DocumentedMeters documented = DocumentedMeters.read();

        assertThat(scrape.names().stream()
                        .filter(name -> name.startsWith("pluto_"))
                        .filter(name ->
                                documented.all().stream().flatMap(Meter::series).noneMatch(name::equals)))
                .as("meters that docs/observability.md does not have")
                .isEmpty();
        assertThat(documented.all()).filteredOn(meter -> !meter.needsFault()).allSatisfy(meter -> {
            assertThat(meter.series()).as(meter.name()).allMatch(scrape.names()::contains);
            meter.series().forEach(series -> {
                Map<String, Set<String>> labels = scrape.labels(series);
                assertThat(without(labels.keySet(), "le")).as(series).isEqualTo(meter.labels());
                assertThat(labels.values())
                        .as(series)
                        .allSatisfy(values ->
                                assertThat(values).hasSizeLessThan(MOST_VALUES).noneMatch(PERSONAL.asMatchPredicate()));
            });
        });
    }

    /** Host and port of each service's management interface, as its settings have it. */
    private Map<String, String> targets() throws IOException {
        Map<String, String> targets = new TreeMap<>();
        for (Part service : Part.services()) {
            Properties settings = new Properties();
            try (InputStream file = Files.newInputStream(
                    world.data().resolve("run/" + service.title() + "/config/application.properties"))) {
                settings.load(file);
            }
            targets.put("pluto-" + service.title(), "127.0.0.1:" + settings.getProperty("quarkus.management.port"));
        }
        return targets;
    }

    private Scrape scraped() throws Exception {
        Scrape scrape = new Scrape();
        for (String target : targets().values()) {
            scrape.add(client, "http://" + target + "/q/metrics");
        }
        return scrape;
    }

    /** Dashboards' queries that find nothing though nothing has to go wrong for them. */
    private static List<String> withoutData(Prometheus prometheus) {
        Set<String> ofFaults = DocumentedMeters.read().seriesOfFaults();
        return MonitoringFiles.queries().stream()
                .filter(query -> !isAnswered(prometheus, query))
                .filter(query -> query.series().keySet().stream().noneMatch(ofFaults::contains))
                .filter(Predicate.not(MonitoringTest::isOfAlert))
                .map(query -> query.place() + ": " + query.runnable())
                .toList();
    }

    /** An alert finds nothing as long as all is well: its own test fires it. */
    private static boolean isOfAlert(Query query) {
        return query.place().contains(".yaml");
    }

    private static boolean isAnswered(Prometheus prometheus, Query query) {
        return elements(prometheus.ask(query.runnable()).path("result"))
                .anyMatch(series -> !series.path("value").path(1).asText().equals("NaN"));
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    /** Series and labels of a query that nobody exports. */
    private static Set<String> unknown(Query query, Scrape scrape) {
        Map<String, Set<String>> known = known(scrape);
        Set<String> unknown = new TreeSet<>();
        query.series().forEach((series, labels) -> {
            Set<String> exported = known.get(series);
            if (exported == null) {
                unknown.add(series);
            } else {
                labels.stream()
                        .filter(label -> !exported.contains(label))
                        .forEach(label -> unknown.add(series + "{" + label + "}"));
            }
        });
        query.groupings().stream()
                .filter(label -> query.series().keySet().stream()
                        .noneMatch(
                                series -> known.getOrDefault(series, Set.of()).contains(label)))
                .forEach(label -> unknown.add("by (" + label + ")"));
        return unknown;
    }

    private static Map<String, Set<String>> known(Scrape scrape) {
        Map<String, Set<String>> known = new HashMap<>();
        known.put("up", OF_PROMETHEUS);
        scrape.names()
                .forEach(name ->
                        known.put(name, withPrometheus(scrape.labels(name).keySet())));
        DocumentedMeters.read().all().stream()
                .filter(Meter::needsFault)
                .forEach(meter ->
                        meter.series().forEach(name -> known.putIfAbsent(name, withPrometheus(meter.labels()))));
        return known;
    }

    private static Set<String> withPrometheus(Set<String> labels) {
        Set<String> all = new TreeSet<>(labels);
        all.addAll(OF_PROMETHEUS);
        return all;
    }

    private static Set<String> without(Set<String> labels, String label) {
        return labels.stream().filter(one -> !one.equals(label)).collect(Collectors.toCollection(TreeSet::new));
    }
}
