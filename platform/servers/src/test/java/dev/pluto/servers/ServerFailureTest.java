package dev.pluto.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerFailureTest {
    private final ProcessReaper reaper = ProcessReaper.start();

    @TempDir
    Path folder;

    @AfterEach
    void stopReaper() {
        reaper.close();
    }

    @Test
    void saysWhichPortIsTaken() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            RedisServer redis = new RedisServer(folder, other.getLocalPort(), Accounts.of(account -> "secret"), reaper);
            assertThatThrownBy(redis::start)
                    .isInstanceOf(ServerFailure.class)
                    .hasMessage("port " + other.getLocalPort() + ", wanted for Redis, is taken by another program");
        }
    }

    @Test
    void showsEndOfLogWhenServerDoesNotStart() throws IOException {
        Files.createDirectories(folder.resolve("data"));
        Files.writeString(folder.resolve("data/PG_VERSION"), "9.6\n");
        Files.writeString(folder.resolve("superuser.password"), "any");
        PostgresServer postgres = new PostgresServer(folder, 0, reaper);
        assertThatThrownBy(postgres::start)
                .isInstanceOf(ServerFailure.class)
                .hasMessageStartingWith("PostgreSQL ended with code ")
                .hasMessageContaining(folder.resolve("postgres.log").toString())
                .hasMessageContaining("postgresql.conf");
        assertThat(postgres.isRunning()).isFalse();
        assertThatThrownBy(postgres::pid).hasMessage("PostgreSQL does not run");
    }

    @Test
    void keepsSecretsToTheirOwner() throws IOException {
        Path secret = folder.resolve("secret");
        Files.writeString(secret, "old and readable by all");
        OwnerOnly.write(secret, "new");
        assertThat(Files.getPosixFilePermissions(secret)).hasSize(2);
        assertThat(secret).hasContent("new");
    }

    @Test
    void replacesSecretsWithoutMomentWithoutThem() throws Exception {
        Path secret = folder.resolve("secret");
        List<String> texts = List.of("a".repeat(50_000), "b".repeat(50_000));
        OwnerOnly.write(secret, texts.get(0));
        AtomicBoolean done = new AtomicBoolean();
        FutureTask<Set<String>> reader = new FutureTask<>(() -> {
            Set<String> seen = new HashSet<>();
            while (!done.get()) {
                seen.add(Files.readString(secret));
            }
            return seen;
        });
        new Thread(reader, "reader").start();
        for (int round = 0; round < 200; round++) {
            OwnerOnly.write(secret, texts.get(round % 2));
        }
        done.set(true);
        assertThat(reader.get()).isSubsetOf(texts);
        assertThat(folder).isDirectoryNotContaining("glob:**.new");
    }
}
