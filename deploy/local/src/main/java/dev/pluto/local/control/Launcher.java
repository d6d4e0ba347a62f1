package dev.pluto.local.control;

import dev.pluto.local.suite.LocalSuite;
import dev.pluto.local.suite.Part;
import dev.pluto.local.suite.RunFolder;
import dev.pluto.local.suite.SuiteFailure;
import dev.pluto.local.suite.SuiteOptions;
import dev.pluto.local.suite.SuiteStatus;
import dev.pluto.servers.Leftovers;
import dev.pluto.servers.ScratchFolder;
import dev.pluto.servers.ServerFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The process behind {@code ./pluto up}. Reads {@code PLUTO_*} from its environment, as {@code ./pluto help} tells. */
public final class Launcher {

    private static final int DEFAULT_PORT = 8080;

    private final Map<String, String> environment;
    private final Path home;
    private final Path data;
    private final ScratchFolder scratch;
    private final Terminal terminal;
    private final CountDownLatch stopped = new CountDownLatch(1);

    private Launcher(Map<String, String> environment) {
        this.environment = environment;
        this.home = Path.of(environment.getOrDefault("PLUTO_HOME", "")).toAbsolutePath();
        this.data = Path.of(environment.getOrDefault(
                        "PLUTO_DATA", home.resolve(".pluto").toString()))
                .toAbsolutePath();
        this.scratch = new ScratchFolder(data.resolve("run/launcher/tmp"));
        this.terminal = new Terminal(System.out, "1".equals(environment.get("PLUTO_TERMINAL")));
    }

    /** Runs until told to stop. Exit codes: 0 stopped, 1 could not start or runs already. */
    public static void main(String[] arguments) throws InterruptedException {
        System.exit(new Launcher(System.getenv()).run());
    }

    private int run() throws InterruptedException {
        Optional<RunFile> taken = RunFile.take(data);
        if (taken.isEmpty()) {
            Properties other = RunFile.read(data);
            terminal.close();
            System.err.println("Pluto runs already: " + other.getProperty("edge", "it is just starting") + " (process "
                    + other.getProperty("pid", "?") + "). Stop it with ./pluto down");
            return 1;
        }
        RunFile runFile = taken.get();
        runFile.write(Map.of());
        scratch.empty();
        keepLog();
        return run(runFile);
    }

    /** The log of this try becomes the log of the run; one that was refused leaves the log of the running one alone. */
    private void keepLog() {
        String written = environment.get("PLUTO_LOG");
        if (written == null) {
            return;
        }
        Path log = Path.of(written).resolveSibling("launcher.log");
        try {
            if (Files.exists(log)) {
                Files.move(log, log.resolveSibling("launcher.previous.log"), StandardCopyOption.REPLACE_EXISTING);
            }
            Files.move(Path.of(written), log);
        } catch (IOException e) {
            terminal.note("the log stays in " + written);
        }
    }

    private void endLeftovers() {
        int ended = Leftovers.in(RunFolder.processes(data)).end();
        if (ended > 0) {
            terminal.note("ended " + ended + " processes that an earlier run had left behind");
        }
    }

    private int run(RunFile runFile) throws InterruptedException {
        LocalSuite suite;
        try {
            endLeftovers();
            suite = LocalSuite.open(options());
        } catch (SuiteFailure | ServerFailure failure) {
            terminal.close();
            System.err.println(failure.getMessage());
            runFile.close();
            return 1;
        }
        Runtime.getRuntime().addShutdownHook(new Thread(() -> shutDown(suite, runFile), "shutdown"));
        followParent();
        String secret = HexFormat.of().formatHex(randomBytes());
        try (ControlEndpoint control = new ControlEndpoint(Commands.of(suite, stopped::countDown), secret)) {
            runFile.write(description(suite, control.open(), secret));
            terminal.line("Pluto is starting; how far it is shows " + suite.edgeUrl());
            suite.startParts();
            welcome(suite);
            stopped.await();
            return 0;
        } catch (SuiteFailure | ServerFailure failure) {
            terminal.close();
            System.err.println("Pluto could not start: " + failure.getMessage());
            return 1;
        }
    }

