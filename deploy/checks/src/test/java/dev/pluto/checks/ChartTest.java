package dev.pluto.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.marcnuri.helm.LintResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The chart as helm sees it: it lints, and refuses values that cannot be right. */
class ChartTest {

    @TempDir
    private Path folder;

    private ChartCopy chart;

    @BeforeEach
    void copy() {
        chart = ChartCopy.in(folder.resolve("chart"));
    }

    @ParameterizedTest
    @EnumSource
    void lintsStrictly(ValueSet values) {
        LintResult lint = chart.lint(values.files());

        assertThat(lint.isFailed()).as(lint.getMessages().toString()).isFalse();
    }

    @Test
    void wouldNotLintWithABrokenTemplate() {
        chart.change("templates/services/services.yaml", text -> text.replaceFirst("\\{\\{- end }}", ""));

        assertThat(chart.lint(ValueSet.AS_IT_COMES.files()).isFailed()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nobody: knows | nobody",
                "services: {identity: {replicas: 0}} | replicas",
                "services: {identity: {heap: 64}} | heap",
                "services: {identity: {cpus: 1}} | cpus",
                "services: {billing: {replicas: 1, beyondHeap: 240, cpu: 1m, databaseConnections: 2}} | billing",
                "pods: {user: 0} | user",
                "pods: {shutdown: {preStop: 10, timeout: 20, grace: 40}} | pods.shutdown.grace",
                "publicUrl: https://pluto.example.com/ | publicUrl",
                "provider: {phoneNumber: '4155550100'} | phoneNumber",
                "autoscaling: {enabled: true, max: {memory: 7}} | kafka.partitions",
                "autoscaling: {enabled: true, max: {memory: 1}} | services.memory.replicas",
                "gateway: {enabled: true} | gateway.parentRefs",
                "ingress: {enabled: true} | ingress.host",
                "database: {host: ''} | database.host",
                "model: {url: api.openai.com} | url",
                "model: {url: 'https://api.openai.com/v1', protocol: telepathy} | protocol",
                "model: {url: 'https://key@api.openai.com/v1'} | url",
            })
    void refusesWhatCannotBeRight(String values, String named) throws IOException {
        Path file = Files.writeString(folder.resolve("wrong.yaml"), values);
        List<String> files = List.of("bring-your-own.yaml", file.toString());

        assertThatThrownBy(() -> chart.render(files)).hasMessageContaining(named);
    }

    @Test
    void refusesARouteThatOpensWhatIsPrivate() {
        chart.change("suite.yaml", text -> text.replace("      - /api/v1/audit\n", "      - /api/v1\n"));

        assertThatThrownBy(() -> chart.render(ValueSet.PRODUCTION.files())).hasMessageContaining("/api/v1/internal");
    }

    /** So that a word misspelled is refused and not forgotten. */
    @Test
    void hasASchemaThatTakesNothingUnknown() {
        Tree schema = Tree.of(Services.read("deploy/helm/pluto/values.schema.json"));
        Stream<Tree> objects = Stream.concat(
                Stream.of(schema), schema.at("$defs").map().values().stream().flatMap(ChartTest::objects));

        assertThat(objects.filter(object -> object.at("properties").isThere()))
                .hasSizeGreaterThan(15)
                .allMatch(object -> object.at("additionalProperties").is(false));
    }

    private static Stream<Tree> objects(Tree schema) {
        return Stream.concat(
                Stream.of(schema),
                schema.at("properties").map().values().stream().flatMap(ChartTest::objects));
    }

    /** No template makes the namespace a release is installed in. */
    @Test
    void tellsHowTheNamespaceHoldsPodsToTheStandard() {
        assertThat(Services.read("deploy/helm/pluto/templates/NOTES.txt"))
                .contains("pod-security.kubernetes.io/enforce=restricted");
    }

    @Test
    void givesAllPodsThePriorityThatIsSet() throws IOException {
        Path file = Files.writeString(folder.resolve("more.yaml"), "pods: {priorityClassName: people-wait}");
        Rendering rendering = chart.render(List.of("bring-your-own.yaml", file.toString()));

        assertThat(rendering.pods().values())
                .hasSizeGreaterThan(8)
                .allMatch(pod -> pod.at("priorityClassName").is("people-wait"));
    }

    @Test
    void boundsBodiesAndTimesAtTheIngress() {
        Rendering rendering = chart.render(ValueSet.INGRESS.files());
        String nginx = "nginx.ingress.kubernetes.io/";

        assertThat(rendering.ofKind("Ingress"))
                .hasSize(2)
                .allMatch(ingress -> ingress.at("metadata", "annotations", nginx + "proxy-body-size")
                        .is("64k"));
        assertThat(rendering.one("Ingress", "webhooks").at("metadata", "annotations", nginx + "proxy-read-timeout"))
                .isEqualTo(new Tree("15"));
        assertThat(Services.defaults()).containsEntry("quarkus.http.limits.max-body-size", "64K");
    }

    /** On an install whose database the release makes nothing can be migrated before it is there. */
    @Test
    void migratesBesideAnInstallThatMakesItsDatabaseAndBeforeItsUpgrades() {
        String included = "database: {mode: included}";

        assertThat(hookWith(included)).isEmpty();
        chart.change("templates/migrations/jobs.yaml", text -> text.replace("or .Release.IsUpgrade", "or true"));
        assertThat(hookWith(included)).isEqualTo("pre-upgrade");
    }

    private String hookWith(String values) {
        try {
            Path file = Files.writeString(folder.resolve("more.yaml"), values);
            return chart.render(List.of("bring-your-own.yaml", file.toString()))
                    .one("Job", "migrate-identity")
                    .at("metadata", "annotations", "helm.sh/hook")
                    .text();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
