package dev.pluto.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerSetTest {
    private static final Accounts ACCOUNTS =
            Accounts.of(account -> "secret-of-" + account).withTester();

    @TempDir
    Path folder;

    @Test
    void keepsAllItWasGivenThroughKill() throws Exception {
        try (ProcessReaper reaper = ProcessReaper.start();
                ServerSet servers = ServerSet.in(folder, ACCOUNTS, reaper)) {
            // Given
            servers.start();
            write(servers);

            // When
            for (Server server : List.of(servers.postgres(), servers.kafka(), servers.redis())) {
                long before = server.pid();
                server.kill();
                assertThat(server.isRunning()).isFalse();
                server.start();
                assertThat(server.pid()).isNotEqualTo(before);
            }

            // Then
            assertThat(rowsIn(servers.postgres())).isEqualTo(1);
            assertThat(recordIn(servers.kafka())).isEqualTo("kept");
        }
    }

    private static void write(ServerSet servers) throws Exception {
        try (Connection connection = servers.postgres().connect("postgres")) {
            connection.createStatement().execute("create table kept as select 1 as one");
        }
        Map<String, Object> settings = new HashMap<>(servers.kafka().connection(Accounts.TESTER));
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>("kept", 0, "key", "kept")).get(180, TimeUnit.SECONDS);
        }
    }

    private static int rowsIn(PostgresServer postgres) throws SQLException {
        try (Connection connection = postgres.connect("postgres");
                ResultSet rows = connection.createStatement().executeQuery("select count(*) from kept")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static String recordIn(KafkaServer kafka) {
        Map<String, Object> settings = new HashMap<>(kafka.connection(Accounts.TESTER));
        settings.put("auto.offset.reset", "earliest");
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(new TopicPartition("kept", 0)));
            for (ConsumerRecord<String, String> found : consumer.poll(Duration.ofMinutes(3))) {
                return found.value();
            }
            return "nothing";
        }
    }
}
