package dev.pluto.servers;

import java.util.Map;

/** How one signs in at Kafka: by SCRAM, in which no password crosses the wire and of which Kafka keeps no password either. */
final class KafkaLogin {
    /** The broker itself. It signs in by a password in its own settings, and so does nobody else. */
    static final String BROKER = "broker";

    private static final String SCRAM = "SCRAM-SHA-512";

    private KafkaLogin() {}

    /** What a client of an account needs to reach Kafka and sign in, by the names of Kafka's settings. */
    static Map<String, String> settings(String bootstrapServers, String account, String password) {
        return settings(bootstrapServers, SCRAM, "scram.ScramLoginModule", account, password);
    }

    /** The same for the broker itself. */
    static Map<String, String> settingsOfBroker(String bootstrapServers, String password) {
        return settings(bootstrapServers, "PLAIN", "plain.PlainLoginModule", BROKER, password);
    }

    private static Map<String, String> settings(
            String bootstrapServers, String mechanism, String module, String user, String password) {
        return Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "security.protocol",
                "SASL_PLAINTEXT",
                "sasl.mechanism",
                mechanism,
                "sasl.jaas.config",
                jaas(module, "username=\"" + user + "\" password=\"" + password + "\""));
    }

    /** The settings of a listener at which the broker itself signs in by its password, and everybody else by SCRAM. */
    static Map<String, String> ofListener(String listener, String brokerPassword) {
        String prefix = "listener.name." + listener + ".";
        return Map.of(
                prefix + "sasl.enabled.mechanisms", "PLAIN," + SCRAM,
                prefix + "plain.sasl.jaas.config", ofBroker(brokerPassword),
                prefix + "scram-sha-512.sasl.jaas.config", jaas("scram.ScramLoginModule", ""));
    }

    /** The same for a listener nobody but the broker uses. */
    static Map<String, String> ofOwnListener(String listener, String brokerPassword) {
        String prefix = "listener.name." + listener + ".";
        return Map.of(
                prefix + "sasl.enabled.mechanisms",
                "PLAIN",
                prefix + "plain.sasl.jaas.config",
                ofBroker(brokerPassword));
    }

    /** The settings by which everybody else is held to their rights. */
    static Map<String, String> ofRights(Accounts accounts) {
        String trusted = "User:" + BROKER + ";User:" + Accounts.OPERATOR
                + (accounts.haveTester() ? ";User:" + Accounts.TESTER : "");
        return Map.of(
                "authorizer.class.name",
                "org.apache.kafka.metadata.authorizer.StandardAuthorizer",
                "super.users",
                trusted);
    }

    private static String ofBroker(String password) {
        return jaas(
                "plain.PlainLoginModule",
                "username=\"%1$s\" password=\"%2$s\" user_%1$s=\"%2$s\"".formatted(BROKER, password));
    }

    private static String jaas(String module, String options) {
        return "org.apache.kafka.common.security." + module + " required " + options + ";";
    }
}