    private SuiteOptions options() {
        String port = environment.getOrDefault("PLUTO_PORT", Integer.toString(DEFAULT_PORT));
        if (!port.matches("[0-9]{1,5}") || Integer.parseInt(port) > 65_535) {
            throw new SuiteFailure("PLUTO_PORT is no port: " + port);
        }
        String javaOptions = environment.getOrDefault("PLUTO_JAVA_OPTIONS", "").strip();
        SuiteOptions options = SuiteOptions.in(home, data)
                .withServices(services())
                .withReplicas(replicas())
                .withEdge(environment.getOrDefault("PLUTO_HOST", "127.0.0.1"), Integer.parseInt(port))
                .withJavaOptions(javaOptions.isEmpty() ? List.of() : Arrays.asList(javaOptions.split("\\s+")))
                .withProgress(terminal);
        return switch (environment.getOrDefault("PLUTO_TLS", "false")) {
            case "true" -> options.withTls();
            case "false" -> options;
            default -> throw new SuiteFailure("PLUTO_TLS is true or false, not " + environment.get("PLUTO_TLS"));
        };
    }

    private int replicas() {
        String count = environment.getOrDefault("PLUTO_REPLICAS", "1");
        if (!count.matches("[1-9]")) {
            throw new SuiteFailure("PLUTO_REPLICAS is no number from 1 to 9: " + count);
        }
        return Integer.parseInt(count);
    }

    /** All, or those named: the others may run in a debugger. */
    private Part[] services() {
        String names = environment.get("PLUTO_SERVICES");
        if (names == null) {
            return Part.services().toArray(Part[]::new);
        }
        return Arrays.stream(names.split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .map(name -> Part.find(name)
                        .filter(Part::isService)
                        .orElseThrow(() -> new SuiteFailure("PLUTO_SERVICES names no service: " + name)))
                .toArray(Part[]::new);
    }

    private static Map<String, String> description(LocalSuite suite, int controlPort, String secret) {
        return Map.of(
                "edge", suite.edgeUrl(),
                "control.port", Integer.toString(controlPort),
                "control.secret", secret);
    }

    private void welcome(LocalSuite suite) {
        long megabytes = suite.status().measure().stream()
                        .mapToLong(SuiteStatus.Line::kilobytes)
                        .sum()
                / 1024;
        terminal.line(String.format(
                Locale.ROOT, """

                Pluto runs at %s (started in %d s, %d MB in all)

                Text it, in another terminal:
                  ./pluto text +14155550142 "Hi, I am Ana and my sister is called Mia"
                  ./pluto text +14155550142 "What is my sister called?"
                  ./pluto who +14155550142
                Or watch a whole day: ./pluto demo        All commands: ./pluto help

                Ctrl-C here, or ./pluto down, stops everything. Data stays in %s.""", suite.edgeUrl(), terminal.elapsed().toSeconds(), megabytes, shown(data)));
    }

    private String shown(Path path) {
        return path.startsWith(home) ? home.relativize(path).toString() : path.toString();
    }

    /** Stops everything when the shell that started this is gone without having told: nobody would be left to do it. */
    private void followParent() {
        String parent = environment.get("PLUTO_PARENT");
        if (parent == null) {
            return;
        }
        // held from the start: a number alone may belong to a stranger later, who would keep this process alive
        Optional<ProcessHandle> shell = ProcessHandle.of(Long.parseLong(parent));
        Thread thread = new Thread(
                () -> {
                    while (shell.map(ProcessHandle::isAlive).orElse(false)) {
                        LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
                    }
                    System.exit(0);
                },
                "parent");
        thread.setDaemon(true);
        thread.start();
    }

    private static byte[] randomBytes() {
        byte[] bytes = new byte[16];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    private void shutDown(LocalSuite suite, RunFile runFile) {
        terminal.line("Stopping …");
        suite.close();
        scratch.delete();
        runFile.close();
        terminal.line("Stopped. Data stays in " + shown(data) + "; start again with ./pluto up");
        terminal.close();
    }
}
