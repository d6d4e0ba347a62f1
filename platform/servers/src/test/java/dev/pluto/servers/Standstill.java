package dev.pluto.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Makes processes stand still. */
final class Standstill {

    private static final Path PROCESSES = Path.of("/proc");

    private Standstill() {}

    /** Returns when it does: a process obeys when it is given a processor the next time, and takes other signals first. */
    static void of(long pid) throws IOException, InterruptedException {
        Signals.send(pid, "STOP");
        while (Files.exists(PROCESSES.resolve("self")) && !stands(pid)) {
            TimeUnit.MILLISECONDS.sleep(1);
        }
    }

    private static boolean stands(long pid) throws IOException {
        try (Stream<String> lines = Files.lines(PROCESSES.resolve(pid + "/status"))) {
            return lines.anyMatch(line -> line.startsWith("State:") && line.contains("stopped"));
        }
    }
}
