package dev.pluto.local.cli;

import dev.pluto.servers.ProcessIdentity;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/**
 * The suite that runs on a data folder, as it describes itself.
 *
 * @param launcher the process that runs it
 * @param port where it takes commands, on 127.0.0.1; 0 while it is just starting
 * @param secret what proves that a command comes from somebody who may read the data folder
 */
record RunningSuite(ProcessIdentity launcher, int port, String secret) {

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
                new ProcessIdentity(
                        Long.parseLong(properties.getProperty("pid", "0")), properties.getProperty("birth", "")),
                Integer.parseInt(properties.getProperty("control.port", "0")),
                properties.getProperty("control.secret", ""));
        return suite.isAlive() ? Optional.of(suite) : Optional.empty();
    }

    long pid() {
        return launcher.pid();
    }

    /** Whether its process is there; a process of another program that got its number is none of ours. */
    boolean isAlive() {
        return launcher.isAlive();
    }

    /** Its process; empty when that has ended. */
    Optional<ProcessHandle> process() {
        return launcher.find();
    }

    @Override
    public String toString() {
        return "RunningSuite[" + pid() + "]";
    }
}
