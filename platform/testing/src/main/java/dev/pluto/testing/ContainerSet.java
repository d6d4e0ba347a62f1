package dev.pluto.testing;

import dev.pluto.testing.server.PostgresServer;
import dev.pluto.testing.server.ServerAddresses;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.lifecycle.Startables;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** PostgreSQL, Kafka and Redis together, as containers. */
final class ContainerSet implements AutoCloseable {
    private static final int REDIS_PORT = 6379;

    private final PostgreSQLContainer postgres = new PostgreSQLContainer("postgres:18")
            .withUsername(PostgresServer.SUPERUSER)
            .withPassword("postgres")
            .withDatabaseName("postgres")
            // As the process variant sorts text.
            .withEnv("POSTGRES_INITDB_ARGS", "--encoding=UTF8 --locale-provider=builtin --locale=C.UTF-8")
            .withCommand("postgres", "-c", "max_connections=200", "-c", "shared_buffers=128MB");
    private final KafkaContainer kafka = new KafkaContainer("apache/kafka:4.1.1")
            .withEnv("KAFKA_NUM_PARTITIONS", "4")
            .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "true")
            .withEnv("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0");
    private final GenericContainer<?> redis = new GenericContainer<>("redis:7.2-alpine")
            .withExposedPorts(REDIS_PORT)
            .waitingFor(Wait.forListeningPort());

    void start() {
        Startables.deepStart(postgres, kafka, redis).join();
    }

    ServerAddresses addresses() {
        return new ServerAddresses(
                postgres.getHost(),
                postgres.getFirstMappedPort(),
                postgres.getPassword(),
                kafka.getBootstrapServers().replace("PLAINTEXT://", ""),
                redis.getHost(),
                redis.getMappedPort(REDIS_PORT));
    }

    @Override
    public void close() {
        postgres.stop();
        kafka.stop();
        redis.stop();
    }
}
