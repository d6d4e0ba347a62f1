package dev.pluto.servers;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Starts programs in a session of their own, where the system has {@code setsid}.
 *
 * <p>A terminal sends Ctrl-C to every process of its session at once. Detached servers do not get it: the program that
 * started them does, and stops them in the right order. {@link ProcessReaper} sees to it that they end all the same when
 * that program dies.
 */
public final class Detached {
    private static final boolean POSSIBLE = onPath("setsid");

    private Detached() {}

    /** The command to start instead of the given one; its process has the same id and signals as the program's. */
    public static List<String> command(List<String> command) {
        List<String> detached = new ArrayList<>(command.size() + 1);
        if (POSSIBLE) {
            detached.add("setsid");
        }
        detached.addAll(command);
        return detached;
    }

    private static boolean onPath(String program) {
        String path = System.getenv("PATH");
        return path != null
                && Pattern.compile(Pattern.quote(File.pathSeparator))
                        .splitAsStream(path)
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
