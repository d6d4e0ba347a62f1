package dev.pluto.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.opentest4j.TestAbortedException;

/**
 * A program written for Node that judges ours from outside. Installed from its lock file into a folder of the build; the test
 * is skipped where Node, npm or the packages cannot be had.
 */
public final class NodeProgram {
    private static final Duration INSTALLING = Duration.ofMinutes(5);

    private final Path folder;

    private NodeProgram(Path folder) {
        this.folder = folder;
    }

    /** What a program printed, and whether it ended well. */
    public record Outcome(int exitCode, List<String> lines) {}

    /**
     * Copies the files of a program and installs its packages, once per build.
     *
     * @param source folder with {@code package.json} and {@code package-lock.json}, from the root of the source tree
     * @throws TestAbortedException where it cannot be installed
     */
    public static NodeProgram installed(String source) {
        Path root = Path.of(System.getProperty("pluto.build.root", "."));
        Path target = Path.of("target", "node", source.replace('/', '-'));
        try {
            Files.createDirectories(target);
            try (Stream<Path> files = Files.list(root.resolve(source)).filter(Files::isRegularFile)) {
                for (Path file : files.toList()) {
                    Files.copy(file, target.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        NodeProgram program = new NodeProgram(target);
        program.installOnce();
        return program;
    }

    /** A note beside the packages says which build installed them: the next one does it again. */
    private void installOnce() {
        ProcessHandle build = BuildProcess.find();
        String thisBuild = build.pid() + " since " + build.info().startInstant().orElse(Instant.MIN);
        Path note = folder.resolve("installed-by-build");
        try {
            if (!Files.exists(note) || !Files.readString(note).equals(thisBuild)) {
                install();
                Files.writeString(note, thisBuild);
            }
        } catch (IOException e) {
            throw new TestAbortedException("there is no npm here", e);
        }
    }

    private void install() throws IOException {
        Outcome outcome = execute(INSTALLING, Map.of(), List.of("npm", "ci", "--no-audit", "--no-fund"));
        if (outcome.exitCode() != 0) {
            throw new TestAbortedException("npm could not install: " + String.join(" ", outcome.lines()));
        }
    }

    /**
     * Runs a script to its end.
     *
     * @param environment added to that of this process
     * @param script with its arguments
     * @throws AssertionError when it takes longer than allowed
     */
    public Outcome run(Duration allowed, Map<String, String> environment, String... script) {
        List<String> command = new ArrayList<>(List.of("node"));
        command.addAll(List.of(script));
        try {
            return execute(allowed, environment, command);
        } catch (IOException e) {
            throw new TestAbortedException("there is no node here", e);
        }
    }

    /** Starts a script that runs until the caller ends it. What it prints is lost. */
    public Process start(String... script) {
        List<String> command = new ArrayList<>(List.of("node"));
        command.addAll(List.of(script));
        try {
            return new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new TestAbortedException("there is no node here", e);
        }
    }

    private Outcome execute(Duration allowed, Map<String, String> environment, List<String> command)
            throws IOException {
        Path output = Files.createTempFile("node", ".out");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        try {
            if (!process.waitFor(allowed.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new AssertionError("after " + allowed + " still running: " + Files.readAllLines(output));
            }
            return new Outcome(process.exitValue(), Files.readAllLines(output));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        } finally {
            process.destroyForcibly();
            Files.delete(output);
        }
    }
}
