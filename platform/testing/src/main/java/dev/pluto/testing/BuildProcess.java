package dev.pluto.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The build that runs the tests: its process, whose end ends the servers, and its root folder. */
final class BuildProcess {
    private BuildProcess() {}

    /** Maven's process when one is among our ancestors (a shell may lie between), else this JVM, as in an IDE. */
    static ProcessHandle find() {
        Optional<ProcessHandle> ancestor = ProcessHandle.current().parent();
        while (ancestor.isPresent()) {
            if (isMaven(ancestor.get())) {
                return ancestor.get();
            }
            ancestor = ancestor.get().parent();
        }
        return ProcessHandle.current();
    }

    /** The root folder of the sources, told by the build or found by its {@code .mvn} folder. */
    static Path root() {
        String told = System.getProperty("pluto.build.root");
        if (told != null) {
            return Path.of(told);
        }
        Path folder = Path.of("").toAbsolutePath();
        for (Path candidate = folder; candidate != null; candidate = candidate.getParent()) {
            if (Files.isDirectory(candidate.resolve(".mvn"))) {
                return candidate;
            }
        }
        return folder;
    }

    private static boolean isMaven(ProcessHandle process) {
        String command = process.info().commandLine().orElse("");
        boolean java = process.info().command().orElse("").endsWith("/java");
        return java && (command.contains("plexus-classworlds") || command.contains("mvndaemon"));
    }
}
