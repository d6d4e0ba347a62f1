package dev.pluto.local.suite;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The log files of the services: one of this run, one of the run before. */
final class LogFiles {

    private static final int BYTES_SHOWN = 6_000;
    private static final int LINES_SHOWN = 12;

    private LogFiles() {}

    /** Makes room for a new run's files: those there are of services, however many replicas there were, become the run's before. */
    static void setAside(Path folder) {
        try {
            Files.createDirectories(folder);
            for (Path file : ofServices(folder)) {
                String name = file.getFileName().toString().replaceFirst("\\.log$", ".previous.log");
                Files.move(file, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new SuiteFailure("cannot write log files to " + folder, e);
        }
    }

    private static List<Path> ofServices(Path folder) throws IOException {
        String names = Part.services().stream().map(Part::title).collect(Collectors.joining("|", "(", ")"));
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches(names + "(-[1-9])?\\.log"))
                    .toList();
        }
    }

    /** Where a part writes. */
    static Path of(Path folder, Part part) {
        return folder.resolve(part.title() + ".log");
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
