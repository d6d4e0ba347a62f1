package dev.pluto.testing;

import dev.pluto.servers.ServerAddresses;

/**
 * What the running test works on, for the probes.
 *
 * <p>Kept in system properties because Quarkus loads the classes of a test more than once.
 */
final class CurrentTest {
    private static final String PREFIX = "pluto.test.current.";

    private CurrentTest() {}

    static void set(String service, String database, ServerAddresses servers) {
        System.setProperty(PREFIX + "service", service);
        System.setProperty(PREFIX + "database", database);
        System.setProperty(PREFIX + "postgres", servers.postgresHost() + ":" + servers.postgresPort());
        System.setProperty(PREFIX + "postgres-password", servers.superuserPassword());
        System.setProperty(PREFIX + "kafka", servers.kafkaBootstrapServers());
        System.setProperty(PREFIX + "redis", servers.redisHost() + ":" + servers.redisPort());
    }

    static String service() {
        return get("service");
    }

    static ServerAddresses servers() {
        String[] postgres = get("postgres").split(":", 2);
        String[] redis = get("redis").split(":", 2);
        return new ServerAddresses(
                postgres[0],
                Integer.parseInt(postgres[1]),
                get("postgres-password"),
                get("kafka"),
                redis[0],
                Integer.parseInt(redis[1]));
    }

    static String database() {
        return get("database");
    }

    private static String get(String name) {
        String value = System.getProperty(PREFIX + name);
        if (value == null) {
            throw new IllegalStateException("no PlutoTestResource has been started in this JVM");
        }
        return value;
    }
}
