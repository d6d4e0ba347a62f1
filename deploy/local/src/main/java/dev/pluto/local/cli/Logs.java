package dev.pluto.local.cli;

import dev.pluto.servers.SuiteManifest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Prints a log file, and what is added to it as long as one looks. */
final class Logs {

    private static final int NEWEST_BYTES = 64 * 1024;
    private static final long POLL_MILLIS = 200;
    private static final Map<String, String> ELSEWHERE = Map.of(
            "postgres", "../postgres/postgres.log",
            "postgresql", "../postgres/postgres.log",
            "kafka", "../kafka/kafka.log",
            "redis", "../redis/redis.log");
    private static final List<String> PARTS = Stream.concat(
                    SuiteManifest.OF_THIS_BUILD.names().stream(), Stream.of("postgres", "kafka", "redis", "launcher"))
            .toList();

    private final Path folder;
    private final Streams streams;

    Logs(Path folder, Streams streams) {
        this.folder = folder;
        this.streams = streams;
    }

    /**
     * Prints the newest part of a log.
     *
     * @param follow whether to go on until interrupted
     */
    int show(String part, boolean follow) throws IOException, InterruptedException {
        String name = part.toLowerCase(Locale.ROOT).replaceFirst("-service$", "");
        if (!PARTS.contains(name.replaceFirst("-[1-9]$", "")) && !ELSEWHERE.containsKey(name)) {
            streams.err().println("no such part: " + part + ". There are: " + String.join(" ", PARTS));
            return CommandLine.MISUSED;
        }
        Path file = folder.resolve(ELSEWHERE.getOrDefault(name, name + ".log")).normalize();
        if (!Files.exists(file)) {
            streams.err().println("no log yet: " + file);
            return 1;
        }
        long position = copy(file, Math.max(0, Files.size(file) - NEWEST_BYTES));
        while (follow) {
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
            // a new run starts a new file
            position = copy(file, Files.size(file) < position ? 0 : position);
        }
        return 0;
    }

    private long copy(Path file, long from) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            in.skipNBytes(from);
            long copied = in.transferTo(streams.out());
            streams.out().flush();
            return from + copied;
        }
    }
}
