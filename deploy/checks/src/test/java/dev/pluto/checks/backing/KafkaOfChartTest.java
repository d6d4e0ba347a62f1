package dev.pluto.checks.backing;

import static dev.pluto.checks.RenderedChart.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.checks.RenderedChart;
import dev.pluto.events.EventType;
import dev.pluto.servers.Accounts;
import dev.pluto.servers.KafkaRights;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.junit.jupiter.api.Test;

class KafkaOfChartTest {
    /** As long as services remember which event had its effect: pluto.outbox.inbox-retention. */
    private static final Duration REMEMBERED = Duration.ofDays(14);

    @Test
    void usersHaveTheRightsOfOneMachineAndNoOthers() {
        Set<AclBinding> given = new HashSet<>();
        all().all("KafkaUser")
                .filter(user -> !Accounts.OPERATOR.equals(at(user, "metadata", "name")))
                .forEach(user -> ((List<?>) at(user, "spec", "authorization", "acls"))
                        .forEach(acl -> given.addAll(bindings((String) at(user, "metadata", "name"), acl))));
        assertThat(given).isEqualTo(KafkaRights.all());
    }

    @Test
    void everyAccountSignsInAndTheOperatorAloneMayDoEverything() {
        Accounts accounts = Accounts.of(account -> "none");
        assertThat(all().all("KafkaUser").map(user -> at(user, "metadata", "name")))
                .containsExactlyInAnyOrderElementsOf(accounts.names());
        assertThat(all().all("KafkaUser").map(user -> at(user, "spec", "authentication", "type")))
                .containsOnly("scram-sha-512");
        Object kafka = at(all().one("Kafka", "pluto-kafka"), "spec", "kafka");
        assertThat(at(kafka, "authorization")).isEqualTo(Map.of("type", "simple", "superUsers", List.of("operator")));
        assertThat((List<?>) at(kafka, "listeners"))
                .allSatisfy(listener ->
                        assertThat(at(listener, "authentication", "type")).isEqualTo("scram-sha-512"));
    }

    @Test
    void everyEventHasItsTopicAndItsDeadLetters() {
        List<String> wanted = Arrays.stream(EventType.values())
                .flatMap(type -> Stream.of(type.topic(), type.deadLetterTopic()))
                .toList();
        assertThat(all().all("KafkaTopic").map(topic -> at(topic, "spec", "topicName")))
                .containsExactlyInAnyOrderElementsOf(wanted);
        assertThat(at(all().one("Kafka", "pluto-kafka"), "spec", "kafka", "config", "auto.create.topics.enable"))
                .isEqualTo(false);
    }

    @Test
    void eventsAreKeptShorterThanTheyAreRememberedAndDeadLettersForNinetyDays() {
        all().all("KafkaTopic").forEach(topic -> {
            boolean dead = at(topic, "spec", "topicName").toString().endsWith("-dlq");
            Map<?, ?> config = (Map<?, ?>) at(topic, "spec", "config");
            Duration kept = Duration.ofMillis(((Number) at(config, "retention.ms")).longValue());
            if (dead) {
                // as Topics in platform/outbox asks for at least
                assertThat(kept).isEqualTo(Duration.ofDays(90));
                assertThat(at(config, "max.message.bytes")).isEqualTo(2 * 1024 * 1024);
            } else {
                assertThat(kept).isLessThan(REMEMBERED);
                assertThat(at(config, "message.timestamp.type")).isEqualTo("LogAppendTime");
            }
        });
    }

    @Test
    void threeNodesKeepThreeCopiesOfWhichTwoMustHaveARecordAndOneKeepsOne() {
        assertThat(copies(all())).containsOnly(List.of(3, 2));
        assertThat(copies(small())).containsOnly(List.of(1, 1));
        assertThat(small().all("KafkaTopic")
                        .filter(topic ->
                                !at(topic, "spec", "topicName").toString().endsWith("-dlq"))
                        .map(topic -> at(topic, "spec", "partitions")))
                .containsOnly(2);
    }

    @Test
    void theListenerIsEncryptedWhereTlsIsOn() {
        Object encrypted = at(all().one("Kafka", "pluto-kafka"), "spec", "kafka", "listeners", 0);
        assertThat(at(encrypted, "tls")).isEqualTo(true);
        Object certificate = at(encrypted, "configuration", "brokerCertChainAndKey", "secretName");
        assertThat(at(all().one("Certificate", "pluto-kafka-tls"), "spec", "secretName"))
                .isEqualTo(certificate);
        assertThat(at(small().one("Kafka", "pluto-kafka"), "spec", "kafka", "listeners", 0, "tls"))
                .isEqualTo(false);
    }

    private static Set<List<Object>> copies(RenderedChart chart) {
        return chart.all("KafkaTopic")
                .map(topic ->
                        List.of(at(topic, "spec", "replicas"), at(topic, "spec", "config", "min.insync.replicas")))
                .collect(Collectors.toSet());
    }

    private static List<AclBinding> bindings(String account, Object acl) {
        ResourcePattern what = new ResourcePattern(
                ResourceType.fromString((String) at(acl, "resource", "type")),
                (String) at(acl, "resource", "name"),
                at(acl, "resource", "patternType").equals("prefix") ? PatternType.PREFIXED : PatternType.LITERAL);
        return ((List<?>) at(acl, "operations"))
                .stream()
                        .map(operation -> new AclBinding(
                                what,
                                new AccessControlEntry(
                                        "User:" + account,
                                        (String) at(acl, "host"),
                                        operation((String) operation),
                                        AclPermissionType.ALLOW)))
                        .toList();
    }

    /** {@code DescribeConfigs} is {@code DESCRIBE_CONFIGS}. */
    private static AclOperation operation(String name) {
        return AclOperation.valueOf(name.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT));
    }

    private static RenderedChart all() {
        return RenderedChart.with(List.of("backing/all-included.yaml"));
    }

    private static RenderedChart small() {
        return RenderedChart.with(List.of("backing/small-included.yaml"));
    }
}
