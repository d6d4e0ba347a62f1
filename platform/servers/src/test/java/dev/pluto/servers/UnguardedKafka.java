package dev.pluto.servers;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.common.Uuid;

/** A broker at which nobody has to sign in, as {@link KafkaServer} was before: what it leaves is data of before. */
final class UnguardedKafka implements AutoCloseable {
    private final int port = Ports.free();
    private final Path settings;
    private final ServerProcess process;

    UnguardedKafka(Path directory, ProcessReaper reaper) throws IOException {
        process = new ServerProcess("Kafka of before", directory.resolve("before.log"), reaper, "TERM");
        settings = Files.createDirectories(directory).resolve("before.properties");
        Files.writeString(settings, """
            process.roles=broker,controller
            node.id=1
            controller.quorum.voters=1@127.0.0.1:%2$d
            listeners=BROKER://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
            advertised.listeners=BROKER://127.0.0.1:%1$d
            listener.security.protocol.map=BROKER:PLAINTEXT,CONTROLLER:PLAINTEXT
            inter.broker.listener.name=BROKER
            controller.listener.names=CONTROLLER
            log.dirs=%3$s
            offsets.topic.replication.factor=1
            offsets.topic.num.partitions=4
            group.initial.rebalance.delay.ms=0
            """.formatted(port, Ports.free(), directory.resolve("data")));
        String cluster = Uuid.randomUuid().toString();
        process.run(
                java("kafka.tools.StorageTool", "format", "--cluster-id", cluster, "--config", settings.toString()),
                classPath());
        process.start(java("kafka.Kafka", settings.toString()), classPath(), port, this::ask);
    }

    String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    private void ask() throws IOException {
        new Socket(InetAddress.getLoopbackAddress(), port).close();
    }

    private static List<String> java(String... words) {
        String program = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return Stream.concat(
                        Stream.of(
                                program,
                                "-Xmx256m",
                                "-XX:+UseSerialGC",
                                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager"),
                        Stream.of(words))
                .toList();
    }

    private static Map<String, String> classPath() {
        return Map.of("CLASSPATH", KafkaClassPath.value());
    }

    @Override
    public void close() {
        process.stop();
    }
}
