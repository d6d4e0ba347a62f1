package dev.pluto.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.servers.ServerAddresses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestServersTest {
    @TempDir
    Path folder;

    @Test
    void givesAllWhoAskAtOnceTheSameServers() {
        List<CompletableFuture<ServerAddresses>> asked = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(TestServers::shared))
                .toList();
        Set<ServerAddresses> given = asked.stream().map(CompletableFuture::join).collect(Collectors.toSet());
        assertThat(given).hasSize(1);
    }

    @Test
    void doesNotTrustAddressesOfDeadHost() throws IOException {
        AddressFile file = new AddressFile(folder.resolve("addresses.properties"));
        ServerAddresses addresses = new ServerAddresses("127.0.0.1", 1, "secret", "127.0.0.1:2", "127.0.0.1", 3);
        file.write(addresses);
        assertThat(file.read()).contains(addresses);

        String told = Files.readString(file.path());
        Files.writeString(file.path(), told.replaceAll("host.started=.*", "host.started=yesterday"));
        assertThat(file.read()).isEmpty();
    }

    @Test
    void watchesMavenAndNotItsShell() {
        ProcessHandle build = BuildProcess.find();
        assertThat(build.info().command().orElse("")).endsWith("java");
        assertThat(Files.isDirectory(BuildProcess.root().resolve(".mvn"))).isTrue();
    }
}
