package dev.pluto.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignOfLifeTest {
    private static final Duration LONG = Duration.ofMinutes(3);
    private static final Duration SHORT = Duration.ofMillis(300);

    @TempDir
    Path folder;

    @Test
    void tellsServersThatRunFromThoseThatStandStill() throws Exception {
        try (ProcessReaper reaper = ProcessReaper.start();
                ServerSet servers = ServerSet.in(folder, Accounts.of(account -> "secret"), reaper)) {
            servers.start();
            List<Server> all = List.of(servers.postgres(), servers.kafka(), servers.redis());
            assertThat(all).allMatch(server -> server.answers(LONG));

            for (Server server : all) {
                Standstill.of(server.pid());
            }
            assertThat(all).allMatch(Server::isRunning).noneMatch(server -> server.answers(SHORT));

            all.forEach(Server::kill);
            assertThat(all).noneMatch(Server::isRunning);
            servers.start();
            assertThat(all).allMatch(server -> server.answers(LONG));
        }
        assertThat(folder.resolve("kafka/tmp")).doesNotExist();
    }

    @Test
    void hearsNothingFromWhoOnlyListens() throws Exception {
        try (ServerSocket deaf = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(SignOfLife.values())
                    .noneMatch(sign -> sign.comesFrom(deaf.getLocalPort(), Optional.empty(), SHORT));
        }
        assertThat(SignOfLife.REDIS.comesFrom(Ports.free(), Optional.empty(), SHORT))
                .isFalse();
    }
}
