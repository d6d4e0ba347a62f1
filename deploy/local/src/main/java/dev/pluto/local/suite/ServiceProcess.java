package dev.pluto.local.suite;

import dev.pluto.servers.OwnerOnly;
import dev.pluto.servers.Ports;
import dev.pluto.servers.ProcessReaper;
import dev.pluto.servers.ScratchFolder;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One service as a process of its own, in a folder of its own. Its configuration lies there as {@code
 * config/application.properties}, readable by the owner only: on the command line everybody could read the secrets.
 */
final class ServiceProcess implements Runner {

    private static final Duration READY_WITHIN = Duration.ofMinutes(5);
    private static final Duration STOPS_WITHIN = Duration.ofSeconds(15);
    private static final long PAUSE_MILLIS = 100;

    private final Part service;
    private final Path jar;
    private final Path folder;
    private final Path logFile;
    private final int port;
    private final int managementPort;
    private final Priority priority;
    private final List<String> javaOptions;
    private final ProcessReaper reaper;
    private final ServiceHealth health;
    private final ScratchFolder scratch;
    private @Nullable Process process;

    /**
     * @param port where it answers; settled here once so that a restart finds it again
     * @param health asks it how it is
     */
    ServiceProcess(
            Part service,
            SuiteOptions options,
            Path logFile,
            PortPair port,
            ProcessReaper reaper,
            ServiceHealth health) {
        this.service = service;
        this.jar = options.home().resolve(service.serviceName() + "-service/target/quarkus-app/quarkus-run.jar");
        this.folder = folder(options.data(), service);
        this.logFile = logFile;
        this.port = port.service();
        this.managementPort = port.management();
        this.priority = options.givesWay() ? Priority.of(service) : Priority.USUAL;
        this.javaOptions = List.copyOf(options.javaOptions());
        this.reaper = reaper;
        this.health = health;
        this.scratch = new ScratchFolder(folder.resolve("tmp"));
    }

    /** Where a service answers requests, and where it answers about its health. */
    record PortPair(int service, int management) {}

    /** Where a service keeps its files; made when it is configured for the first time. */
    static Path folder(Path data, Part service) {
        return data.resolve("run").resolve(service.title());
    }

    /** Whether a service, or a replica of it, was ever started on this data. */
    static boolean wasStarted(Path data, Part service) {
        return Files.exists(folder(data, service))
                || Files.exists(folder(data, service.replicas(2).get(0)));
    }

    /** Writes the configuration the next start reads, ports included. */
    void configure(Map<String, String> settings) {
        Properties properties = new Properties();
        properties.setProperty("quarkus.http.host", "127.0.0.1");
        properties.setProperty("quarkus.http.port", Integer.toString(port));
        properties.setProperty("quarkus.management.host", "127.0.0.1");
        properties.setProperty("quarkus.management.port", Integer.toString(managementPort));
        properties.putAll(settings);
        try {
            StringWriter text = new StringWriter();
            properties.store(text, "Written at every start of ./pluto");
            OwnerOnly.write(
                    Files.createDirectories(folder.resolve("config")).resolve("application.properties"),
                    text.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void start() {
        if (isRunning()) {
            return;
        }
        if (!Files.exists(jar)) {
            throw new SuiteFailure(service.title() + " is not built: " + jar + " is missing");
        }
        if (!Ports.isFree(port) || !Ports.isFree(managementPort)) {
            throw new SuiteFailure("port " + port + " or " + managementPort + ", wanted for " + service.title()
                    + ", was taken by another program meanwhile; start again");
        }
        Process started = launch();
        process = started;
        try {
            reaper.watch(started);
        } catch (RuntimeException tooLate) {
            // everything is being stopped: what nobody watches must not run
            started.destroyForcibly();
            throw tooLate;
        }
        awaitReady(started);
    }

    private Process launch() {
        try {
            scratch.empty();
            ProcessBuilder builder = new ProcessBuilder(command())
                    .directory(folder.toFile())
                    .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.appendTo(logFile.toFile()));
            // glibc keeps an arena per thread and core else, which costs tens of megabytes in a process with many
            // threads
            builder.environment().put("MALLOC_ARENA_MAX", "2");
            return builder.start();
        } catch (IOException e) {
            throw new SuiteFailure("could not start " + service.title(), e);
        }
    }

    private List<String> command() {
        List<String> command = new ArrayList<>(priority.command());
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-Xms32m",
                "-Xmx" + service.service().orElseThrow().heapMegabytes() + "m",
                "-Xss512k",
                "-XX:+UseSerialGC",
                "-XX:MetaspaceSize=160m",
                "-XX:TieredStopAtLevel=1",
                "-XX:MaxDirectMemorySize=64m",
                "-XX:-UsePerfData",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + scratch.path()));
        command.addAll(javaOptions);
        command.addAll(List.of("-jar", build()));
        return command;
    }

    /** A link may point at another build by the time the service reads more of its own. */
    private String build() {
        try {
            return jar.toRealPath().toString();
        } catch (IOException e) {
            throw new SuiteFailure(service.title() + " is not built: " + jar + " is missing", e);
        }
    }

    private void awaitReady(Process started) {
        long deadline = System.nanoTime() + READY_WITHIN.toNanos();
        while (System.nanoTime() < deadline) {
            if (health.isReady()) {
                return;
            }
            if (endedWithin(started, PAUSE_MILLIS)) {
                throw failure("ended with code " + started.exitValue() + " while starting");
            }
        }
        kill();
        throw failure("was not ready within " + READY_WITHIN.toMinutes() + " minutes");
    }

    /** One that says of itself that it is down says something: it is not the process that has to be started again. */
    @Override
    public boolean answers(Duration within) {
        return health.answers(within);
    }

    private SuiteFailure failure(String what) {
        return new SuiteFailure(
                service.title() + " " + what + "; the end of " + logFile + ":\n" + LogFiles.end(logFile));
    }

    @Override
    public void stop() {
        Process current = process;
        if (current == null || !current.isAlive()) {
            return;
        }
        current.destroy();
        if (!endedWithin(current, STOPS_WITHIN.toMillis())) {
            kill();
        }
        scratch.delete();
    }

    @Override
    public void kill() {
        Process current = process;
        if (current != null) {
            current.destroyForcibly();
            endedWithin(current, STOPS_WITHIN.toMillis());
            scratch.delete();
        }
    }

    @SuppressWarnings("CanIgnoreReturnValueSuggester")
    private static boolean endedWithin(Process process, long millis) {
        try {
            return process.waitFor(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SuiteFailure("interrupted while waiting for process " + process.pid(), e);
        }
    }

    @Override
    public boolean isRunning() {
        Process current = process;
        return current != null && current.isAlive();
    }

    @Override
    public long pid() {
        Process current = process;
        return current == null ? 0 : current.pid();
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public Path logFile() {
        return logFile;
    }
}
