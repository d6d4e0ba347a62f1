package dev.pluto.testing;

import dev.pluto.servers.KafkaAccounts;
import dev.pluto.servers.PostgresServer;
import dev.pluto.servers.RedisServer;
import dev.pluto.servers.RedisUsers;
import dev.pluto.servers.ServerAddresses;
import dev.pluto.servers.ServerFailure;
import dev.pluto.servers.Versions;
import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.images.builder.Transferable;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.lifecycle.Startables;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/** PostgreSQL, Kafka and Redis together, as containers. */
final class ContainerSet implements AutoCloseable {
    private static final int REDIS_PORT = 6379;

    private final PostgreSQLContainer postgres = new PostgreSQLContainer(image("postgres", "postgres"))
            .withUsername(PostgresServer.SUPERUSER)
            .withPassword("postgres")
            .withDatabaseName("postgres")
            // As the process variant sorts text.
            .withEnv("POSTGRES_INITDB_ARGS", "--encoding=UTF8 --locale-provider=builtin --locale=C.UTF-8")
            .withCommand("postgres", "-c", "max_connections=200", "-c", "shared_buffers=128MB");
    private final KafkaContainer kafka = new KafkaContainer(image("kafka", "apache/kafka"))
            .withEnv("KAFKA_NUM_PARTITIONS", "4")
            .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "true")
            .withEnv("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0")
            .withEnv(
                    "KAFKA_LISTENER_SECURITY_PROTOCOL_MAP",
                    "BROKER:PLAINTEXT,PLAINTEXT:SASL_PLAINTEXT,CONTROLLER:PLAINTEXT")
            .withEnv(KafkaAccounts.environment("PLAINTEXT", PlutoTestResource.SECRET, TestServers.ACCOUNTS));
    private final GenericContainer<?> redis = new GenericContainer<>(image("redis", "redis"))
            .withExposedPorts(REDIS_PORT)
            .withCopyToContainer(Transferable.of(RedisUsers.aclFile(TestServers.ACCOUNTS)), "/users.acl")
            .withCommand("redis-server", "--aclfile", "/users.acl")
            .waitingFor(Wait.forListeningPort());

    /** @param kind the name under which Testcontainers knows what to expect of it */
    private static DockerImageName image(String server, String kind) {
        return DockerImageName.parse(Versions.OF_THIS_BUILD.image(server)).asCompatibleSubstituteFor(kind);
    }

    void start() {
        Startables.deepStart(postgres, kafka, redis).join();
        try {
            RedisServer.prepare(redis.getHost(), redis.getMappedPort(REDIS_PORT), TestServers.ACCOUNTS);
            KafkaAccounts.prepare(kafkaAddress(), PlutoTestResource.SECRET, TestServers.ACCOUNTS);
        } catch (IOException | ExecutionException | TimeoutException failure) {
            throw new ServerFailure("could not tell the containers who may sign in", failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new ServerFailure("interrupted", interrupted);
        }
    }

    private String kafkaAddress() {
        return kafka.getBootstrapServers().replace("PLAINTEXT://", "");
    }

    ServerAddresses addresses() {
        return new ServerAddresses(
                postgres.getHost(),
                postgres.getFirstMappedPort(),
                postgres.getPassword(),
                kafkaAddress(),
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
