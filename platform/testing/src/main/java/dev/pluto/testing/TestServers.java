package dev.pluto.testing;

import dev.pluto.servers.Accounts;
import dev.pluto.servers.Detached;
import dev.pluto.servers.ProcessIdentity;
import dev.pluto.servers.ServerAddresses;
import dev.pluto.servers.ServerFailure;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The PostgreSQL, Kafka and Redis that the tests of a build share: one of each, or as many as Maven tests modules at once.
 *
 * <p>The first test JVM that takes a {@link Seat} starts a {@link ServerHost}; later ones, of whatever module, read the addresses
 * it left in {@code target/test-servers/} of the whole build. The hosts end with the build.
 */
public final class TestServers {
    /** Who may sign in at them: the accounts of the house with {@link PlutoTestResource#SECRET}, and the tester. */
    static final Accounts ACCOUNTS =
            Accounts.of(account -> PlutoTestResource.SECRET).withTester();

    private static final Duration START_TIMEOUT = Duration.ofMinutes(5); // a first container start pulls images
    private static final Object LOCK = new Object();

    private TestServers() {}

    /**
     * The servers this JVM sits at, started when nobody did yet.
     *
     * @throws ServerFailure when they cannot be started; the message names the log file
     */
    public static ServerAddresses shared() {
        ProcessHandle build = BuildProcess.find();
        Path folder =
                BuildProcess.root().resolve("target").resolve("test-servers").resolve(Long.toString(build.pid()));
        try {
            Files.createDirectories(folder);
            synchronized (LOCK) { // a file lock does not keep the threads of one JVM apart
                try (FileChannel channel = FileChannel.open(
                                folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                        FileLock lock = channel.lock()) {
                    Path directory = Seat.of(folder, ProcessIdentity.ofThisProcess());
                    AddressFile file = new AddressFile(directory.resolve("addresses.properties"));
                    Optional<ServerAddresses> running = lock.isValid() ? file.read() : Optional.empty();
                    return running.isPresent() ? running.get() : startHost(directory, build, file);
                }
            }
        } catch (IOException failure) {
            throw new ServerFailure("could not use the folder " + folder, failure);
        }
    }

    private static ServerAddresses startHost(Path directory, ProcessHandle build, AddressFile file) throws IOException {
        Path log = directory.resolve("host.log");
        ProcessBuilder builder = new ProcessBuilder(Detached.command(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                        "-Dpluto.servers=" + System.getProperty("pluto.servers", "auto"),
                        "-Dpluto.servers.brief=" + Boolean.getBoolean("pluto.servers.brief"),
                        ServerHost.class.getName(),
                        directory.toString(),
                        Long.toString(build.pid()))))
                .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
                .redirectErrorStream(true)
                .redirectOutput(Redirect.to(log.toFile()));
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        return awaitAddresses(builder.start(), file, log);
    }

    private static ServerAddresses awaitAddresses(Process host, AddressFile file, Path log) throws IOException {
        long deadline = System.nanoTime() + START_TIMEOUT.toNanos();
        try {
            while (System.nanoTime() < deadline) {
                Optional<ServerAddresses> started = file.read();
                if (started.isPresent()) {
                    return started.get();
                }
                if (host.waitFor(50, TimeUnit.MILLISECONDS)) {
                    throw new ServerFailure(
                            "the test servers did not start; " + log + " says:\n" + Files.readString(log));
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        host.destroy();
        throw new ServerFailure(
                "the test servers did not start within " + START_TIMEOUT.toMinutes() + " minutes, see " + log);
    }
}
