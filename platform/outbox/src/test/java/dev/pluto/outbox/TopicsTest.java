package dev.pluto.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.events.EventType;
import dev.pluto.testing.TestServers;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TopicsTest {

    private static final String TOPIC = EventType.USER_ERASED.topic();
    private static final String DEAD = EventType.USER_ERASED.deadLetterTopic();

    @Test
    void makesTopicsForManyReplicasAndKeepsDeadLettersForAMonth() throws Exception {
        try (Admin admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, TestServers.shared().kafkaBootstrapServers()))) {
            awaitTopic(admin);

            assertThat(admin.describeTopics(Set.of(TOPIC)).allTopicNames().get().values())
                    .singleElement()
                    .satisfies(topic -> assertThat(topic.partitions()).hasSize(4));
            var dead = new ConfigResource(ConfigResource.Type.TOPIC, DEAD);
            assertThat(admin.describeConfigs(Set.of(dead)).all().get().values())
                    .singleElement()
                    .satisfies(config -> assertThat(config.entries()).anySatisfy(entry -> {
                        assertThat(entry.name()).isEqualTo(TopicConfig.RETENTION_MS_CONFIG);
                        assertThat(entry.value()).isEqualTo(Long.toString(TimeUnit.DAYS.toMillis(30)));
                    }));
        }
    }

    /** They are made while the service starts to serve. */
    private static void awaitTopic(Admin admin) throws Exception {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!admin.listTopics().names().get().containsAll(Set.of(TOPIC, DEAD))) {
            assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }
}
