package dev.pluto.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.local.suite.RunFolder;
import dev.pluto.servers.ProcessIdentity;
import dev.pluto.servers.ProcessReaper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResetTest {

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private Path data;

    @BeforeEach
    void fillDataFolder() throws IOException {
        data = folder.resolve("data");
        Files.createDirectories(data.resolve("postgres/data"));
        Files.writeString(data.resolve("postgres/data/PG_VERSION"), "18");
    }

    @Test
    void deletesEverythingWhenSure() throws IOException {
        assertThat(reset(true, "")).isZero();
        assertThat(data).doesNotExist();
    }

    @Test
    void deletesNothingUnlessTheAnswerIsYes() throws IOException {
        assertThat(reset(false, "\n")).isEqualTo(1);
        assertThat(reset(false, "no\n")).isEqualTo(1);
        assertThat(reset(false, "")).isEqualTo(1);
        assertThat(data).exists();

        assertThat(reset(false, "yes\n")).isZero();
        assertThat(data).doesNotExist();
    }

    @Test
    void refusesWhilePlutoRuns() throws IOException {
        Properties running = new Properties();
        ProcessIdentity self = ProcessIdentity.ofThisProcess();
        running.setProperty("pid", Long.toString(self.pid()));
        running.setProperty("birth", self.birth());
        Path description = Files.createDirectories(data.resolve("run")).resolve("launcher.properties");
        try (var writer = Files.newBufferedWriter(description)) {
            running.store(writer, null);
        }

        assertThat(reset(true, "")).isEqualTo(1);
        assertThat(data).exists();
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("./pluto down");
    }

    @Test
    void refusesWhileProcessesOfKilledRunHoldTheData() throws Exception {
        Process orphan = new ProcessBuilder("sleep", "60").start();
        try (ProcessReaper reaper = ProcessReaper.start(RunFolder.processes(data))) {
            reaper.watch(orphan);

            assertThat(reset(true, "")).isEqualTo(1);
            assertThat(data).exists();
        }
        assertThat(reset(true, "")).isZero();
    }

    private int reset(boolean sure, String typed) throws IOException {
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        return new Reset(data, new Streams(new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)), out, out))
                .run(sure);
    }
}
