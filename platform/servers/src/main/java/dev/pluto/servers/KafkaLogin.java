package dev.pluto.servers;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** How one signs in at Kafka: by SCRAM, in which no password crosses the wire and of which Kafka keeps no password either. */
final class KafkaLogin {
    /** The broker itself. It signs in by a password in its own settings, and so does nobody else. */
    static final String BROKER = "broker";

    private static final String SCRAM = "SCRAM-SHA-512";

    private KafkaLogin() {}

    /** What a client of an account needs to reach Kafka and sign in, by the names of Kafka's settings. */
    static Map<String, String> settings(
            String bootstrapServers, String account, String password, Optional<Path> authorities) {
        return withTls(settings(bootstrapServers, SCRAM, "scram.ScramLoginModule", account, password), authorities);
    }

    /** The same for the broker itself. */
    static Map<String, String> settingsOfBroker(String bootstrapServers, String password, Optional<Path> authorities) {
        return withTls(settings(bootstrapServers, "PLAIN", "plain.PlainLoginModule", BROKER, password), authorities);
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

    private static Map<String, String> withTls(Map<String, String> settings, Optional<Path> authorities) {
        Map<String, String> all = new HashMap<>(settings);
        authorities.ifPresent(file -> {
            all.put("security.protocol", "SASL_SSL");
            all.put("ssl.truststore.type", "PEM");
            all.put("ssl.truststore.location", file.toString());
        });
        return Map.copyOf(all);
    }

    /** The settings of a broker that speaks TLS, to others and to itself; the same where it does not. */
    static Map<String, String> ofTls(Optional<TlsFiles> tls, Path keysAndCertificates) {
        String protocol = tls.isPresent() ? "SASL_SSL" : "SASL_PLAINTEXT";
        Map<String, String> settings = new HashMap<>();
        settings.put("listener.security.protocol.map", "BROKER:%1$s,CONTROLLER:%1$s".formatted(protocol));
        tls.ifPresent(files -> settings.putAll(Map.of(
                "ssl.keystore.type", "PEM",
                "ssl.keystore.location", keysAndCertificates.toString(),
                "ssl.truststore.type", "PEM",
                "ssl.truststore.location", files.authorities().toString(),
                "ssl.client.auth", "none")));
        return settings;
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
