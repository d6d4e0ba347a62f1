package dev.pluto.local.compose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.servers.Accounts;
import dev.pluto.servers.PlutoDatabase;
import dev.pluto.servers.RedisUsers;
import dev.pluto.servers.SuiteManifest;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code deploy/compose-secrets} writes is what servers and services take. */
class ComposeSecretsTest {

    private static final Path ROOT = Path.of(System.getProperty("pluto.build.root"));

    @TempDir
    static Path folder;

    @BeforeAll
    static void makesSecrets() throws Exception {
        run();
    }

    @Test
    void keepsWhatIsThere() throws Exception {
        String before = text("all.properties") + text("identity.env") + text("messaging.env");

        run();

        assertThat(text("all.properties") + text("identity.env") + text("messaging.env"))
                .isEqualTo(before);
        assertThat(Files.getPosixFilePermissions(folder)).isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void usersOfRedisAreThoseOfTheHouse() throws IOException {
        Properties secrets = secrets();

        String expected = RedisUsers.aclFile(Accounts.of(account -> secrets.getProperty("redis." + account)));

        assertThat(text("redis-users.acl")).isEqualTo(expected);
    }

    @Test
    void hasASecretForEveryAccountAndRole() throws IOException {
        Properties secrets = secrets();
        Accounts.of(account -> "")
                .names()
                .forEach(account -> assertThat(secrets).containsKey("kafka." + account));
        PlutoDatabase.SERVICES.forEach(service -> assertThat(secrets)
                .containsKeys(
                        "db." + PlutoDatabase.appRole(service),
                        "db." + PlutoDatabase.ownerRole(service),
                        "client." + service,
                        "key.master." + service));
        assertThat(secrets.values()).doesNotHaveDuplicates().doesNotContain("");
    }

    @Test
    void identityKnowsWhatEachClientMay() throws IOException {
        Properties clients = read("clients.properties");
        Map<String, String> expected = new TreeMap<>(Map.of("pluto.clients.\"operator\".roles", "admin"));
        for (SuiteManifest.Service service : SuiteManifest.OF_THIS_BUILD.services()) {
            expected.putAll(service.clientSettings());
            assertThat(variables("identity"))
                    .containsEntry(
                            "PLUTO_CLIENTS__" + service.name().toUpperCase(Locale.ROOT) + "__SECRET",
                            variables(service.name()).get("PLUTO_SERVICE_CLIENT_SECRET"));
        }
        assertThat(clients).isEqualTo(expected);
    }

    @Test
    void servicesSignInAsThemselves() throws IOException {
        for (SuiteManifest.Service service : SuiteManifest.OF_THIS_BUILD.services()) {
            Map<String, String> variables = variables(service.name());
            assertThat(variables)
                    .containsEntry("QUARKUS_DATASOURCE_USERNAME", PlutoDatabase.appRole(service.name()))
                    .containsEntry("QUARKUS_FLYWAY_USERNAME", PlutoDatabase.ownerRole(service.name()))
                    .containsKeys("KAFKA_SASL_JAAS_CONFIG", "PLUTO_PROTECTION_MASTER_KEY", "PLUTO_PUBLIC_URL");
            assertThat(variables.containsKey("QUARKUS_REDIS_HOSTS")).isEqualTo(service.cached());
        }
    }

    @Test
    void tellsMessagingOfALanguageModelWhereThereIsOne() throws Exception {
        run(Map.of("PLUTO_MODEL_URL", "http://models:11434", "PLUTO_MODEL_PROTOCOL", "ollama"));
        Map<String, String> with = variables("messaging");
        run();

        assertThat(with)
                .containsEntry("PLUTO_MODEL_URL", "http://models:11434")
                .containsEntry("PLUTO_MODEL_PROTOCOL", "ollama")
                .doesNotContainKey("PLUTO_MODEL_KEY");
        assertThat(variables("messaging")).doesNotContainKey("PLUTO_MODEL_URL");
    }

    private static Map<String, String> variables(String service) throws IOException {
        Map<String, String> variables = new TreeMap<>();
        text(service + ".env").lines().map(line -> line.split("=", 2)).forEach(line -> variables.put(line[0], line[1]));
        return variables;
    }

    private static Properties secrets() throws IOException {
        return read("all.properties");
    }

    private static Properties read(String file) throws IOException {
        Properties secrets = new Properties();
        try (Reader reader = Files.newBufferedReader(folder.resolve(file))) {
            secrets.load(reader);
        }
        return secrets;
    }

    private static String text(String file) throws IOException {
        return Files.readString(folder.resolve(file));
    }

    private static void run() throws IOException, InterruptedException {
        run(Map.of());
    }

    private static void run(Map<String, String> settings) throws IOException, InterruptedException {
        ProcessBuilder script =
                new ProcessBuilder(ROOT.resolve("deploy/compose-secrets").toString()).inheritIO();
        script.environment().put("PLUTO_SECRETS", folder.toString());
        script.environment().putAll(settings);
        assertThat(script.start().waitFor()).isZero();
    }
}
