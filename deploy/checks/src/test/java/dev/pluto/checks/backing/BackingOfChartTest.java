package dev.pluto.checks.backing;

import static dev.pluto.checks.RenderedChart.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pluto.checks.RenderedChart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BackingOfChartTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"kafka-rights.txt", "redis-users.acl", "redis-functions.lua", "service-roles.sql"})
    void filesAreThoseOfOneMachine(String file) {
        Path ofOneMachine = Path.of(System.getProperty("pluto.build.root"))
                .resolve("platform/servers/src/main/resources/dev/pluto/servers");
        assertThat(RenderedChart.CHART.resolve("files").resolve(file))
                .hasSameBinaryContentAs(ofOneMachine.resolve(file));
    }

    @Test
    void whatIsBroughtIsNotMade() {
        RenderedChart external = RenderedChart.with(List.of("backing/external-secrets.yaml"));
        assertThat(external.documents().stream().map(document -> at(document, "apiVersion")))
                .doesNotContain(
                        "kafka.strimzi.io/v1", "postgresql.cnpg.io/v1", "barmancloud.cnpg.io/v1", "cert-manager.io/v1");
        assertThat(external.all("Deployment").map(deployment -> at(deployment, "metadata", "name")))
                .doesNotContain("pluto-valkey");
    }

    @Test
    void servicesReachWhatIsIncludedAndOnlyThoseThatNeedIt() {
        assertThat(ways("pluto-to-kafka")).containsExactly("9092 for identity memory messaging scheduler");
        assertThat(ways("pluto-to-database"))
                .containsExactly("5432 for identity memory messaging scheduler migrations");
        assertThat(ways("pluto-to-valkey")).containsExactly("redis for identity memory messaging scheduler");
        assertThat(at(all().one("NetworkPolicy", "pluto-valkey"), "spec", "egress"))
                .isEqualTo(List.of());
        for (String name : List.of("pluto-database", "pluto-valkey")) {
            assertThat((List<?>) at(all().one("NetworkPolicy", name), "spec", "ingress"))
                    .allSatisfy(rule -> assertThat(((Map<?, ?>) rule).keySet()).isEqualTo(Set.of("from", "ports")));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "database: {included: {maxConnections: 60}} | database.included.maxConnections",
                "database: {included: {synchronous: 3}} | database.included.synchronous",
                "database: {included: {instance: 3}} | instance",
                "database: {included: {backup: {enabled: true, destination: ''}}} | database.included.backup.destination",
                "kafka: {included: {retentionDays: 14}} | retentionDays",
                "kafka: {included: {nodes: 2}} | nodes",
                "redis: {included: {memoryMegabytes: 1}} | memoryMegabytes",
                "secrets: {mode: external, external: {store: {name: ''}}} | secrets.external.store.name",
                "tls: {days: 1} | days",
            })
    void refusesWhatCannotWork(String values, String named) throws IOException {
        Path file = Files.writeString(folder.resolve("wrong.yaml"), values);
        List<String> files = List.of("backing/all-included.yaml", file.toString());

        assertThatThrownBy(() -> RenderedChart.with(files)).hasMessageContaining(named);
    }

    private static List<String> ways(String policy) {
        Object spec = at(all().one("NetworkPolicy", policy), "spec");
        String names = String.join(
                " ",
                ((List<?>) at(spec, "podSelector", "matchExpressions", 0, "values"))
                        .stream().map(String::valueOf).toList());
        return ((List<?>) at(spec, "egress"))
                .stream()
                        .map(rule -> at(rule, "ports", 0, "port") + " for " + names)
                        .toList();
    }

    private static RenderedChart all() {
        return RenderedChart.with(List.of("backing/all-included.yaml"));
    }
}
