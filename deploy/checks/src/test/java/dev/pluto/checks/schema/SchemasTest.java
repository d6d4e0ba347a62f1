package dev.pluto.checks.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Faults as people make them, one of each family for each source of what a kind may hold. */
class SchemasTest {
    private final Schemas schemas = new Schemas();

    @Test
    void findsFaultsInWhatKubernetesItselfHas() {
        List<String> problems = problems("""
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: web}
                spec:
                  replicas: "2"
                  selector: {matchLabels: {app: web}}
                  template:
                    metadata: {labels: {app: web}}
                    spec:
                      terminationGracePeriod: 10
                      containers:
                        - image: web:1
                          env: [{name: PORT, value: 8080}]
                          resources: {limits: {memory: 1 GiB}}
                """);

        assertThat(problems)
                .containsExactlyInAnyOrder(
                        "apps/v1 Deployment web: spec.replicas is 2 where INTEGER is expected",
                        "apps/v1 Deployment web: spec.template.spec.terminationGracePeriod is unknown",
                        "apps/v1 Deployment web: spec.template.spec.containers[0].env[0].value is 8080 where TEXT is expected",
                        "apps/v1 Deployment web: spec.template.spec.containers[0].resources.limits.memory is 1 GiB where"
                                + " QUANTITY is expected",
                        "apps/v1 Deployment web: spec.template.spec.containers[0].name is missing");
    }

    @Test
    void findsFaultsInWhatStrimziHas() {
        List<String> problems = problems("""
                apiVersion: kafka.strimzi.io/v1
                kind: Kafka
                metadata: {name: kafka}
                spec:
                  kafka:
                    listeners:
                      - name: tls
                        port: 9093
                        type: intern
                        authentication: {type: scram-sha-1}
                    authorisation: {type: simple}
                """);

        assertThat(problems)
                .contains(
                        "kafka.strimzi.io/v1 Kafka kafka: spec.kafka.authorisation is unknown",
                        "kafka.strimzi.io/v1 Kafka kafka: spec.kafka.listeners[0].tls is missing")
                .anyMatch(problem -> problem.contains("listeners[0].type is intern, not one of"))
                .anyMatch(problem -> problem.contains("authentication.type is scram-sha-1, not one of"))
                .hasSize(4);
    }

    @Test
    void findsFaultsInTheGatewayApiAndInWhatThePrometheusOperatorHas() {
        assertThat(problems("""
                        apiVersion: gateway.networking.k8s.io/v1
                        kind: HTTPRoute
                        metadata: {name: route}
                        spec:
                          hostname: pluto.test
                          rules:
                            - backendRefs: [{port: "8081"}]
                        """))
                .containsExactlyInAnyOrder(
                        "gateway.networking.k8s.io/v1 HTTPRoute route: spec.hostname is unknown",
                        "gateway.networking.k8s.io/v1 HTTPRoute route: spec.rules[0].backendRefs[0].port is 8081 where"
                                + " INTEGER is expected",
                        "gateway.networking.k8s.io/v1 HTTPRoute route: spec.rules[0].backendRefs[0].name is missing");
        assertThat(problems("""
                        apiVersion: monitoring.coreos.com/v1
                        kind: PrometheusRule
                        metadata: {name: rules}
                        spec:
                          groups:
                            - name: pluto
                              rules: [{alert: Late, for: 5}]
                        """))
                .containsExactlyInAnyOrder(
                        "monitoring.coreos.com/v1 PrometheusRule rules: spec.groups[0].rules[0].for is 5 where TEXT is"
                                + " expected",
                        "monitoring.coreos.com/v1 PrometheusRule rules: spec.groups[0].rules[0].expr is missing");
    }

    @Test
    void findsFaultsInWhatOurTablesHave() {
        assertThat(problems("""
                        apiVersion: postgresql.cnpg.io/v1
                        kind: Cluster
                        metadata: {name: database}
                        spec:
                          storage: {size: 5Gi, storageClassName: fast}
                          postgresql:
                            parameters: {max_connections: 100}
                            synchronous: {method: some, number: 1}
                        """))
                .contains(
                        "postgresql.cnpg.io/v1 Cluster database: spec.storage.storageClassName is unknown",
                        "postgresql.cnpg.io/v1 Cluster database: spec.postgresql.parameters.max_connections is 100 where TEXT"
                                + " is expected",
                        "postgresql.cnpg.io/v1 Cluster database: spec.instances is missing")
                .anyMatch(problem -> problem.contains("synchronous.method is some, not one of"))
                .hasSize(4);
    }

    @ParameterizedTest
    @CsvSource({
        "kafka.strimzi.io/v1beta2, Kafka",
        "apps/v1, NetworkPolicy",
        "external-secrets.io/v1beta1, ExternalSecret"
    })
    void knowsNothingOfAKindInAGroupOrVersionItIsNotIn(String apiVersion, String kind) {
        assertThat(schemas.problems(Map.of("apiVersion", apiVersion, "kind", kind, "metadata", Map.of("name", "x"))))
                .containsExactly(apiVersion + " " + kind + " x: nothing is known of this kind");
    }

    @Test
    void findsWhatSaysNothingAndWhatHasNoName() {
        assertThat(problems("""
                        apiVersion: v1
                        kind: ConfigMap
                        metadata:
                          labels:
                        """))
                .containsExactly(
                        "v1 ConfigMap null: metadata.labels says nothing",
                        "v1 ConfigMap null: metadata.name is missing");
    }

    @Test
    void findsASecretThatIsNoBase64() {
        assertThat(problems("""
                        apiVersion: v1
                        kind: Secret
                        metadata: {name: keys}
                        data: {key: not base64}
                        """)).containsExactly("v1 Secret keys: data.key is not base64 where BASE64 is expected");
    }

    private List<String> problems(String document) {
        Map<?, ?> read = new Yaml(new SafeConstructor(new LoaderOptions())).load(document);
        return schemas.problems(read);
    }
}
