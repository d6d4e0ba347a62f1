package dev.pluto.servers;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
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
 */
public record ServerAddresses(
        String postgresHost,
        int postgresPort,
        String superuserPassword,
        String kafkaBootstrapServers,
        String redisHost,
        int redisPort) {

    /** The addresses of servers of this machine. */
    public static ServerAddresses of(PostgresServer postgres, KafkaServer kafka, RedisServer redis) {
        return new ServerAddresses(
                "127.0.0.1",
                postgres.port(),
                postgres.superuserPassword(),
                kafka.bootstrapServers(),
                "127.0.0.1",
                redis.port());
    }

    /** Address of Redis as Quarkus wants it, with the account to sign in as. */
    public String redisUrl(String account, String password) {
        return "redis://" + account + ":" + password + "@" + redisHost + ":" + redisPort;
    }

    /** What a client of an account needs to reach Kafka and sign in, by the names of Kafka's settings. */
    public Map<String, String> kafka(String account, String password) {
        return KafkaLogin.settings(kafkaBootstrapServers, account, password);
    }

    /** The same with Redis reached by another way. */
    public ServerAddresses withRedis(String host, int port) {
        return new ServerAddresses(postgresHost, postgresPort, superuserPassword, kafkaBootstrapServers, host, port);
    }

    /** JDBC address of a database, without user and password. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://" + postgresHost + ":" + postgresPort + "/" + database;
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
