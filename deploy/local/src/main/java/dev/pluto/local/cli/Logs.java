package dev.pluto.local.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Prints a log file, and what is added to it as long as one looks; of a service that runs more than once those of all its replicas.
 * Knows the parts by the files they have written, since reading the manifest takes a library that the command line does without.
 */
final class Logs {

    private static final int FAILED = 1;
    private static final long POLL_MILLIS = 200;
    private static final List<String> SERVERS = List.of("postgres", "kafka", "redis");

    private final Path data;
    private final Streams streams;
    private Optional<LogTail> last = Optional.empty();

    /** @param data the data folder of a suite that runs or has run */
    Logs(Path data, Streams streams) {
        this.data = data;
        this.streams = streams;
    }

    /**
     * Prints the newest part of a log.
     *
     * @param follow whether to go on until interrupted
     */
    int show(String part, boolean follow) throws IOException, InterruptedException {
        String name =
                part.toLowerCase(Locale.ROOT).replaceFirst("-service$", "").replaceFirst("^postgresql$", "postgres");
        Map<String, Path> files = files();
        if (files.isEmpty()) {
            streams.err().println("nothing has run on " + data + " yet");
            return FAILED;
        }
        List<LogTail> wanted = new ArrayList<>();
        for (Map.Entry<String, Path> file : files.entrySet()) {
            if (file.getKey().matches(name.replaceAll("[^a-z0-9-]", "") + "(-[1-9])?")) {
                wanted.add(new LogTail(file.getValue()));
            }
        }
        if (wanted.isEmpty()) {
            streams.err().println("no log of " + part + ". There are: " + String.join(" ", files.keySet()));
            return CommandLine.MISUSED;
        }
        print(wanted);
        while (follow) {
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
            print(wanted);
        }
        return 0;
    }

    /** Those of the run that goes on or was the last one, by the names of their parts. */
    private Map<String, Path> files() throws IOException {
        Map<String, Path> files = new TreeMap<>();
        Path folder = data.resolve("logs");
        if (Files.isDirectory(folder)) {
            try (Stream<Path> all = Files.list(folder)) {
                all.filter(file -> file.getFileName().toString().matches("[a-z0-9-]+\\.log"))
                        .forEach(file -> files.put(file.getFileName().toString().replaceFirst("\\.log$", ""), file));
            }
        }
        for (String server : SERVERS) {
            Path file = data.resolve(server).resolve(server + ".log");
            if (Files.exists(file)) {
                files.put(server, file);
            }
        }
        return files;
    }

    private void print(List<LogTail> logs) throws IOException {
        for (LogTail log : logs) {
            if (log.hasMore()) {
                if (logs.size() > 1 && last.filter(log::equals).isEmpty()) {
                    streams.out().println("==> " + log.name() + " <==");
                }
                last = Optional.of(log);
                log.copyTo(streams.out());
            }
        }
        streams.out().flush();
    }
}
