package dev.pluto.checks.backing;

import static dev.pluto.checks.RenderedChart.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.checks.RenderedChart;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsOfChartTest {
    /** What nobody can make up: the account at the provider, that at a language model, and that of object storage. */
    private static final Set<String> BROUGHT = Set.of("pluto-provider", "pluto-model", "store");

    @ParameterizedTest
    @ValueSource(strings = {"all-included.yaml", "small-included.yaml"})
    void everySecretThatIsReadIsMadeWithTheKeyThatIsRead(String values) {
        RenderedChart chart = RenderedChart.with(List.of("backing/" + values));
        Map<String, Set<?>> made = new HashMap<>();
        chart.all("Secret")
                .forEach(secret ->
                        made.put((String) at(secret, "metadata", "name"), ((Map<?, ?>) at(secret, "data")).keySet()));
        chart.all("Certificate")
                .forEach(certificate -> made.put(
                        (String) at(certificate, "spec", "secretName"), Set.of("tls.crt", "tls.key", "ca.crt")));

        List<SecretUse> uses = uses(chart).stream()
                .filter(use -> !BROUGHT.contains(use.name()))
                .toList();

        assertThat(uses).hasSizeGreaterThan(10).allSatisfy(use -> {
            assertThat(made).containsKey(use.name());
            if (use.key() != null) {
                assertThat(made.get(use.name()))
                        .asInstanceOf(InstanceOfAssertFactories.collection(Object.class))
                        .contains(use.key());
            }
        });
    }

    @Test
    void everySecretThatIsReadComesFromTheStore() {
        RenderedChart chart = RenderedChart.with(List.of("backing/all-from-store.yaml"));
        List<String> targets = chart.all("ExternalSecret")
                .map(secret -> (String) at(secret, "spec", "target", "name"))
                .toList();
        assertThat(targets)
                .contains("pluto-provider", "pluto-model", "keys-of-identity")
                .containsAll(uses(chart).stream().map(SecretUse::name).toList());
        assertThat(at(chart.one("ExternalSecret", "pluto-messaging-client"), "spec", "dataFrom", 0, "extract", "key"))
                .isEqualTo("pluto/messaging-client");
    }

    @Test
    void generatedKeysAreOfTheirFormAndNoTwoAlike() {
        RenderedChart chart = RenderedChart.with(List.of("backing/all-included.yaml"));
        List<String> values = new ArrayList<>();
        chart.all("Secret").forEach(secret -> {
            assertThat(at(secret, "metadata", "annotations", "helm.sh/resource-policy"))
                    .isEqualTo("keep");
            ((Map<?, ?>) at(secret, "data")).forEach((key, data) -> {
                String value = new String(Base64.getDecoder().decode((String) data), StandardCharsets.UTF_8);
                if (key.toString().endsWith("-key")) {
                    assertThat(Base64.getDecoder().decode(value)).hasSize(32);
                } else if (!key.equals("username")) {
                    // as Accounts and the address of Redis ask for
                    assertThat(value).matches("[A-Za-z0-9]{48}");
                }
                values.add(value);
            });
        });
        assertThat(values).hasSizeGreaterThan(30).doesNotHaveDuplicates();
    }

    @Test
    void whatIsThereIsKeptAndSoIsWhatWasAdded() {
        RenderedChart chart = RenderedChart.onSecrets(
                List.of("backing/all-included.yaml"),
                "(dict \"event-key\" \"b2xk\" \"previous-event-keys\" \"b2xkZXI=\")");
        Map<?, ?> shared = (Map<?, ?>) at(chart.one("Secret", "pluto-shared"), "data");
        assertThat(shared.get("event-key")).isEqualTo("b2xk");
        assertThat(shared.get("previous-event-keys")).isEqualTo("b2xkZXI=");
        assertThat(shared.get("index-key")).isNotEqualTo("b2xk");
    }

    @Test
    void databaseSecretsNameTheirRole() {
        Map<?, ?> secret =
                RenderedChart.with(List.of("backing/all-included.yaml")).one("Secret", "pluto-memory-database-owner");
        assertThat(at(secret, "type")).isEqualTo("kubernetes.io/basic-auth");
        assertThat(new String(
                        Base64.getDecoder().decode((String) at(secret, "data", "username")), StandardCharsets.UTF_8))
                .isEqualTo("memory_owner");
    }

    private record SecretUse(String name, @Nullable String key) {}

    /** Wherever a document names a Secret, by all the ways there are to. */
    private static List<SecretUse> uses(RenderedChart chart) {
        List<SecretUse> uses = new ArrayList<>();
        chart.documents().stream()
                .filter(document ->
                        !Set.of("Secret", "Certificate", "ExternalSecret").contains(document.get("kind")))
                .forEach(document -> collect(document, uses));
        return uses;
    }

    private static void collect(Object value, List<SecretUse> uses) {
        if (value instanceof List<?> list) {
            list.forEach(each -> collect(each, uses));
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, held) -> {
                if (key.equals("secretKeyRef") && !Boolean.TRUE.equals(((Map<?, ?>) held).get("optional"))) {
                    uses.add(new SecretUse((String) at(held, "name"), (String) at(held, "key")));
                } else if (Stream.of("secretName", "serverTLSSecret", "serverCASecret")
                        .anyMatch(key::equals)) {
                    uses.add(new SecretUse((String) held, null));
                } else if (key.equals("passwordSecret")) {
                    uses.add(new SecretUse((String) at(held, "name"), "password"));
                } else if (key.equals("secret") && held instanceof Map<?, ?> source && source.containsKey("items")) {
                    Object name = source.containsKey("name") ? source.get("name") : source.get("secretName");
                    uses.add(new SecretUse(String.valueOf(name), (String) at(source, "items", 0, "key")));
                } else {
                    collect(held, uses);
                }
            });
        }
    }
}
