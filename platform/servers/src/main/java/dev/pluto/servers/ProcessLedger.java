package dev.pluto.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The processes of a run on disk, so that a later run finds them when nobody was left to end them. A line is added per
 * start and per end: {@code began PID BIRTH SIGNAL}, {@code ended PID BIRTH}; the first is the reaper's.
 */
final class ProcessLedger {
    /** Stands for the signal of the process that ends the others and needs none itself. */
    static final String REAPER = "-";

    /** @param signal the one it stops on in an orderly way, without SIG, or {@link #REAPER} */
    record Entry(ProcessIdentity process, String signal) {
        boolean isReaper() {
            return signal.equals(REAPER);
        }
    }

    private static final String BEGAN = "began";
    private static final String ENDED = "ended";

    private final Path file;

    ProcessLedger(Path file) {
        this.file = file;
    }

    /** Begins a new run: what was noted before is gone. */
    void begin() {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            OwnerOnly.write(file, "");
        } catch (IOException failure) {
            throw new ServerFailure("could not write " + file, failure);
        }
    }

    void began(ProcessIdentity process, String signal) {
        add(String.join(" ", BEGAN, Long.toString(process.pid()), process.birth(), signal));
    }

    void ended(ProcessIdentity process) {
        add(String.join(" ", ENDED, Long.toString(process.pid()), process.birth()));
    }

    private synchronized void add(String line) {
        try {
            Files.writeString(file, line + "\n", StandardOpenOption.APPEND);
        } catch (IOException diskFull) {
            // the reaper knows the process as well: a full disk must not keep a crashed server from coming back
        }
    }

    void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException stays) {
            // all that it names has ended, which whoever reads it sees
        }
    }

    /** What a run began and has not seen ending, oldest first; nothing when there is no such file. */
    List<Entry> read() {
        Map<ProcessIdentity, Entry> entries = new LinkedHashMap<>();
        try {
            List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
            for (String line : lines) {
                String[] words = line.split(" ", -1);
                identity(words).ifPresent(process -> note(entries, process, words));
            }
            return List.copyOf(entries.values());
        } catch (IOException failure) {
            throw new ServerFailure("could not read " + file, failure);
        }
    }

    private static void note(Map<ProcessIdentity, Entry> entries, ProcessIdentity process, String... words) {
        if (words[0].equals(BEGAN) && words.length == 4) {
            entries.put(process, new Entry(process, words[3]));
        } else if (words[0].equals(ENDED)) {
            entries.remove(process);
        }
    }

    /** Empty for a line that was cut short by the end of its writer. */
    private static Optional<ProcessIdentity> identity(String... words) {
        return words.length < 3 || !words[1].matches("[0-9]{1,18}")
                ? Optional.empty()
                : Optional.of(new ProcessIdentity(Long.parseLong(words[1]), words[2]));
    }
}
