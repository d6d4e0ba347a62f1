package dev.pluto.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessReaperTest {
    @TempDir
    Path folder;

    @Test
    void leavesNoServerBehindWhenStartingJvmIsKilled() throws Exception {
        // Given
        Process jvm = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                        ServersOfKilledJvm.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<Long> pids = pidsPrintedBy(jvm);
        assertThat(pids).hasSize(4).allMatch(ProcessReaperTest::runs);

        // When
        jvm.destroyForcibly().waitFor();

        // Then
        assertThat(waitUntilGone(pids)).isTrue();
        assertThat(processesMentioning(folder)).isEmpty();
    }

    @Test
    void killsWhatIgnoresItsStopSignal() throws Exception {
        Process stubborn =
                new ProcessBuilder("/bin/sh", "-c", "trap '' TERM; echo trapped; while :; do sleep 1; done").start();
        assertThat(stubborn.getInputStream().read()).isEqualTo('t');
        try (ProcessReaper reaper = ProcessReaper.start(Duration.ofSeconds(1))) {
            reaper.watch(stubborn);
        }
        assertThat(stubborn.waitFor()).isEqualTo(128 + 9);
    }

    @Test
    void sparesForgottenProcess() throws Exception {
        Process spared = new ProcessBuilder("sleep", "60").start();
        try (ProcessReaper reaper = ProcessReaper.start(Duration.ofSeconds(1))) {
            reaper.watch(spared);
            reaper.forget(spared.pid());
        }
        assertThat(spared.isAlive()).isTrue();
        spared.destroyForcibly();
    }

    private static List<Long> pidsPrintedBy(Process jvm) throws IOException {
        BufferedReader output = new BufferedReader(new InputStreamReader(jvm.getInputStream(), StandardCharsets.UTF_8));
        String line = output.readLine();
        while (line != null && !line.startsWith("PIDS ")) {
            line = output.readLine();
        }
        return line == null
                ? List.of()
                : Arrays.stream(line.substring(5).split(" "))
                        .map(Long::parseLong)
                        .toList();
    }

    private static boolean waitUntilGone(List<Long> pids) throws InterruptedException {
        for (int tenth = 0; tenth < 1_800; tenth++) {
            if (pids.stream().noneMatch(ProcessReaperTest::runs)) {
                return true;
            }
            Thread.sleep(100);
        }
        return false;
    }

    private static List<String> processesMentioning(Path folder) {
        return ProcessHandle.allProcesses()
                .map(process -> process.info().commandLine().orElse(""))
                .filter(command -> command.contains(folder.toString()))
                .toList();
    }

    /** Whether a process runs; one that ended and whose parent has not asked for its end yet does not. */
    private static boolean runs(long pid) {
        Path status = Path.of("/proc", Long.toString(pid), "status");
        if (Files.exists(Path.of("/proc/self"))) {
            try (Stream<String> lines = Files.lines(status)) {
                return lines.noneMatch(line -> line.startsWith("State:") && line.contains("zombie"));
            } catch (IOException | java.io.UncheckedIOException gone) {
                return false;
            }
        }
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }
}
