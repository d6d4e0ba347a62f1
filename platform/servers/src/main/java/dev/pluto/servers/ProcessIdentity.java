package dev.pluto.servers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * One process of this machine, and none that is given its number later.
 *
 * <p>A number comes back once its process has ended; a number together with the moment of birth does not. On Linux that
 * moment is counted in ticks since the machine came up, with the name of that boot, so that setting the clock changes
 * nothing; elsewhere it is the start instant. The program's name is left out: it changes when {@code setsid} becomes the
 * server it starts.
 *
 * @param pid the process id
 * @param birth when it began, in words of this machine, without white space
 */
public record ProcessIdentity(long pid, String birth) {
    private static final Path PROCESSES = Path.of("/proc");
    private static final boolean LINUX = Files.exists(PROCESSES.resolve("self/stat"));
    private static final int STATE = 0; // positions after the program's name, which may hold anything
    private static final int START_TICKS = 19;
    private static final long PAUSE_MILLIS = 20;

    /** The process that has this number now; empty when there is none, or only what is left of one that has ended. */
    public static Optional<ProcessIdentity> of(long pid) {
        Optional<String> birth = LINUX
                ? birthInTicks(pid)
                : ProcessHandle.of(pid)
                        .filter(ProcessHandle::isAlive)
                        .flatMap(process -> process.info().startInstant())
                        .map(Object::toString);
        return birth.map(known -> new ProcessIdentity(pid, known));
    }

    /** This JVM. */
    public static ProcessIdentity ofThisProcess() {
        return of(ProcessHandle.current().pid()).orElseThrow();
    }

    /** Whether it still runs; one that ended and whose parent has not asked for its end yet does not. */
    public boolean isAlive() {
        return of(pid).filter(this::equals).isPresent();
    }

    /** A hold on it; empty when it has ended, whoever has its number by now. */
    public Optional<ProcessHandle> find() {
        // the handle keeps the birth it saw: what ends between the two lines is not mistaken either
        Optional<ProcessHandle> process = ProcessHandle.of(pid);
        return isAlive() ? process : Optional.empty();
    }

    /** Waits until all of them have ended; false when some have not after that time. */
    static boolean awaitEnd(Collection<ProcessIdentity> processes, Duration within) {
        long deadline = System.nanoTime() + within.toNanos();
        while (processes.stream().anyMatch(ProcessIdentity::isAlive)) {
            if (System.nanoTime() - deadline > 0) {
                return false;
            }
            pause();
        }
        return true;
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new ServerFailure("interrupted while waiting for processes to end", interrupted);
        }
    }

    private static Optional<String> birthInTicks(long pid) {
        try {
            String facts = Files.readString(PROCESSES.resolve(pid + "/stat"), StandardCharsets.ISO_8859_1);
            String[] fields =
                    facts.substring(facts.lastIndexOf(')') + 1).strip().split(" ", -1);
            boolean over = fields[STATE].equals("Z") || fields[STATE].equals("X");
            return over ? Optional.empty() : Optional.of(boot() + ":" + fields[START_TICKS]);
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    private static String boot() throws IOException {
        return Files.readString(PROCESSES.resolve("sys/kernel/random/boot_id")).strip();
    }
}
