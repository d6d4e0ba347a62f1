package dev.pluto.local.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pluto.servers.Accounts;
import dev.pluto.servers.KafkaServer;
import dev.pluto.servers.ProcessReaper;
import dev.pluto.testing.KafkaProbe;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeadLettersTest {

    private static final String TOPIC = "user-activated";

    @TempDir
    private static Path data;

    private static final ProcessReaper REAPER = ProcessReaper.start();
    private static KafkaServer broker;

    @BeforeAll
    static void startBroker() throws Exception {
        broker = new KafkaServer(data, 0, Accounts.of(account -> "secret"), REAPER);
        broker.start();
        try (Admin admin = Admin.create(new HashMap<>(operator()))) {
            admin.createTopics(List.of(
                            topic(TOPIC), topic(TOPIC + "-dlq"), topic("user-erased"), topic("user-erased-dlq")))
                    .all()
                    .get();
        }
    }

    @AfterAll
    static void stopBroker() {
        broker.stop();
        REAPER.close();
    }

    @Test
    void sendsEventsBackAsTheyWereAndTakesThemOff() throws Exception {
        String id = UUID.randomUUID().toString();
        try (KafkaProbe kafka = KafkaProbe.at(operator());
                DeadLetters letters = new DeadLetters(operator())) {
            kafka.publish(
                    TOPIC + "-dlq",
                    "anna",
                    "{}".getBytes(StandardCharsets.UTF_8),
                    Map.of("ce_id", id, "dead-letter-reason", "was too early", "dead-letter-offset", "7"));
            kafka.publish(TOPIC + "-dlq", "ben", null, Map.of("dead-letter-reason", "was too early"));

            assertThat(letters.count()).containsExactly(Map.entry(TOPIC, 2L), Map.entry("user-erased", 0L));
            assertThat(letters.reasons(TOPIC)).containsExactly(Map.entry("was too early", 2L));
            assertThat(letters.replay(TOPIC)).isEqualTo(2);

            List<ConsumerRecord<String, byte[]>> back = kafka.await(TOPIC, 2);
            assertThat(back).extracting(ConsumerRecord::key).containsExactlyInAnyOrder("anna", "ben");
            assertThat(back)
                    .filteredOn(entry -> entry.key().equals("anna"))
                    .singleElement()
                    .satisfies(entry -> {
                        assertThat(KafkaProbe.text(entry)).isEqualTo("{}");
                        assertThat(KafkaProbe.header(entry, "ce_id")).isEqualTo(id);
                        assertThat(KafkaProbe.header(entry, "dead-letter-reason"))
                                .isNull();
                        assertThat(KafkaProbe.header(entry, "dead-letter-offset"))
                                .isNull();
                    });
            assertThat(letters.count()).containsEntry(TOPIC, 0L);
            assertThat(letters.replay(TOPIC)).isZero();
        }
    }

    @Test
    void saysWhoRefusedAnEventAndSendsItBackToThatOneOnly() throws Exception {
        try (KafkaProbe kafka = KafkaProbe.at(operator());
                DeadLetters letters = new DeadLetters(operator())) {
            kafka.publish(
                    "user-erased-dlq",
                    "carla",
                    "{}".getBytes(StandardCharsets.UTF_8),
                    Map.of("dead-letter-reason", "was too early", "pluto-consumer", "memory-service"));

            assertThat(letters.reasons("user-erased")).containsExactly(Map.entry("memory-service: was too early", 1L));
            assertThat(letters.replay("user-erased")).isEqualTo(1);

            assertThat(kafka.await("user-erased", 1))
                    .singleElement()
                    .satisfies(entry -> assertThat(KafkaProbe.header(entry, "pluto-consumer"))
                            .isEqualTo("memory-service"));
        }
    }

    @Test
    void saysThatThereIsNoSuchTopic() {
        try (DeadLetters letters = new DeadLetters(operator())) {
            assertThatThrownBy(() -> letters.replay("gossip"))
                    .hasMessage("there are no dead letters of a topic gossip");
        }
    }

    private static Map<String, String> operator() {
        return broker.connection(Accounts.OPERATOR);
    }

    private static NewTopic topic(String name) {
        return new NewTopic(name, 1, (short) 1);
    }
}
