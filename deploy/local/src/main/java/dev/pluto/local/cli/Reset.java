package dev.pluto.local.cli;

import dev.pluto.local.suite.RunFolder;
import dev.pluto.servers.Leftovers;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
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
    private final InputStream in;
    private final PrintStream out;
    private final PrintStream err;

    Reset(Path data, InputStream in, PrintStream out, PrintStream err) {
        this.data = data;
        this.in = in;
        this.out = out;
        this.err = err;
    }

    int run(boolean sure) throws IOException {
        if (RunningSuite.find(data).isPresent()
                || Leftovers.in(RunFolder.processes(data)).any()) {
            err.println("Pluto is running. Stop it first: ./pluto down");
            return 1;
        }
        if (!Files.exists(data)) {
            out.println("There is nothing to delete.");
            return 0;
        }
        if (!sure && !agrees()) {
            out.println("Nothing was deleted.");
            return 1;
        }
        delete();
        out.println("All data is deleted.");
        return 0;
    }

    private boolean agrees() {
        out.print("Delete everything in " + data + ", people, messages and keys? [y/N] ");
        out.flush();
        Scanner scanner = new Scanner(in, StandardCharsets.UTF_8);
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
