package dev.pluto.local.suite;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** The log files of the services: one of this run, one of the run before. */
final class LogFiles {

    private static final int BYTES_SHOWN = 6_000;
    private static final int LINES_SHOWN = 12;

    private LogFiles() {}

    /** Makes room for a new run's file. */
    static Path fresh(Path folder, Part part) {
        Path file = folder.resolve(part.title() + ".log");
        try {
            Files.createDirectories(folder);
            if (Files.exists(file)) {
                Files.move(file, folder.resolve(part.title() + ".previous.log"), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new SuiteFailure("cannot write log files to " + folder, e);
        }
        return file;
    }

    /** The last lines of a file. */
    static String end(Path file) {
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            long from = Math.max(0, in.length() - BYTES_SHOWN);
            byte[] bytes = new byte[(int) (in.length() - from)];
            in.seek(from);
            in.readFully(bytes);
            List<String> lines =
                    new String(bytes, StandardCharsets.UTF_8).lines().toList();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LINES_SHOWN), lines.size()));
        } catch (IOException e) {
            return "(no log)";
        }
    }
}
