package dev.pluto.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerTest {
    private final ProcessReaper reaper = ProcessReaper.start();

    @TempDir
    Path folder;

    private PostgresServer postgres;

    @BeforeEach
    void describe() {
        postgres = new PostgresServer(folder, 0, reaper);
    }

    @AfterEach
    void stop() {
        postgres.stop();
        reaper.close();
    }

    @Test
    void startsAfterFirstStartThatWasCutShort() throws Exception {
        // Given
        CompletableFuture<Void> first = CompletableFuture.runAsync(postgres::start);
        while (!first.isDone() && clusters().isEmpty()) {
            Thread.onSpinWait();
        }

        // When
        killInitdb();

        // Then
        assertThatThrownBy(first::join).hasCauseInstanceOf(ServerFailure.class);
        assertThat(clusters()).hasSize(1);
        postgres.start();
        assertThat(clusters()).containsExactly(folder.resolve("data/PG_VERSION"));
    }

    @Test
    void startsWhereStrangerHasTheNumberOfKilledServer() throws Exception {
        postgres.start();
        postgres.kill();
        Path lock = folder.resolve("data/postmaster.pid");
        assertThat(lock).exists();

        Files.writeString(lock, Long.toString(ProcessHandle.current().pid()) + "\n");
        postgres.start();
        postgres.kill();
        Files.writeString(lock, "");
        postgres.start();

        assertThat(postgres.isRunning()).isTrue();
    }

    @Test
    void startsNoSecondServerOnTheSameData() {
        postgres.start();
        PostgresServer second = new PostgresServer(folder, 0, reaper);

        assertThatThrownBy(second::start)
                .isInstanceOf(ServerFailure.class)
                .hasMessageContaining("already: process " + postgres.pid());
        assertThat(postgres.answers(Duration.ofMinutes(3))).isTrue();
    }

    private void killInitdb() {
        List<ProcessHandle> tools = ProcessHandle.current()
                .descendants()
                .filter(one -> one.info().commandLine().orElse("").contains(folder.toString()))
                .flatMap(one -> Stream.concat(Stream.of(one), one.descendants()))
                .toList();
        tools.forEach(ProcessHandle::destroyForcibly);
    }

    /** What lies in the folder comes and goes meanwhile: listed is the folder alone, which asks nothing of what lies there. */
    private List<Path> clusters() throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> entry.resolve("PG_VERSION"))
                    .filter(Files::exists)
                    .toList();
        }
    }
}
