package dev.pluto.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A language model beside the built-in one: messaging alone knows it, may go to it, and has its key. */
class ModelOfChartTest {

    private static final String PREFIX = "PLUTO_MODEL_";

    @TempDir
    private Path folder;

    private ChartCopy chart;

    @BeforeEach
    void copy() {
        chart = ChartCopy.in(folder.resolve("chart"));
    }

    @Test
    void isNowhereWhereNoneIsSet() {
        Rendering rendering = rendering("model: {name: llama3.1}");

        assertThat(Services.NAMES)
                .allSatisfy(service -> assertThat(settings(rendering, service)).isEmpty());
    }

    @Test
    void isToldToMessagingAloneWithItsKeyFromASecret() {
        Rendering rendering = rendering("model: {url: 'https://api.example.com/v1', consent: given}");

        assertThat(settings(rendering, "messaging"))
                .containsExactlyInAnyOrder(
                        "PLUTO_MODEL_URL=https://api.example.com/v1",
                        "PLUTO_MODEL_PROTOCOL=openai",
                        "PLUTO_MODEL_NAME=gpt-4o-mini",
                        "PLUTO_MODEL_CONSENT=given",
                        "PLUTO_MODEL_KEY=pluto-model/key");
        for (String other : Set.of("identity", "memory", "scheduler")) {
            assertThat(settings(rendering, other)).as(other).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "url: 'https://api.example.com:8443/v1' | {} | 0.0.0.0/0:8443",
                "url: 'http://10.1.2.3' | {cidr: 10.1.2.3/32} | 10.1.2.3/32:80",
                "url: 'http://ollama.models:11434', protocol: ollama | {namespace: models} | ns=models:11434",
            })
    void opensItsWayToMessagingAndNoOther(String model, String policy, String opening) {
        Rendering without = rendering("model: {}");
        Rendering with = rendering("model: {" + model + "}\nnetworkPolicy: {model: " + policy + "}");

        for (String service : Services.NAMES) {
            Set<String> more = new TreeSet<>(out(with, service));
            more.removeAll(out(without, service));
            assertThat(more).as(service).isEqualTo(service.equals("messaging") ? Set.of(opening) : Set.of());
        }
    }

    @Test
    void leadsToNoPrivateNetworkUnlessThatIsSaid() {
        Tree policy =
                rendering("model: {url: 'https://api.example.com:8443/v1'}").one("NetworkPolicy", "messaging");
        List<Tree> ways = policy.at("spec", "egress").list().stream()
                .filter(way -> way.at("ports", 0, "port").text().equals("8443"))
                .toList();

        assertThat(ways).hasSize(1);
        assertThat(ways.get(0).at("to", 0, "ipBlock", "except").list()).hasSize(4);
    }

    @Test
    void needsNoSecretWhereNoneIsAskedFor() {
        assertThat(settings(rendering("model: {url: 'http://ollama.models:11434', secret: false}"), "messaging"))
                .noneMatch(setting -> setting.startsWith("PLUTO_MODEL_KEY"));
    }

    private Rendering rendering(String values) {
        try {
            Path file = Files.writeString(folder.resolve("model.yaml"), values);
            return chart.render(List.of("bring-your-own.yaml", file.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> out(Rendering rendering, String service) {
        return Openings.out(rendering, Rendering.podLabels(rendering.one("Deployment", service)));
    }

    private static Set<String> settings(Rendering rendering, String service) {
        return rendering
                .one("Deployment", service)
                .at("spec", "template", "spec", "containers", 0, "env")
                .list()
                .stream()
                .filter(variable -> variable.at("name").text().startsWith(PREFIX))
                .map(ModelOfChartTest::setting)
                .collect(Collectors.toSet());
    }

    private static String setting(Tree variable) {
        Tree secret = variable.at("valueFrom", "secretKeyRef");
        String value = secret.isThere()
                ? secret.at("name").text() + "/" + secret.at("key").text()
                : variable.at("value").text();
        return variable.at("name").text() + "=" + value;
    }
}
