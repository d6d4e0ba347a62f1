package dev.pluto.local.suite;

import dev.pluto.testing.server.KafkaServer;
import dev.pluto.testing.server.PlutoDatabase;
import dev.pluto.testing.server.PostgresServer;
import dev.pluto.testing.server.ProcessReaper;
import dev.pluto.testing.server.RedisServer;
import dev.pluto.testing.server.ServerAddresses;
import java.nio.file.Path;
import java.util.Map;

/** PostgreSQL, Kafka and Redis of one data folder. */
final class Servers {

    private static final String DATABASE = "pluto";
    private static final String POSTGRES = "postgres";

    private final PostgresServer postgres;
    private final KafkaServer kafka;
    private final RedisServer redis;

    Servers(Path data, FreePorts ports, ProcessReaper reaper) {
        this.postgres = new PostgresServer(data.resolve(POSTGRES), ports.next(), reaper);
        this.kafka = new KafkaServer(data.resolve("kafka"), ports.next(), reaper);
        this.redis = new RedisServer(data.resolve("redis"), ports.next(), reaper);
    }

    /** Whether a database has been made in this data folder. */
    static boolean haveData(Path data) {
        return PostgresServer.hasData(data.resolve(POSTGRES));
    }

    Map<Part, Runner> runners() {
        return Map.of(
                Part.POSTGRES, new ServerRunner(postgres),
                Part.KAFKA, new ServerRunner(kafka),
                Part.REDIS, new ServerRunner(redis));
    }

    /** Where they listen; once PostgreSQL has its data folder. */
    ServerAddresses addresses() {
        return ServerAddresses.of(postgres, kafka, redis);
    }

    String kafkaBootstrapServers() {
        return kafka.bootstrapServers();
    }

    /** The services' database with its roles, made where absent. */
    PlutoDatabase database(Secrets secrets) {
        return PlutoDatabase.create(addresses(), DATABASE, role -> ServiceSettings.databasePassword(secrets, role));
    }
}
