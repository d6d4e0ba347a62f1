package dev.pluto.local.suite;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.LongStream;

/** How much memory a process and its children hold. */
final class ProcessMemory {

    private ProcessMemory() {}

    /**
     * Kilobytes of a process tree. Where the system tells (Linux), memory shared by several processes is divided among them:
     * PostgreSQL's workers would else each be charged the same buffers.
     */
    static long kilobytes(long pid) {
        LongStream family = ProcessHandle.of(pid).stream()
                .flatMapToLong(process -> LongStream.concat(
                        LongStream.of(pid), process.descendants().mapToLong(ProcessHandle::pid)));
        return family.map(ProcessMemory::ofOne).sum();
    }

    static long ofOne(long pid) {
        Path rollup = Path.of("/proc/" + pid + "/smaps_rollup");
        try {
            if (Files.exists(rollup)) {
                return Files.readAllLines(rollup).stream()
                        .filter(line -> line.startsWith("Pss:"))
                        .mapToLong(ProcessMemory::number)
                        .sum();
            }
            return askPs(pid);
        } catch (IOException goneMeanwhile) {
            return 0;
        }
    }

    private static long askPs(long pid) throws IOException {
        Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(pid)).start();
        try (var out = ps.getInputStream()) {
            return number(new String(out.readAllBytes(), StandardCharsets.US_ASCII));
        }
    }

    private static long number(String text) {
        String digits = text.replaceAll("[^0-9]", "");
        return digits.isEmpty() ? 0 : Long.parseLong(digits);
    }
}
