package dev.pluto.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.events.EventType;
import dev.pluto.servers.Accounts;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TopicsTest {

    private static final String TOPIC = EventType.USER_ERASED.topic();
    private static final String DEAD = EventType.USER_ERASED.deadLetterTopic();

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> kafka;

    @Inject
    Topics topics;

    @Test
    void makesTopicsForManyReplicasAndKeepsDeadLettersForNinetyDays() throws Exception {
        try (Admin admin = Admin.create(kafka)) {
            awaitTopic(admin);

            assertThat(admin.describeTopics(Set.of(TOPIC)).allTopicNames().get().values())
                    .singleElement()
                    .satisfies(topic -> assertThat(topic.partitions()).hasSize(4));
            var dead = new ConfigResource(ConfigResource.Type.TOPIC, DEAD);
            assertThat(admin.describeConfigs(Set.of(dead)).all().get().values())
                    .singleElement()
                    .satisfies(config -> assertThat(config.entries()).anySatisfy(entry -> {
                        assertThat(entry.name()).isEqualTo(TopicConfig.RETENTION_MS_CONFIG);
                        assertThat(entry.value()).isEqualTo(Long.toString(TimeUnit.DAYS.toMillis(90)));
                    }));
        }
    }

    @Test
    void givesEveryTopicSomebodyWhoMayWriteItAndLetsReadersFromOutsideIn() throws IOException {
        try (InputStream rights = Accounts.class.getResourceAsStream("kafka-rights.txt")) {
            List<List<String>> lines = new String(rights.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> List.of(line.split(" +")))
                    .toList();
            for (EventType type : EventType.values()) {
                assertThat(lines)
                        .anyMatch(line -> line.get(1).equals("writes") && line.contains(type.topic()))
                        .anyMatch(line -> line.get(0).equals(Accounts.CONSUMER) && line.contains(type.topic()));
            }
        }
    }

    @Test
    void keepsDeadLettersLongerWhoseTopicWasMadeBeforeButNoShorterThanAnOperatorWants() throws Exception {
        var byTheBroker = new ConfigResource(ConfigResource.Type.TOPIC, EventType.HABIT_CHANGED.deadLetterTopic());
        var byAnOperator = new ConfigResource(ConfigResource.Type.TOPIC, EventType.USER_CHANGED.deadLetterTopic());
        try (Admin admin = Admin.create(kafka)) {
            awaitTopic(admin);
            admin.incrementalAlterConfigs(Map.of(
                            byTheBroker, List.of(kept(AlterConfigOp.OpType.DELETE, "")),
                            byAnOperator, List.of(kept(AlterConfigOp.OpType.SET, "-1"))))
                    .all()
                    .get();

            topics.create();

            assertThat(retentionOf(admin, byTheBroker)).isEqualTo(Long.toString(TimeUnit.DAYS.toMillis(90)));
            assertThat(retentionOf(admin, byAnOperator)).isEqualTo("-1");
        }
    }

    private static AlterConfigOp kept(AlterConfigOp.OpType what, String millis) {
        return new AlterConfigOp(new ConfigEntry(TopicConfig.RETENTION_MS_CONFIG, millis), what);
    }

    private static String retentionOf(Admin admin, ConfigResource topic) throws Exception {
        var settings = Objects.requireNonNull(
                admin.describeConfigs(Set.of(topic)).all().get().get(topic));
        return settings.get(TopicConfig.RETENTION_MS_CONFIG).value();
    }

    /** They are made while the service starts to serve. */
    private static void awaitTopic(Admin admin) throws Exception {
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(3);
        while (!admin.listTopics().names().get().containsAll(Set.of(TOPIC, DEAD))) {
            assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }
}
