package dev.pluto.local.suite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.local.phone.PhoneAccount;
import dev.pluto.servers.ServerAddresses;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceSettingsTest {

    @TempDir
    private Path folder;

    private Secrets secrets;
    private ServiceSettings settings;

    @BeforeEach
    void describeTheHouse() {
        secrets = Secrets.in(folder);
        settings = new ServiceSettings(
                secrets,
                new ServerAddresses("127.0.0.1", 5432, "secret", "127.0.0.1:9092", "127.0.0.1", 6379),
                "jdbc:postgresql://127.0.0.1:5432/pluto",
                "postgresql://127.0.0.1:5432/pluto",
                "http://localhost:8080",
                Map.of(Part.IDENTITY, "http://127.0.0.1:20001", Part.MEMORY, "http://127.0.0.1:20002"),
                new PhoneAccount("AC1", "a-token", "+14155550100"),
                "http://127.0.0.1:20009",
                20010);
    }

    @Test
    void givesEachServiceItsOwnRolesAndTheSharedServers() {
        assertThat(settings.of(Part.MEMORY, Map.of()))
                .containsEntry("quarkus.datasource.username", "memory_app")
                .containsEntry("quarkus.datasource.password", secrets.password("db.memory_app"))
                .containsEntry("quarkus.flyway.username", "memory_owner")
                .containsEntry("quarkus.flyway.password", secrets.password("db.memory_owner"))
                .containsEntry("quarkus.datasource.jdbc.url", "jdbc:postgresql://127.0.0.1:5432/pluto")
                .containsEntry("quarkus.datasource.reactive.url", "postgresql://127.0.0.1:5432/pluto")
                .containsEntry("kafka.bootstrap.servers", "127.0.0.1:9092");
    }

    @Test
    void letsEachServiceSignInAtRedisAndKafkaAsItself() {
        String redis = secrets.password("redis.messaging");
        String kafka = secrets.password("kafka.messaging");

        assertThat(settings.of(Part.MESSAGING, Map.of()))
                .containsEntry("quarkus.redis.hosts", "redis://messaging:" + redis + "@127.0.0.1:6379")
                .containsEntry("kafka.security.protocol", "SASL_PLAINTEXT")
                .containsEntry("kafka.sasl.mechanism", "SCRAM-SHA-512")
                .hasEntrySatisfying(
                        "kafka.sasl.jaas.config",
                        jaas -> assertThat(jaas).contains("\"messaging\"", "\"" + kafka + "\""));
        assertThat(settings.of(Part.IDENTITY, Map.of()).values())
                .noneMatch(value -> value.contains(kafka) || value.contains(redis));
    }

    @Test
    void tellsEachServiceWhereRedisIsAsItself() {
        for (Part service : Part.services()) {
            assertThat(settings.of(service, Map.of()).get("quarkus.redis.hosts"))
                    .startsWith("redis://" + service.title() + ":");
        }
    }

    @Test
    void tellsWhereThoseAreWhomAServiceCalls() {
        assertThat(settings.of(Part.MESSAGING, Map.of()))
                .containsEntry("pluto.public-url", "http://localhost:8080")
                .containsEntry("pluto.identity-url", "http://127.0.0.1:20001")
                .containsEntry("pluto.memory-url", "http://127.0.0.1:20002");
        assertThat(settings.of(Part.SCHEDULER, Map.of()))
                .containsEntry("pluto.identity-url", "http://127.0.0.1:20001")
                .doesNotContainKey("pluto.memory-url");
    }

    @Test
    void givesIdentityTheClientsTheOthersSignInAs() {
        Map<String, String> memory = settings.of(Part.MEMORY, Map.of());

        assertThat(settings.of(Part.IDENTITY, Map.of()))
                .containsEntry("pluto.clients.\"memory\".secret", memory.get("pluto.service.client-secret"))
                .containsEntry("pluto.clients.\"memory\".roles", "service")
                .containsEntry(
                        "pluto.clients.\"messaging\".scopes.\"pluto-memory\"",
                        "fact:read,fact:write,list:read,list:write,memory:recall,vector:read")
                .containsEntry("pluto.clients.\"operator\".roles", "admin")
                .noneSatisfy((name, value) -> assertThat(name).startsWith("pluto.clients.\"memory\".scopes"));
        assertThat(memory)
                .containsEntry("pluto.service.client-id", "memory")
                .doesNotContainKey("pluto.clients.\"memory\".secret");
    }

    @Test
    void givesOnlyMessagingThePhoneAccount() {
        assertThat(settings.of(Part.MESSAGING, Map.of()))
                .containsEntry("pluto.twilio.account-sid", "AC1")
                .containsEntry("pluto.twilio.auth-token", "a-token")
                .containsEntry("pluto.twilio.api-url", "http://127.0.0.1:20009")
                .containsEntry("pluto.twilio.phone-number", "+14155550100");
        assertThat(settings.of(Part.IDENTITY, Map.of())).doesNotContainKey("pluto.twilio.auth-token");
    }

    @Test
    void sharesTheKeysOfEventsAndIndexesAndKeepsMasterKeysApart() {
        Map<String, String> identity = settings.of(Part.IDENTITY, Map.of());
        Map<String, String> messaging = settings.of(Part.MESSAGING, Map.of());

        assertThat(identity.get("pluto.protection.event-key")).isEqualTo(messaging.get("pluto.protection.event-key"));
        assertThat(identity.get("pluto.protection.index-key")).isEqualTo(messaging.get("pluto.protection.index-key"));
        assertThat(identity.get("pluto.protection.master-key"))
                .isNotEqualTo(messaging.get("pluto.protection.master-key"));
    }

    @Test
    void letsTheCallerOverrideAnything() {
        Map<String, String> more = Map.of("pluto.public-url", "https://pluto.example", "x.y", "1");

        assertThat(settings.of(Part.MEMORY, more)).containsAllEntriesOf(more);
    }
}
