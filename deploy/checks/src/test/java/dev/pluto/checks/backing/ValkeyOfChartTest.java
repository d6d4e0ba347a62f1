package dev.pluto.checks.backing;

import static dev.pluto.checks.RenderedChart.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.checks.RenderedChart;
import dev.pluto.servers.Accounts;
import dev.pluto.servers.RedisUsers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValkeyOfChartTest {
    @TempDir
    private Path folder;

    @Test
    void usersAndTheirHashesAreThoseOfOneMachine() throws IOException, InterruptedException {
        Path passwords = Files.createDirectory(folder.resolve("passwords"));
        for (String user : users()) {
            // as a Secret made by an editor has it, with an end of line
            Files.writeString(passwords.resolve(user), "secret-of-" + user + "\n");
        }

        Outcome made =
                run(script("valkey-users.sh"), script("redis-users.acl"), passwords.toString(), folder + "/users.acl");

        assertThat(made.code()).as(made.said()).isZero();
        assertThat(folder.resolve("users.acl"))
                .hasContent(RedisUsers.aclFile(Accounts.of(account -> "secret-of-" + account)));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("users.acl"))))
                .isEqualTo("rw-------");
    }

    @Test
    void aUserWithoutAPasswordStopsTheStart() throws IOException, InterruptedException {
        Path none = Files.createDirectory(folder.resolve("none"));
        assertThat(run(script("valkey-users.sh"), script("redis-users.acl"), none.toString(), folder + "/users.acl")
                        .code())
                .isNotZero();
    }

    @Test
    void functionsAreLoadedOnceValkeyAnswers() throws IOException, InterruptedException {
        Path client = folder.resolve("valkey-cli");
        Files.writeString(client, """
                #!/bin/sh
                cd %s
                for last in "$@"; do :; done
                if [ "$last" = ping ]; then
                  if [ -e asked ]; then echo PONG; else touch asked; echo refused; exit 1; fi
                else
                  echo "$@" > arguments
                  cat > loaded
                  echo pluto
                fi
                """.formatted(folder));
        Files.setPosixFilePermissions(client, PosixFilePermissions.fromString("rwx------"));

        Outcome outcome = run(script("valkey-functions.sh"), script("redis-functions.lua"), "-h", "localhost");

        assertThat(outcome.code()).as(outcome.said()).isZero();
        assertThat(folder.resolve("arguments")).hasContent("-h localhost -x function load replace");
        assertThat(folder.resolve("loaded"))
                .hasSameTextualContentAs(RenderedChart.CHART.resolve("files/redis-functions.lua"));
    }

    @Test
    void everyUserOfTheFileHasASecretMounted() {
        Object volumes = at(all().one("Deployment", "pluto-valkey"), "spec", "template", "spec", "volumes");
        Map<?, ?> passwords = (Map<?, ?>) ((List<?>) volumes)
                .stream()
                        .filter(volume -> "passwords".equals(at(volume, "name")))
                        .findFirst()
                        .orElseThrow();
        assertThat((List<?>) at(passwords, "projected", "sources"))
                .extracting(source -> at(source, "secret", "items", 0, "path"))
                .containsExactlyInAnyOrderElementsOf(users());
    }

    @Test
    void itsPodKeepsToTheRestrictedStandard() {
        Object pod = at(all().one("Deployment", "pluto-valkey"), "spec", "template", "spec");
        assertThat(at(pod, "automountServiceAccountToken")).isEqualTo(false);
        assertThat(at(pod, "securityContext", "runAsUser")).isNotEqualTo(0);
        for (String containers : List.of("initContainers", "containers")) {
            assertThat(at(pod, containers, 0, "securityContext"))
                    .isEqualTo(Map.of(
                            "allowPrivilegeEscalation", false,
                            "readOnlyRootFilesystem", true,
                            "runAsNonRoot", true,
                            "capabilities", Map.of("drop", List.of("ALL")),
                            "seccompProfile", Map.of("type", "RuntimeDefault")));
            assertThat(at(pod, containers, 0, "resources", "limits", "memory")).isNotNull();
        }
    }

    @Test
    void keepsNothingOnDiskAndNothingInTheClear() {
        assertThat(config("valkey.conf").lines())
                .contains("port 0", "tls-port 6379", "appendonly no", "save \"\"", "maxmemory 192mb")
                .contains("maxmemory-policy allkeys-lru");
    }

    private static List<String> users() {
        return config("redis-users.acl")
                .lines()
                .filter(line -> line.startsWith("user ") && line.contains(">password"))
                .map(line -> List.of(line.split(" ", 3)).get(1))
                .toList();
    }

    private String script(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, config(name));
        return file.toString();
    }

    private record Outcome(int code, String said) {}

    private Outcome run(String... command) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of("sh"));
        words.addAll(Arrays.asList(command));
        ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment().merge("PATH", folder.toString(), (path, ours) -> ours + ":" + path);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(180, TimeUnit.SECONDS)).isTrue();
        return new Outcome(process.exitValue(), said);
    }

    private static RenderedChart all() {
        return RenderedChart.with(List.of("backing/all-included.yaml"));
    }

    private static String config(String file) {
        return (String) at(all().one("ConfigMap", "pluto-valkey"), "data", file);
    }
}
