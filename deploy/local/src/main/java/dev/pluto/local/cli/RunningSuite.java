package dev.pluto.local.cli;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/**
 * The suite that runs on a data folder, as it describes itself.
 *
 * @param pid of the process that runs it
 * @param port where it takes commands, on 127.0.0.1
 * @param secret what proves that a command comes from somebody who may read the data folder
 */
record RunningSuite(long pid, int port, String secret) {

    /** Finds it; empty when none runs. */
    static Optional<RunningSuite> find(Path data) throws IOException {
        Path file = data.resolve("run/launcher.properties");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        RunningSuite suite = new RunningSuite(
                Long.parseLong(properties.getProperty("pid", "0")),
                Integer.parseInt(properties.getProperty("control.port", "0")),
                properties.getProperty("control.secret", ""));
        return suite.isAlive() ? Optional.of(suite) : Optional.empty();
    }

    /** Whether its process is there; a process of another program that got its number is none of ours. */
    boolean isAlive() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .flatMap(process -> process.info().command())
                .map(command -> command.endsWith("java"))
                .orElse(false);
    }

    @Override
    public String toString() {
        return "RunningSuite[" + pid + "]";
    }
}
