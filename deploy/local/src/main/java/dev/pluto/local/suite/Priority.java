package dev.pluto.local.suite;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * What the system runs first where processors are short. A service that gives way is started by {@code nice}, which becomes the
 * service: the process id stays.
 */
enum Priority {
    USUAL(List.of()),
    /** A tenth of what a process of the usual priority gets, where both want all of a processor. */
    LOWER(List.of("nice", "-n", "10"));

    private static final boolean CAN_BE_LOWERED = Arrays.stream(
                    System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
            .anyMatch(folder -> !folder.isEmpty() && Files.isExecutable(Path.of(folder, "nice")));

    private final List<String> command;

    Priority(List<String> command) {
        this.command = command;
    }

    static Priority of(Part service) {
        return CAN_BE_LOWERED && service.service().orElseThrow().givesWay() ? LOWER : USUAL;
    }

    /** What stands in front of the command. */
    List<String> command() {
        return command;
    }
}
