package dev.pluto.testing;

import dev.pluto.servers.OwnerOnly;
import dev.pluto.servers.ServerAddresses;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;

/** The file in which a {@link ServerHost} tells where its servers listen. */
record AddressFile(Path path) {
    void write(ServerAddresses addresses) throws IOException {
        ProcessHandle host = ProcessHandle.current();
        Properties properties = new Properties();
        properties.setProperty("host.pid", Long.toString(host.pid()));
        properties.setProperty("host.started", startOf(host));
        properties.setProperty("postgres.host", addresses.postgresHost());
        properties.setProperty("postgres.port", Integer.toString(addresses.postgresPort()));
        properties.setProperty("postgres.password", addresses.superuserPassword());
        properties.setProperty("kafka", addresses.kafkaBootstrapServers());
        properties.setProperty("redis.host", addresses.redisHost());
        properties.setProperty("redis.port", Integer.toString(addresses.redisPort()));
        StringWriter text = new StringWriter();
        properties.store(text, "The servers of the running build, see platform/testing/README.md");
        OwnerOnly.write(path, text.toString());
    }

    /** The addresses, if the host that wrote them still runs. */
    Optional<ServerAddresses> read() throws IOException {
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        // The start time as well: after a reboot the id may belong to anything.
        boolean hostRuns = ProcessHandle.of(Long.parseLong(properties.getProperty("host.pid")))
                .filter(ProcessHandle::isAlive)
                .filter(host -> startOf(host).equals(properties.getProperty("host.started")))
                .isPresent();
        return hostRuns ? Optional.of(addresses(properties)) : Optional.empty();
    }

    private static ServerAddresses addresses(Properties properties) {
        return new ServerAddresses(
                properties.getProperty("postgres.host"),
                Integer.parseInt(properties.getProperty("postgres.port")),
                properties.getProperty("postgres.password"),
                properties.getProperty("kafka"),
                properties.getProperty("redis.host"),
                Integer.parseInt(properties.getProperty("redis.port")));
    }

    private static String startOf(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toString).orElse("unknown");
    }
}
