package dev.pluto.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoversTest {
    private static final Duration SHORT = Duration.ofMillis(300);

    @TempDir
    Path folder;

    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void endAll() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void endsWhatKilledReaperHasLeft() throws Exception {
        Process orphan = sleeping();
        ProcessReaper reaper = ProcessReaper.start(ledger());
        reaper.watch(orphan);
        ProcessHandle.of(reaper.pid()).orElseThrow().destroyForcibly();

        assertThat(Leftovers.in(ledger()).any()).isTrue();
        assertThat(Leftovers.in(ledger()).end()).isEqualTo(1);

        assertThat(orphan.waitFor()).isEqualTo(128 + 15);
        assertThat(Leftovers.in(ledger()).any()).isFalse();
        assertThat(ledger()).doesNotExist();
    }

    @Test
    void endsWhatStandsStillAndAllThatItStarted() throws Exception {
        Process orphan = started("sleep 60 & wait");
        ProcessHandle child = firstChildOf(orphan);
        note(ProcessIdentity.of(orphan.pid()).orElseThrow());
        Standstill.of(child.pid());
        Standstill.of(orphan.pid());

        assertThat(Leftovers.in(ledger()).end(SHORT, SHORT)).isEqualTo(1);

        assertThat(orphan.waitFor()).isEqualTo(128 + 9);
        assertThat(ProcessIdentity.of(child.pid())).isEmpty();
    }

    @Test
    void sparesStrangerWhoHasTheNumberByNow() throws Exception {
        Process stranger = sleeping();
        note(new ProcessIdentity(stranger.pid(), "another-boot:17"));

        assertThat(Leftovers.in(ledger()).any()).isFalse();
        assertThat(Leftovers.in(ledger()).end()).isZero();

        assertThat(stranger.isAlive()).isTrue();
    }

    @Test
    void leavesTheWorkToReaperThatIsAtIt() throws Exception {
        Process slow = started("trap 'sleep 1; exit 3' TERM; echo ready; while :; do sleep 0.1; done");
        slow.inputReader().readLine();
        ProcessReaper reaper = ProcessReaper.start(ledger());
        reaper.watch(slow);
        Thread closing = new Thread(reaper::close);
        closing.start();

        assertThat(Leftovers.in(ledger()).end()).isZero();

        assertThat(slow.waitFor()).isEqualTo(3);
        closing.join();
    }

    @Test
    void endsReaperThatStandsStillAndThenItsProcesses() throws Exception {
        Process orphan = sleeping();
        ProcessReaper reaper = ProcessReaper.start(ledger());
        reaper.watch(orphan);
        Standstill.of(reaper.pid());

        assertThat(Leftovers.in(ledger()).end(SHORT, SHORT)).isEqualTo(1);

        assertThat(orphan.waitFor(180, TimeUnit.SECONDS)).isTrue();
        assertThat(ProcessIdentity.of(reaper.pid())).isEmpty();
    }

    @Test
    void forgetsWhatHasEndedByItself() throws Exception {
        Process brief = started("exit 0");
        try (ProcessReaper reaper = ProcessReaper.start(ledger())) {
            Process lasting = sleeping();
            reaper.watch(lasting);
            reaper.watch(brief);
            brief.onExit().join();
            lasting.destroyForcibly().onExit().join();

            assertThat(Leftovers.in(ledger()).end(SHORT, SHORT)).isZero();
        }
    }

    @Test
    void readsWhatItsWriterCouldNotFinish() throws Exception {
        Process orphan = sleeping();
        note(ProcessIdentity.of(orphan.pid()).orElseThrow());
        Files.writeString(ledger(), "began 12", StandardOpenOption.APPEND);

        assertThat(Leftovers.in(ledger()).end()).isEqualTo(1);
    }

    private Path ledger() {
        return folder.resolve("run/processes");
    }

    private void note(ProcessIdentity process) {
        ProcessLedger notes = new ProcessLedger(ledger());
        notes.begin();
        notes.began(process, "TERM");
    }

    private Process sleeping() throws IOException {
        return started("exec sleep 60");
    }

    private Process started(String script) throws IOException {
        Process process = new ProcessBuilder("/bin/sh", "-c", script).start();
        started.add(process);
        return process;
    }

    private static ProcessHandle firstChildOf(Process process) {
        Stream<ProcessHandle> children = process.children();
        for (int attempt = 0; attempt < 1_000; attempt++) {
            List<ProcessHandle> found = children.toList();
            if (!found.isEmpty()) {
                return found.get(0);
            }
            Thread.onSpinWait();
            children = process.children();
        }
        throw new AssertionError("no child");
    }
}
