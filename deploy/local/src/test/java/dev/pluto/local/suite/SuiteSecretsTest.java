package dev.pluto.local.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pluto.servers.Accounts;
import dev.pluto.servers.PlutoDatabase;
import dev.pluto.servers.ServerAddresses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SuiteSecretsTest {

    @TempDir
    private Path data;

    @Test
    void makesEverythingThatAnyServiceNeedsBeforeTheFirstStarts() throws IOException {
        Secrets secrets = SuiteSecrets.in(data);
        String before = Files.readString(file());

        askAsTheSuiteDoes(secrets);

        assertThat(Files.readString(file())).isEqualTo(before);
    }

    @Test
    void refusesToStartOnDataWhoseSecretsAreLost() throws IOException {
        SuiteSecrets.in(data);
        makeDatabase();
        Files.delete(file());

        assertThatThrownBy(() -> SuiteSecrets.in(data))
                .isInstanceOf(SuiteFailure.class)
                .hasMessageContaining("secrets.properties")
                .hasMessageContaining("index, event")
                .hasMessageContaining("./pluto reset");
        assertThat(file()).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"key.index", "key.event", "key.master.identity"})
    void refusesToStartOnDataWithoutAKeyItIsSealedWith(String key) throws IOException {
        SuiteSecrets.in(data);
        makeDatabase();
        startedBefore(Part.IDENTITY);
        remove(key);

        assertThatThrownBy(() -> SuiteSecrets.in(data))
                .isInstanceOf(SuiteFailure.class)
                .hasMessageContaining(key.substring("key.".length()));
    }

    @Test
    void makesTheKeyOfAServiceThatIsStartedForTheFirstTimeLater() throws IOException {
        SuiteSecrets.in(data);
        makeDatabase();
        startedBefore(Part.IDENTITY);
        remove("key.master.memory");

        assertThat(SuiteSecrets.in(data).hasKey("master.memory")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password.db.identity_app",
                "password.client.memory",
                "password.redis.identity",
                "password.kafka.operator",
                "token.twilio"
            })
    void makesAnewWhatSealsNothing(String name) throws IOException {
        SuiteSecrets.in(data);
        makeDatabase();
        remove(name);

        assertThatCode(() -> SuiteSecrets.in(data)).doesNotThrowAnyException();
        assertThat(Files.readString(file())).contains(name);
    }

    @Test
    void addsWhatDataOfBeforeLacksAndChangesNothingElse() throws IOException {
        SuiteSecrets.in(data);
        makeDatabase();
        List<String> all = secretLines();
        remove("password.redis.");
        remove("password.kafka.");
        List<String> before = secretLines();
        assertThat(before).hasSizeLessThan(all.size() - 10);

        SuiteSecrets.in(data);

        assertThat(secretLines()).containsAll(before).hasSameSizeAs(all);
    }

    private List<String> secretLines() throws IOException {
        return Files.readAllLines(file()).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
    }

    private static void askAsTheSuiteDoes(Secrets secrets) {
        ServiceSettings settings = new ServiceSettings(
                secrets,
                new ServerAddresses("127.0.0.1", 5432, "secret", "127.0.0.1:9092", "127.0.0.1", 6379),
                "jdbc:postgresql://127.0.0.1:5432/pluto",
                "postgresql://127.0.0.1:5432/pluto",
                "http://localhost:8080",
                Map.of(),
                SuiteSecrets.phoneAccount(secrets, "+14155550100"),
                "http://127.0.0.1:20009",
                20010);
        Part.services().forEach(service -> settings.of(service, Map.of()));
        for (Accounts accounts : List.of(Servers.kafkaAccounts(secrets), Servers.redisAccounts(secrets))) {
            accounts.names().forEach(accounts::password);
        }
        PlutoDatabase.SERVICES.forEach(service -> {
            ServiceSettings.databasePassword(secrets, PlutoDatabase.appRole(service));
            ServiceSettings.databasePassword(secrets, PlutoDatabase.ownerRole(service));
        });
    }

    private void makeDatabase() throws IOException {
        Files.writeString(Files.createDirectories(data.resolve("postgres/data")).resolve("PG_VERSION"), "18\n");
    }

    private void startedBefore(Part service) throws IOException {
        Files.createDirectories(ServiceProcess.folder(data, service));
    }

    private void remove(String name) throws IOException {
        Files.writeString(
                file(),
                Files.readString(file())
                        .lines()
                        .filter(line -> !line.startsWith(name))
                        .collect(Collectors.joining("\n")));
    }

    private Path file() {
        return data.resolve("secrets.properties");
    }
}
