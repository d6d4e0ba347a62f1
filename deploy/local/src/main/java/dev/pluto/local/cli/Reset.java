package dev.pluto.local.cli;

import dev.pluto.local.suite.RunFolder;
import dev.pluto.servers.Leftovers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Scanner;
import java.util.stream.Stream;

/** Deletes the data folder, after asking. */
final class Reset {

    private final Path data;
    private final Streams streams;

    Reset(Path data, Streams streams) {
        this.data = data;
        this.streams = streams;
    }

    int run(boolean sure) throws IOException {
        if (RunningSuite.find(data).isPresent()
                || Leftovers.in(RunFolder.processes(data)).any()) {
            streams.err().println("Pluto is running. Stop it first: ./pluto down");
            return 1;
        }
        if (!Files.exists(data)) {
            streams.out().println("There is nothing to delete.");
            return 0;
        }
        if (!sure && !agrees()) {
            streams.out().println("Nothing was deleted.");
            return 1;
        }
        delete();
        streams.out().println("All data is deleted.");
        return 0;
    }

    private boolean agrees() {
        streams.out().print("Delete everything in " + data + ", people, messages and keys? [y/N] ");
        streams.out().flush();
        Scanner scanner = new Scanner(streams.in(), StandardCharsets.UTF_8);
        String answer = scanner.hasNextLine() ? scanner.nextLine().strip().toLowerCase(Locale.ROOT) : "";
        return answer.equals("y") || answer.equals("yes");
    }

    private void delete() throws IOException {
        List<Path> all;
        try (Stream<Path> walk = Files.walk(data)) {
            all = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            Files.deleteIfExists(path);
        }
    }
}
