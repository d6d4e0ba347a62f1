package dev.pluto.servers;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Processes of an earlier run that nobody ended: its JVM and its {@link ProcessReaper} were both killed. They are known by
 * number and birth, so that a stranger who has a number by now is left alone.
 *
 * <p>Only for whoever has made sure that the run is over: a run that goes on would lose its processes.
 */
public final class Leftovers {
    private static final Duration REAPER_PATIENCE = Duration.ofSeconds(15);
    private static final Duration GRACE = Duration.ofSeconds(10);
    private static final Duration KILL_PATIENCE = Duration.ofSeconds(5);

    private final ProcessLedger ledger;
    private final List<ProcessIdentity> reapers;
    private final List<ProcessLedger.Entry> watched;

    private Leftovers(ProcessLedger ledger) {
        this.ledger = ledger;
        List<ProcessLedger.Entry> entries = ledger.read();
        this.reapers = entries.stream()
                .filter(ProcessLedger.Entry::isReaper)
                .map(ProcessLedger.Entry::process)
                .toList();
        List<ProcessLedger.Entry> others = new ArrayList<>(
                entries.stream().filter(entry -> !entry.isReaper()).toList());
        Collections.reverse(others);
        this.watched = List.copyOf(others);
    }

    /** Reads what the run that was given this file noted; see {@link ProcessReaper#start(Path)}. */
    public static Leftovers in(Path ledger) {
        return new Leftovers(new ProcessLedger(ledger));
    }

    /** Whether something of that run is still there, or still being ended. */
    public boolean any() {
        return Stream.concat(reapers.stream(), processes(watched).stream()).anyMatch(ProcessIdentity::isAlive);
    }

    /**
     * Ends what is left and returns when it is gone. A reaper that is at work is waited for; then each process is sent its own
     * stop signal, youngest first, and {@code KILL} with all that it started when it ignores that.
     *
     * @return how many processes no reaper had ended
     * @throws ServerFailure when one does not end, not even on {@code KILL}: what it holds is not safe to use
     */
    public int end() {
        return end(REAPER_PATIENCE, GRACE);
    }

    int end(Duration reaperPatience, Duration grace) {
        if (!ProcessIdentity.awaitEnd(reapers, reaperPatience)) {
            kill(reapers);
        }
        List<ProcessLedger.Entry> left =
                watched.stream().filter(entry -> entry.process().isAlive()).toList();
        left.forEach(entry -> Signals.send(entry.process().pid(), entry.signal()));
        if (!ProcessIdentity.awaitEnd(processes(left), grace)) {
            kill(processes(left));
        }
        ledger.delete();
        return left.size();
    }

    private static void kill(List<ProcessIdentity> processes) {
        List<Long> immortal = processes.stream()
                .map(ProcessIdentity::find)
                .flatMap(Optional::stream)
                .map(ProcessTree::of)
                .filter(tree -> !tree.kill(KILL_PATIENCE))
                .map(tree -> tree.members().get(0).pid())
                .toList();
        if (!immortal.isEmpty()) {
            throw new ServerFailure("processes of an earlier run do not end, not even on KILL: " + immortal);
        }
    }

    private static List<ProcessIdentity> processes(List<ProcessLedger.Entry> entries) {
        return entries.stream().map(ProcessLedger.Entry::process).toList();
    }
}
