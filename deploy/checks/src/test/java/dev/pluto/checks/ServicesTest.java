package dev.pluto.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the chart says of the services is what they say of themselves. */
class ServicesTest {

    /** Read by the JVM and by the C library, or put into another variable by the kubelet. */
    private static final Set<String> NOT_OURS =
            Set.of("JDK_JAVA_OPTIONS", "MALLOC_ARENA_MAX", "SASL_USERNAME", "SASL_PASSWORD", "REDIS_PASSWORD");

    /** How the chart has Quarkus run: nobody sets these by hand, so the list has no word of them. */
    private static final Set<String> OF_THE_CHART = Set.of(
            "QUARKUS_FLYWAY_VALIDATE_AT_START",
            "QUARKUS_INIT_AND_EXIT",
            "QUARKUS_OTEL_SDK_DISABLED",
            "QUARKUS_SHUTDOWN_TIMEOUT",
            "SMALLRYE_CONFIG_LOCATIONS");

    private static final Pattern FILLED_IN = Pattern.compile("\\$\\(([A-Z_]+)\\)");

    @TempDir
    private static Path folder;

    private static Rendering rendering;

    @BeforeAll
    static void render() {
        rendering = ChartCopy.in(folder).render(ValueSet.PRODUCTION.files());
    }

    /** Helm reads only files of the chart's own folder. */
    @Test
    void carriesTheSuitesOwnFiles() {
        assertThat(Services.read("deploy/helm/pluto/suite.yaml")).isEqualTo(Services.read("deploy/suite.yaml"));
        assertThat(Services.read("deploy/helm/pluto/files/kafka-rights.txt"))
                .isEqualTo(Services.read("platform/servers/src/main/resources/dev/pluto/servers/kafka-rights.txt"));
    }

    @Test
    void hasValuesForEachServiceAndNoOther() {
        Tree values = Tree.of(Services.read("deploy/helm/pluto/values.yaml"));

        assertThat(values.at("services").map().keySet()).containsExactlyInAnyOrderElementsOf(Services.NAMES);
        assertThat(values.at("autoscaling", "by").map().keySet()).containsExactlyInAnyOrderElementsOf(Services.NAMES);
        assertThat(values.at("autoscaling", "max").map().keySet()).containsExactlyInAnyOrderElementsOf(Services.NAMES);
    }

    /** Probes and Prometheus ask at /q of the management port, which is where Quarkus answers unless somebody says otherwise. */
    @ParameterizedTest
    @ValueSource(strings = {"identity", "messaging", "memory", "scheduler"})
    void asksForHealthWhereTheServiceTells(String service) {
        Set<String> told = new TreeSet<>(Services.settings(service).stringPropertyNames());
        told.addAll(Services.defaults().stringPropertyNames());

        assertThat(Services.defaults()).containsEntry("quarkus.management.enabled", "true");
        assertThat(told)
                .doesNotContain(
                        "quarkus.management.root-path",
                        "quarkus.http.root-path",
                        "quarkus.http.non-application-root-path",
                        "quarkus.smallrye-health.root-path",
                        "quarkus.smallrye-health.liveness-path",
                        "quarkus.smallrye-health.readiness-path",
                        "quarkus.smallrye-health.startup-path");
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "messaging", "memory", "scheduler"})
    void handlesTheTopicsItsRightsNameAndConsumesNoOthers(String service) {
        Set<String> rights = Services.read("deploy/helm/pluto/files/kafka-rights.txt")
                .lines()
                .map(line -> List.of(line.strip().split(" +")))
                .filter(words -> words.size() > 2
                        && words.get(0).equals(service)
                        && words.get(1).equals("handles"))
                .flatMap(words -> words.stream().skip(2))
                .collect(Collectors.toSet());

        assertThat(Services.consumed(service)).isEqualTo(rights);
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "messaging", "memory", "scheduler"})
    void knowsWhereThoseAnswerThatItCalls(String service) {
        Map<String, String> wanted = Stream.concat(
                        Services.SUITE.service(service).calls().keySet().stream(), Stream.of("identity"))
                .distinct()
                .collect(Collectors.toMap(
                        called -> "PLUTO_" + called.toUpperCase(Locale.ROOT) + "_URL",
                        called -> "https://pluto-" + called + ":"
                                + Services.SUITE.service(called).port()));

        assertThat(WorkloadRules.container(rendering, service).at("env").list().stream()
                        .filter(variable -> variable.at("value").text().startsWith("https://pluto-"))
                        .collect(Collectors.toMap(
                                variable -> variable.at("name").text(),
                                variable -> variable.at("value").text())))
                .isEqualTo(wanted);
    }

    /** Nothing is set that nobody reads: what a variable fills in is named in another one. */
    @Test
    void readsEveryVariableItFillsIn() {
        WorkloadRules.containers(rendering.podsOfServices()).forEach(named -> {
            Set<String> names = names(named.tree());
            Set<String> filledIn = named.tree().at("env").list().stream()
                    .flatMap(variable -> FILLED_IN
                            .matcher(variable.at("value").text())
                            .results()
                            .map(found -> found.group(1)))
                    .collect(Collectors.toSet());

            assertThat(names).as(named.name()).containsAll(filledIn);
            assertThat(names.stream().filter(name -> name.matches("(SASL|REDIS)_.*")))
                    .as(named.name())
                    .allMatch(filledIn::contains);
            assertThat(named.tree().at("env").list()).hasSize(names.size());
        });
    }

    /** The one list of variables, where it names who reads each. */
    @Test
    void setsNoVariableThatTheListDoesNotName() {
        Path list = Services.HOME.resolve("deploy/variables.yaml");
        if (!Files.exists(list)) {
            System.err.println("NOT COMPARED: there is no deploy/variables.yaml");
            return;
        }
        List<Tree> variables = Tree.of(Services.read("deploy/variables.yaml")).list();

        for (String service : Services.NAMES) {
            Predicate<String> known = name -> variables.stream()
                    .filter(variable -> variable.at("reads").list().contains(new Tree(service)))
                    .anyMatch(
                            variable -> name.matches(variable.at("name").text().replaceAll("<[A-Z_]+>", "[A-Z_]+")));
            Stream<Tree> containers = Stream.of(
                    WorkloadRules.container(rendering, service),
                    rendering.one("Job", "migrate-" + service).at("spec", "template", "spec", "containers", 0));
            assertThat(containers.flatMap(container -> names(container).stream()))
                    .as(service)
                    .allMatch(name -> NOT_OURS.contains(name) || OF_THE_CHART.contains(name) || known.test(name));
        }
    }

    @Test
    void runsTheImagesThatAreMade() {
        Map<String, Tree> pods = rendering.podsOfServices();

        assertThat(WorkloadRules.containers(pods)
                        .map(named -> named.tree().at("image").text()))
                .hasSize(8)
                .allMatch(image ->
                        Services.NAMES.stream().anyMatch(name -> image.equals("pluto/" + name + "-service:0.1.0")));
    }

    private static Set<String> names(Tree container) {
        return container.at("env").list().stream()
                .map(variable -> variable.at("name").text())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
