package dev.pluto.local.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogsTest {

    private static final Path ROOT = Path.of(System.getProperty("pluto.build.root"));

    @TempDir
    private Path data;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void write() throws IOException {
        write("logs/memory.log", "memory is here\n");
        write("logs/messaging-1.log", "first\n");
        write("logs/messaging-2.log", "second\n");
        write("logs/messaging-3.previous.log", "of the run before\n");
        write("postgres/postgres.log", "rows\n");
    }

    @Test
    void showsWhatAPartWrote() throws Exception {
        assertThat(show("Memory-Service", false)).isZero();
        assertThat(out).hasToString("memory is here\n");
    }

    @Test
    void showsOneReplica() throws Exception {
        assertThat(show("messaging-2", false)).isZero();
        assertThat(out).hasToString("second\n");
    }

    @Test
    void showsAllReplicasOfAService() throws Exception {
        assertThat(show("messaging", false)).isZero();
        assertThat(out).hasToString("==> messaging-1 <==\nfirst\n==> messaging-2 <==\nsecond\n");
    }

    @Test
    void knowsServersByBothNames() throws Exception {
        show("postgres", false);
        show("PostgreSQL", false);
        assertThat(out).hasToString("rows\nrows\n");
    }

    @Test
    void namesThePartsThatHaveALog() throws Exception {
        assertThat(show("messaging-3", false)).isEqualTo(2);
        assertThat(show("no.*", false)).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("no log of messaging-3. There are: memory messaging-1 messaging-2 postgres");
    }

    @Test
    void followsWhicheverReplicaWrites() throws Exception {
        Thread looking = new Thread(() -> {
            try {
                show("messaging", true);
            } catch (InterruptedException | IOException ended) {
                Thread.currentThread().interrupt();
            }
        });
        looking.start();
        await().atMost(Duration.ofMinutes(3))
                .until(() -> out.toString(StandardCharsets.UTF_8), text -> text.endsWith("second\n"));

        Files.writeString(data.resolve("logs/messaging-1.log"), "third\n", StandardOpenOption.APPEND);

        await().atMost(Duration.ofMinutes(3))
                .until(
                        () -> out.toString(StandardCharsets.UTF_8),
                        text -> text.endsWith("==> messaging-1 <==\nthird\n"));
        looking.interrupt();
        looking.join();
    }

    /** As the script starts it: with no library. */
    @Test
    void needsNothingButItsOwnClasses() throws Exception {
        ProcessBuilder command = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                ROOT.resolve("deploy/local/target/classes") + ":" + ROOT.resolve("platform/servers/target/classes"),
                "dev.pluto.local.cli.Cli",
                "logs",
                "memory");
        command.environment().put("PLUTO_DATA", data.toString());
        Process process = command.redirectErrorStream(true).start();

        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo("memory is here\n");
        assertThat(process.waitFor()).isZero();
    }

    private int show(String part, boolean follow) throws IOException, InterruptedException {
        return new Logs(data, new Streams(InputStream.nullInputStream(), printer(out), printer(err)))
                .show(part, follow);
    }

    private static PrintStream printer(ByteArrayOutputStream to) {
        return new PrintStream(to, true, StandardCharsets.UTF_8);
    }

    private void write(String file, String words) throws IOException {
        Path path = data.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, words);
    }
}
