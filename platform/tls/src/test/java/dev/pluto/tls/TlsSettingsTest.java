package dev.pluto.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pluto.servers.SuiteManifest;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TlsSettingsTest {

    private static final Map<String, String> TOLD = Map.of(
            "quarkus.http.port", "8081",
            "quarkus.datasource.reactive.url", "postgresql://db:5432/pluto?sslmode=disable&x=1",
            "quarkus.datasource.jdbc.url", "jdbc:postgresql://db:5432/pluto?sslmode=prefer",
            "quarkus.redis.hosts", "redis://identity:p@r1:6379, rediss://identity:p@r2:6379",
            "kafka.security.protocol", "SASL_PLAINTEXT",
            "pluto.identity-url", "http://identity:8081",
            "quarkus.http.insecure-requests", "enabled");

    @TempDir
    Path folder;

    @Test
    void turnsEveryLinkToTls() throws IOException {
        SmallRyeConfig config = config(Map.of("pluto.tls", "true", "pluto.tls.dir", complete()));

        assertThat(value(config, "pluto.identity-url")).isEqualTo("https://identity:8081");
        assertThat(value(config, "quarkus.http.ssl-port")).isEqualTo("8081");
        assertThat(value(config, "quarkus.http.insecure-requests")).isEqualTo("disabled");
        assertThat(value(config, "quarkus.redis.hosts"))
                .isEqualTo("rediss://identity:p@r1:6379,rediss://identity:p@r2:6379");
        assertThat(value(config, "quarkus.datasource.reactive.url")).isEqualTo("postgresql://db:5432/pluto?x=1");
        assertThat(value(config, "quarkus.datasource.reactive.postgresql.ssl-mode"))
                .isEqualTo("verify-full");
        assertThat(value(config, "quarkus.datasource.jdbc.url"))
                .startsWith("jdbc:postgresql://db:5432/pluto?sslmode=verify-full&sslrootcert=");
        assertThat(value(config, "kafka.security.protocol")).isEqualTo("SASL_SSL");
        assertThat(value(config, "kafka.ssl.truststore.location"))
                .isEqualTo(folder.resolve("ca.crt").toString());
    }

    @Test
    void isOffUnlessSaid() {
        assertThat(value(config(Map.of()), "pluto.identity-url")).isEqualTo("http://identity:8081");
        assertThat(value(config(Map.of("pluto.tls", "false")), "kafka.security.protocol"))
                .isEqualTo("SASL_PLAINTEXT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"on", "yes", "TRUE", "1"})
    void takesNoWordForANo(String word) {
        assertThatThrownBy(() -> config(Map.of("pluto.tls", word)))
                .hasStackTraceContaining("PLUTO_TLS is true or false, not " + word);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ca.crt", "tls.crt", "tls.key"})
    void doesNotStartWithoutAFile(String file) throws IOException {
        String path = complete();
        Files.delete(folder.resolve(file));

        assertThatThrownBy(() -> config(Map.of("pluto.tls", "true", "pluto.tls.dir", path)))
                .hasStackTraceContaining("PLUTO_TLS is true, but " + path + " has no " + file);
    }

    @Test
    void leavesNothingInWhatABuildKeeps() {
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(TOLD, "told", 400))
                .withSources(new PropertiesConfigSource(Map.of("pluto.tls", "true"), "Build system", 100))
                .withSources(new TlsSwitch())
                .build();

        assertThat(value(config, "kafka.security.protocol")).isEqualTo("SASL_PLAINTEXT");
    }

    @Test
    void knowsEveryServiceOfTheSuite() {
        assertThat(TlsSettings.SERVICES).containsExactlyInAnyOrderElementsOf(SuiteManifest.OF_THIS_BUILD.names());
    }

    private String complete() throws IOException {
        for (String file : List.of("ca.crt", "tls.crt", "tls.key")) {
            Files.writeString(folder.resolve(file), file);
        }
        return folder.toString();
    }

    private static String value(SmallRyeConfig config, String name) {
        return config.getConfigValue(name).getValue();
    }

    private static SmallRyeConfig config(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(TOLD);
        all.putAll(more);
        return new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(all, "told", 400))
                .withSources(new TlsSwitch())
                .build();
    }
}
