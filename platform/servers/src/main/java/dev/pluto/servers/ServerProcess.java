package dev.pluto.servers;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The operating-system process behind a {@link Server}: starting, waiting for the first answer, ending, its log. */
final class ServerProcess {
    /** Asks the server something; throws anything at all as long as it is not ready. */
    @FunctionalInterface
    interface Question {
        void ask() throws Exception;
    }

    private static final Duration START_TIMEOUT = Duration.ofMinutes(5);
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final int LOG_LINES_SHOWN = 15;
    private static final long LOG_LIMIT = 16 * 1024 * 1024; // bytes kept across starts

    private final String name;
    private final Path logFile;
    private final ProcessReaper reaper;
    private final String stopSignal;
    private final ScratchFolder scratch;
    private @Nullable Process process;

    ServerProcess(String name, Path logFile, ProcessReaper reaper, String stopSignal) {
        this.name = name;
        this.logFile = logFile;
        this.reaper = reaper;
        this.stopSignal = stopSignal;
        this.scratch = new ScratchFolder(logFile.resolveSibling("tmp"));
    }

    /** Where the server puts what it needs only while it runs; there once it is started. */
    Path scratch() {
        return scratch.path();
    }

    Path logFile() {
        return logFile;
    }

    boolean isRunning() {
        Process current = process;
        return current != null && current.isAlive();
    }

    long pid() {
        Process current = process;
        if (current == null || !current.isAlive()) {
            throw new IllegalStateException(name + " does not run");
        }
        return current.pid();
    }

    void start(List<String> command, Map<String, String> environment, int port, Question ready) {
        if (!Ports.isFree(port)) {
            throw new ServerFailure("port " + port + ", wanted for " + name + ", is taken by another program");
        }
        Process started = launch(command, environment);
        process = started;
        reaper.watch(started, stopSignal);
        awaitAnswer(started, port, ready);
    }

    /** Runs a command of the server's own tools to its end, for example the one that formats its data directory. */
    void run(List<String> command, Map<String, String> environment) {
        Process tool = launch(command, environment);
        reaper.watch(tool);
        try {
            if (tool.waitFor() != 0) {
                throw failure("ended with code " + tool.exitValue() + " while preparing its data", null);
            }
        } catch (InterruptedException interrupted) {
            tool.destroyForcibly();
            Thread.currentThread().interrupt();
            throw failure("was interrupted while preparing its data", interrupted);
        }
    }

    void stop() {
        Process current = process;
        if (current == null || !current.isAlive()) {
            return;
        }
        Signals.send(current.pid(), stopSignal);
        if (!ended(current, STOP_TIMEOUT)) {
            kill();
        }
        scratch.delete();
    }

    void kill() {
        Process current = process;
        if (current == null) {
            return;
        }
        boolean gone = ProcessTree.of(current.toHandle()).kill(STOP_TIMEOUT);
        if (!ended(current, STOP_TIMEOUT) || !gone) {
            throw failure("does not end, not even on KILL", null);
        }
        scratch.delete();
    }

    private Process launch(List<String> command, Map<String, String> environment) {
        try {
            Files.createDirectories(logFile.toAbsolutePath().getParent());
            if (Files.exists(logFile) && Files.size(logFile) > LOG_LIMIT) {
                Files.move(logFile, logFile.resolveSibling(logFile.getFileName() + ".old"), REPLACE_EXISTING);
            }
            ProcessBuilder builder = new ProcessBuilder(Detached.command(command))
                    .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.appendTo(logFile.toFile()));
            builder.environment().put("TMPDIR", scratch.empty().toString());
            builder.environment().putAll(environment);
            return builder.start();
        } catch (IOException failure) {
            throw new ServerFailure("could not start " + name + " (" + command.get(0) + ")", failure);
        }
    }

    private void awaitAnswer(Process started, int port, Question ready) {
        long deadline = System.nanoTime() + START_TIMEOUT.toNanos();
        Exception last;
        do {
            try {
                ready.ask();
                return;
            } catch (Exception notYet) {
                last = notYet;
            }
            if (ended(started, PAUSE)) {
                throw failure("ended with code " + started.exitValue() + " while starting", last);
            }
        } while (System.nanoTime() < deadline);
        kill();
        throw failure("did not answer on port " + port + " within " + START_TIMEOUT.toSeconds() + " s", last);
    }

    private ServerFailure failure(String what, @Nullable Exception cause) {
        String message = name + " " + what + "; its log file " + logFile + " ends with:\n" + lastLogLines();
        return cause == null ? new ServerFailure(message) : new ServerFailure(message, cause);
    }

    private String lastLogLines() {
        try {
            List<String> lines = new String(Files.readAllBytes(logFile), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LOG_LINES_SHOWN), lines.size()));
        } catch (IOException unreadable) {
            return "(unreadable)";
        }
    }

    private static boolean ended(Process process, Duration within) {
        try {
            return process.waitFor(within.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new ServerFailure("interrupted while waiting for process " + process.pid(), interrupted);
        }
    }
}
