package dev.pluto.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsualNamesTest {

    private static final String URL = "postgresql://identity_app:p%40ss+w@db.example:5433/pluto?sslmode=verify-full"
            + "&sslrootcert=/etc/pluto/tls/ca.crt";

    @Test
    void tellsBothClientsOfTheDatabase() {
        SmallRyeConfig config = with(Map.of("DATABASE_URL", URL));

        assertThat(config.getRawValue("quarkus.datasource.jdbc.url"))
                .isEqualTo(
                        "jdbc:postgresql://db.example:5433/pluto?sslmode=verify-full&sslrootcert=/etc/pluto/tls/ca.crt");
        assertThat(config.getRawValue("quarkus.datasource.reactive.url"))
                .isEqualTo("postgresql://db.example:5433/pluto");
        assertThat(config.getRawValue("quarkus.datasource.username")).isEqualTo("identity_app");
        assertThat(config.getRawValue("quarkus.datasource.password")).isEqualTo("p@ss+w");
        assertThat(config.getRawValue("quarkus.datasource.reactive.postgresql.ssl-mode"))
                .isEqualTo("verify-full");
        assertThat(config.getRawValue("quarkus.datasource.reactive.hostname-verification-algorithm"))
                .isEqualTo("HTTPS");
        assertThat(config.getRawValue("quarkus.datasource.reactive.trust-certificate-pem.certs"))
                .isEqualTo("/etc/pluto/tls/ca.crt");
    }

    @Test
    void takesTheShortestFormToo() {
        assertThat(new DatabaseUrl("postgres://db/pluto").settings())
                .containsOnly(
                        Map.entry("quarkus.datasource.jdbc.url", "jdbc:postgresql://db:5432/pluto"),
                        Map.entry("quarkus.datasource.reactive.url", "postgresql://db:5432/pluto"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mysql://app:hunter2@db/pluto",
                "postgresql://app:hunter2@db",
                "postgresql://app:hunter2@one,two/pluto",
                "postgresql://app:hunter2@db/pluto?application_name=x",
                "postgresql://app:hunter2@db/pluto?sslmode=sometimes",
                "postgresql://app:hunter2 @db/pluto"
            })
    void refusesWhatOneOfBothWouldNotObey(String url) {
        assertThatThrownBy(() -> with(Map.of("DATABASE_URL", url)))
                .hasMessageContaining("DATABASE_URL")
                .hasMessageNotContaining("hunter2");
    }

    @Test
    void wrapsKeysOfPersonsWithTheEncryptionKey() {
        SmallRyeConfig config = with(Map.of(
                "ENCRYPTION_KEY", KeyFixture.NEW,
                "PLUTO_PROTECTION_INDEX_KEY", KeyFixture.OLD,
                "PLUTO_PROTECTION_EVENT_KEY", KeyFixture.OLDEST));

        assertThat(MasterKeys.of(config.getConfigMapping(ProtectionConfig.class)))
                .extracting(Key::id)
                .containsExactly(Key.ofBase64("key", KeyFixture.NEW).id());
    }

    @Test
    void goesBehindASettingByItsOwnName() {
        SmallRyeConfig config = with(Map.of(
                "DATABASE_URL", URL,
                "QUARKUS_DATASOURCE_USERNAME", "somebody",
                "MAX_LOGIN_ATTEMPTS", "3",
                "PLUTO_SIGN_IN_FREE", "7"));

        assertThat(config.getRawValue("quarkus.datasource.username")).isEqualTo("somebody");
        assertThat(config.getRawValue("pluto.sign-in.free")).isEqualTo("7");
    }

    @Test
    void leavesEverythingAsItWasWhereNoneIsSet() {
        SmallRyeConfig config = with(Map.of("DATABASE_URL", "", "ENCRYPTION_KEY", " "));

        assertThat(config.getRawValue("quarkus.datasource.jdbc.url")).isNull();
        assertThat(config.getRawValue("pluto.protection.master-key")).isEqualTo("of the file");
    }

    /** Found by every service, as Quarkus finds it. */
    @Test
    void isAnnounced() {
        assertThat(StreamSupport.stream(
                        ServiceLoader.load(ConfigSourceFactory.class).spliterator(), false))
                .hasAtLeastOneElementOfType(UsualNames.class);
    }

    private static SmallRyeConfig with(Map<String, String> environment) {
        var defaults = new PropertiesConfigSource(Map.of("pluto.protection.master-key", "of the file"), "jar", 100);
        return new SmallRyeConfigBuilder()
                .withMapping(ProtectionConfig.class)
                .withValidateUnknown(false)
                .withDefaultValue("pluto.protection.index-key", KeyFixture.OLD)
                .withDefaultValue("pluto.protection.event-key", KeyFixture.OLD)
                .withSources(new EnvConfigSource(environment, 300), defaults)
                .withSources(new UsualNames())
                .build();
    }
}
