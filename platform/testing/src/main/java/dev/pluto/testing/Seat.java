package dev.pluto.testing;

import dev.pluto.servers.ProcessIdentity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A set of servers that one test JVM at a time works on, for it empties Redis and deletes all topics when it begins. Modules
 * that are tested one after the other sit on the same one; where Maven builds two at once, the second finds another.
 */
final class Seat {
    private Seat() {}

    /**
     * The folder of the first seat this process has already or nobody who lives has. To be asked by one process at a time.
     *
     * @param build folder of the whole build; its seats lie beside it, with a number behind its name
     * @param asks who wants to sit; keeps the seat for life
     */
    static Path of(Path build, ProcessIdentity asks) throws IOException {
        for (int number = 1; ; number++) {
            Path folder = number == 1 ? build : build.resolveSibling(build.getFileName() + "." + number);
            Files.createDirectories(folder);
            Path note = folder.resolve("taken-by");
            if (!isTakenFrom(asks, note)) {
                Files.write(note, List.of(Long.toString(asks.pid()), asks.birth()));
                return folder;
            }
        }
    }

    private static boolean isTakenFrom(ProcessIdentity asks, Path note) throws IOException {
        if (!Files.exists(note)) {
            return false;
        }
        List<String> words = Files.readAllLines(note);
        ProcessIdentity sits = new ProcessIdentity(Long.parseLong(words.get(0)), words.get(1));
        return !sits.equals(asks) && sits.isAlive();
    }
}
