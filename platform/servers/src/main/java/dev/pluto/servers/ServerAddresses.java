package dev.pluto.servers;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * Where the three servers listen.
 *
 * @param postgresHost host of PostgreSQL
 * @param postgresPort its TCP port
 * @param superuserPassword password of its superuser {@code postgres}
 * @param kafkaBootstrapServers {@code host:port} of Kafka
 * @param redisHost host of Redis
 * @param redisPort its TCP port
 * @param authorities whose certificates the three show, a PEM file; empty where none of them speaks TLS
 */
public record ServerAddresses(
        String postgresHost,
        int postgresPort,
        String superuserPassword,
        String kafkaBootstrapServers,
        String redisHost,
        int redisPort,
        Optional<Path> authorities) {

    /** Three that speak no TLS. */
    public ServerAddresses(
            String postgresHost,
            int postgresPort,
            String superuserPassword,
            String kafkaBootstrapServers,
            String redisHost,
            int redisPort) {
        this(
                postgresHost,
                postgresPort,
                superuserPassword,
                kafkaBootstrapServers,
                redisHost,
                redisPort,
                Optional.empty());
    }

    /** The addresses of servers of this machine. */
    public static ServerAddresses of(PostgresServer postgres, KafkaServer kafka, RedisServer redis) {
        return new ServerAddresses(
                "127.0.0.1",
                postgres.port(),
                postgres.superuserPassword(),
                kafka.bootstrapServers(),
                "127.0.0.1",
                redis.port(),
                postgres.tls.map(TlsFiles::authorities));
    }

    /** Address of Redis as Quarkus wants it, with the account to sign in as. */
    public String redisUrl(String account, String password) {
        String scheme = authorities.isPresent() ? "rediss" : "redis";
        return scheme + "://" + account + ":" + password + "@" + redisHost + ":" + redisPort;
    }

    /** What a client of an account needs to reach Kafka and sign in, by the names of Kafka's settings. */
    public Map<String, String> kafka(String account, String password) {
        return KafkaLogin.settings(kafkaBootstrapServers, account, password, authorities);
    }

    /** The same with Redis reached by another way. */
    public ServerAddresses withRedis(String host, int port) {
        return new ServerAddresses(
                postgresHost, postgresPort, superuserPassword, kafkaBootstrapServers, host, port, authorities);
    }

    /** JDBC address of a database, without user and password. */
    public String jdbcUrl(String database) {
        return jdbcUrl(postgresHost, postgresPort, database, authorities);
    }

    static String jdbcUrl(String host, int port, String database, Optional<Path> authorities) {
        return "jdbc:postgresql://" + host + ":" + port + "/" + database
                + authorities
                        .map(file -> "?sslmode=verify-full&sslrootcert="
                                + URLEncoder.encode(file.toString(), StandardCharsets.UTF_8))
                        .orElse("");
    }

    /** A connection of PostgreSQL's superuser. */
    public Connection connect(String database) throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", PostgresServer.SUPERUSER);
        login.setProperty("password", superuserPassword);
        return DriverManager.getConnection(jdbcUrl(database), login);
    }

    @Override
    public String toString() {
        return "PostgreSQL " + postgresHost + ":" + postgresPort + ", Kafka " + kafkaBootstrapServers + ", Redis "
                + redisHost + ":" + redisPort;
    }
}
