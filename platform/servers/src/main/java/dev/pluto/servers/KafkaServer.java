package dev.pluto.servers;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.Uuid;

/**
 * A Kafka broker that is its own controller (KRaft), in a JVM of its own with a small heap.
 *
 * <p>Topics come into being when first written or subscribed to by who may make them, with {@value #PARTITIONS} partitions.
 * Whoever does not sign in is refused, and who does may do what {@code kafka-rights.txt} says.
 */
public final class KafkaServer extends ProcessServer {
    /** Partitions of a topic nobody made by hand: more than one, so that tests meet several orders. */
    public static final int PARTITIONS = 4;

    /** Whether brokers live for a few tests only: they start in half the time by doing without the better compiler. */
    private static final boolean BRIEF = Boolean.getBoolean("pluto.servers.brief");

    /** What an acknowledgement says. There is no other broker with a copy. */
    public enum Acknowledged {
        /** The broker has it: a killed broker has it too, one without power may not. */
        TAKEN,
        /** It is on disk. See docs/performance.md for the price. */
        ON_DISK
    }

    private final Path directory;
    private final int controllerPort;
    private final Accounts accounts;
    private final Acknowledged acknowledged;
    private final String ownPassword = randomPassword();

    /**
     * Describes a server; {@link #start()} starts it.
     *
     * @param directory folder of its data ({@code data}), its settings and its log file ({@code kafka.log}); made when
     *     absent. Data of a server without passwords is taken over
     * @param port TCP port, 0 for a free one; a second, free one is taken for the controller
     * @param accounts who may sign in; told to the broker at each start
     * @param reaper ends the server when this JVM is gone
     */
    public KafkaServer(Path directory, int port, Accounts accounts, ProcessReaper reaper) {
        this(directory, port, accounts, Acknowledged.TAKEN, reaper);
    }

    /** As the other, with acknowledgements that say more. */
    public KafkaServer(Path directory, int port, Accounts accounts, Acknowledged acknowledged, ProcessReaper reaper) {
        this(directory, port, accounts, acknowledged, Optional.empty(), reaper);
    }

    /** As the other, with TLS where its files are given: then nobody is heard without. */
    public KafkaServer(
            Path directory,
            int port,
            Accounts accounts,
            Acknowledged acknowledged,
            Optional<TlsFiles> tls,
            ProcessReaper reaper) {
        super(
                port,
                tls,
                new ServerProcess("Kafka", directory.toAbsolutePath().resolve("kafka.log"), reaper, "TERM"),
                SignOfLife.KAFKA);
        this.directory = directory.toAbsolutePath();
        this.controllerPort = Ports.free();
        this.accounts = accounts;
        this.acknowledged = acknowledged;
    }

    @Override
    public void start() {
        if (isRunning()) {
            return;
        }
        try {
            Files.createDirectories(directory);
            OwnerOnly.write(settingsFile(), settings());
            if (tls.isPresent()) {
                OwnerOnly.write(keysAndCertificates(), tls.get().keyAndCertificate());
            }
        } catch (IOException failure) {
            throw new ServerFailure("could not prepare the folder " + directory, failure);
        }
        if (!Files.exists(data().resolve("meta.properties"))) {
            List<String> format = java(true, "kafka.tools.StorageTool");
            format.addAll(List.of(
                    "format",
                    "--cluster-id",
                    Uuid.randomUuid().toString(),
                    "--config",
                    settingsFile().toString()));
            process.run(format, environment());
        }
        List<String> command = java(BRIEF, "kafka.Kafka");
        command.add(settingsFile().toString());
        process.start(command, environment(), port, this::ask);
    }

    /** The address for {@code kafka.bootstrap.servers}. */
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /** What a client of an account needs to reach this broker and sign in, by the names of Kafka's settings. */
    public Map<String, String> connection(String account) {
        return KafkaLogin.settings(
                bootstrapServers(), account, accounts.password(account), tls.map(TlsFiles::authorities));
    }

    private void ask() throws IOException, InterruptedException, ExecutionException, TimeoutException {
        // A plain connection first: Kafka's client fills the log with warnings while nobody listens.
        new Socket(InetAddress.getLoopbackAddress(), port).close();
        KafkaAccounts.prepare(bootstrapServers(), ownPassword, tls.map(TlsFiles::authorities), accounts);
    }

    private String settings() {
        return Resources.text("kafka.properties").formatted(port, controllerPort, data(), PARTITIONS)
                + (acknowledged == Acknowledged.ON_DISK ? "log.flush.interval.messages=1\n" : "")
                + Stream.of(
                                KafkaLogin.ofTls(tls, keysAndCertificates()),
                                KafkaLogin.ofListener("broker", ownPassword),
                                KafkaLogin.ofOwnListener("controller", ownPassword),
                                KafkaLogin.ofRights(accounts))
                        .flatMap(some -> some.entrySet().stream())
                        .map(setting -> setting.getKey() + "=" + setting.getValue() + "\n")
                        .collect(Collectors.joining());
    }

    private static String randomPassword() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private List<String> java(boolean brief, String mainClass) {
        return new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms64m",
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=" + (brief ? 1 : 4),
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + process.scratch(),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                mainClass));
    }

    private static Map<String, String> environment() {
        return Map.of("CLASSPATH", KafkaClassPath.value());
    }

    private Path data() {
        return directory.resolve("data");
    }

    /** Kafka wants both in one file. */
    private Path keysAndCertificates() {
        return directory.resolve("tls.pem");
    }

    private Path settingsFile() {
        return directory.resolve("server.properties");
    }
}
