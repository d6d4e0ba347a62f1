package dev.pluto.local.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Real servers and one real service that stand still, under a watch that is quicker than the usual one. */
@Execution(ExecutionMode.CONCURRENT)
class SupervisionTest {

    private static final LivenessProbe QUICK = new LivenessProbe(Duration.ofMillis(1_500), Duration.ofMillis(1_400), 3);
    private static final List<Part> STILL = List.of(Part.POSTGRES, Part.KAFKA, Part.REDIS, Part.SCHEDULER);
    private static final Queue<String> NOTES = new ConcurrentLinkedQueue<>();

    @TempDir
    private static Path data;

    private static LocalSuite suite;

    @BeforeAll
    static void start() {
        suite = LocalSuite.start(SuiteOptions.in(Path.of(System.getProperty("pluto.build.root")), data)
                .withEqualPriorities()
                .withServices(Part.SCHEDULER)
                .withProbe(QUICK)
                .withProgress(new Notes()));
    }

    @AfterAll
    static void stop() {
        suite.close();
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void restartsWhatStandsStillAndSaysSo() throws Exception {
        List<Long> before = STILL.stream().map(suite::pid).toList();
        for (long pid : before) {
            signal("STOP", pid);
        }

        await().atMost(Duration.ofMinutes(5))
                .until(() -> lines(line -> line.state().equals("running") && line.hangs() > 0)
                                .size()
                        == STILL.size());

        assertThat(STILL.stream().map(suite::pid).toList()).doesNotContainAnyElementsOf(before);
        assertThat(lines(line -> line.restarts() == 0 || line.hangs() == 0))
                .extracting(SuiteStatus.Line::name)
                .containsExactly("edge and phones");
        assertThat(NOTES)
                .anyMatch(note -> note.startsWith("scheduler hangs: no sign of life for"))
                .anyMatch(note -> note.equals("scheduler runs again"));
        assertThat(suite.status().json()).contains("\"hangs\":");
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void givesEachServiceTemporaryFolderOfItsOwnThatEndsWithItsProcess() throws Exception {
        Path scratch = ServiceProcess.folder(data, Part.SCHEDULER).resolve("tmp");
        Path left = Files.writeString(scratch.resolve("left by a library"), "");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(scratch)))
                .isEqualTo("rwx------");

        suite.kill(Part.SCHEDULER);
        assertThat(scratch).doesNotExist();

        suite.restart(Part.SCHEDULER);
        assertThat(scratch).isDirectory();
        assertThat(left).doesNotExist();
    }

    private static List<SuiteStatus.Line> lines(Predicate<SuiteStatus.Line> condition) {
        return suite.status().measure().stream().filter(condition).toList();
    }

    private static void signal(String name, long pid) throws IOException, InterruptedException {
        new ProcessBuilder("/bin/sh", "-c", "kill -s " + name + " " + pid)
                .start()
                .waitFor();
    }

    private static final class Notes implements Progress {
        @Override
        public void starting(Part part) {}

        @Override
        public void running(Part part, Duration took) {}

        @Override
        public void note(String sentence) {
            NOTES.add(sentence);
        }
    }
}
