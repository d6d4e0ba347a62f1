package dev.pluto.servers;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Ends processes when this JVM is gone, whatever ended it.
 *
 * <p>A shutdown hook does not run after {@code kill -9}, an out-of-memory kill or a crash. So a POSIX shell script waits
 * at the other end of a pipe. The operating system closes the pipe with the JVM; the script then sends each registered
 * process its own stop signal, youngest first, and {@code KILL} to what is left after the grace period. The script
 * ignores the signals a terminal sends to a whole process group, because it has to outlive the others.
 *
 * <p>All methods may be called by several threads.
 */
public final class ProcessReaper implements AutoCloseable {
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final Process script;
    private final OutputStream commands;
    private final Duration grace;
    private final Optional<ProcessLedger> ledger;

    private ProcessReaper(Process script, Duration grace, Optional<ProcessLedger> ledger) {
        this.script = script;
        this.commands = script.getOutputStream();
        this.grace = grace;
        this.ledger = ledger;
    }

    /** Starts a reaper that gives processes ten seconds to stop. */
    public static ProcessReaper start() {
        return start(GRACE);
    }

    /**
     * Starts a reaper that gives processes ten seconds to stop and notes them in a file, itself included. When the reaper is
     * killed as well, {@link Leftovers} ends what that file names.
     *
     * @param ledger made anew: what an earlier run noted there is gone
     */
    public static ProcessReaper start(Path ledger) {
        ProcessLedger notes = new ProcessLedger(ledger);
        notes.begin();
        return start(GRACE, Optional.of(notes));
    }

    /**
     * Starts a reaper.
     *
     * @param grace time between a process's stop signal and {@code KILL}, in whole seconds, at least one
     * @throws ServerFailure when no shell can be started
     */
    public static ProcessReaper start(Duration grace) {
        return start(grace, Optional.empty());
    }

    private static ProcessReaper start(Duration grace, Optional<ProcessLedger> ledger) {
        long seconds = Math.max(1, grace.toSeconds());
        try {
            List<String> command = List.of("/bin/sh", "-c", scriptText(), "pluto-reaper", Long.toString(seconds));
            // In a session of its own, so that a kill of our whole process group spares it.
            Process script = new ProcessBuilder(Detached.command(command))
                    .redirectOutput(Redirect.DISCARD)
                    .redirectError(Redirect.DISCARD)
                    .start();
            ledger.ifPresent(
                    notes -> ProcessIdentity.of(script.pid()).ifPresent(one -> notes.began(one, ProcessLedger.REAPER)));
            return new ProcessReaper(script, Duration.ofSeconds(seconds), ledger);
        } catch (IOException failure) {
            throw new ServerFailure("could not start the reaper process (/bin/sh)", failure);
        }
    }

    /** The process id of the reaper itself. */
    public long pid() {
        return script.pid();
    }

    /** Registers a process that stops in an orderly way on {@code TERM}; forgotten by itself when it ends. */
    public void watch(Process process) {
        watch(process, "TERM");
    }

    /**
     * Registers a process; forgotten by itself when it ends, so that its id can be given to a stranger safely.
     *
     * @param stopSignal name of the signal it stops on in an orderly way, without SIG
     */
    public void watch(Process process, String stopSignal) {
        long pid = process.pid();
        Optional<ProcessIdentity> identity = ProcessIdentity.of(pid);
        ledger.ifPresent(notes -> identity.ifPresent(one -> notes.began(one, stopSignal)));
        send("watch " + pid + " " + stopSignal);
        var unused = process.onExit().thenRun(() -> {
            forget(pid);
            ledger.ifPresent(notes -> identity.ifPresent(notes::ended));
        });
    }

    /** Takes a process off the list. */
    public void forget(long pid) {
        if (script.isAlive()) {
            send("forget " + pid + " -");
        }
    }

    /** Ends all registered processes now and waits for that. */
    @Override
    public void close() {
        try {
            commands.close();
            if (script.waitFor(grace.toSeconds() + 5, TimeUnit.SECONDS)) {
                ledger.ifPresent(ProcessLedger::delete);
            }
        } catch (IOException alreadyGone) {
            script.destroyForcibly();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void send(String line) {
        synchronized (commands) {
            try {
                commands.write((line + "\n").getBytes(StandardCharsets.US_ASCII));
                commands.flush();
            } catch (IOException gone) {
                if (line.startsWith("watch")) {
                    throw new ServerFailure("the reaper process is gone; processes would be left behind", gone);
                }
            }
        }
    }

    private static String scriptText() throws IOException {
        try (InputStream text = ProcessReaper.class.getResourceAsStream("reaper.sh")) {
            if (text == null) {
                throw new IOException("resource reaper.sh is missing");
            }
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
