package dev.pluto.local.suite;

import dev.pluto.servers.Accounts;
import dev.pluto.servers.KafkaServer;
import dev.pluto.servers.PlutoDatabase;
import dev.pluto.servers.PostgresServer;
import dev.pluto.servers.ProcessReaper;
import dev.pluto.servers.RedisServer;
import dev.pluto.servers.ServerAddresses;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** PostgreSQL, Kafka and Redis of one data folder. */
final class Servers {

    private static final String DATABASE = "pluto";
    private static final String POSTGRES = "postgres";

    private final PostgresServer postgres;
    private final KafkaServer kafka;
    private final RedisServer redis;

    Servers(Path data, FreePorts ports, Secrets secrets, SuiteTls tls, ProcessReaper reaper) {
        this.postgres = new PostgresServer(data.resolve(POSTGRES), ports.next(), tls.files(), reaper);
        this.kafka = new KafkaServer(
                data.resolve("kafka"),
                ports.next(),
                kafkaAccounts(secrets),
                KafkaServer.Acknowledged.ON_DISK,
                tls.files(),
                reaper);
        this.redis = new RedisServer(data.resolve("redis"), ports.next(), redisAccounts(secrets), tls.files(), reaper);
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

    /** What a client of an account needs to reach Kafka and sign in, by the names of Kafka's settings. */
    Map<String, String> kafka(String account) {
        return kafka.connection(account);
    }

    /** What a reader of events from outside needs, by the names of environment variables. */
    Map<String, String> consumerAccess(Secrets secrets) {
        Map<String, String> access = new TreeMap<>(Map.of(
                "KAFKA", addresses().kafkaBootstrapServers(),
                "KAFKA_USER", Accounts.CONSUMER,
                "KAFKA_PASSWORD", kafkaAccounts(secrets).password(Accounts.CONSUMER)));
        addresses().authorities().ifPresent(file -> access.put("KAFKA_CA", file.toString()));
        return access;
    }

    /** Who may sign in at Kafka. */
    static Accounts kafkaAccounts(Secrets secrets) {
        return Accounts.of(account -> secrets.password("kafka." + account));
    }

    /** Who may sign in at Redis. */
    static Accounts redisAccounts(Secrets secrets) {
        return Accounts.of(account -> secrets.password("redis." + account));
    }

    /** The services' database with its roles, made where absent. */
    PlutoDatabase database(Secrets secrets) {
        return PlutoDatabase.create(addresses(), DATABASE, role -> ServiceSettings.databasePassword(secrets, role));
    }
}
