package dev.pluto.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pluto.servers.Accounts;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlutoTestResourceTest {
    private final PlutoTestResource resource = new PlutoTestResource();
    private Map<String, String> settings = Map.of();

    @BeforeEach
    void startResource() {
        resource.init(Map.of("service", "memory", "pluto.identity-url", "http://double:1"));
        settings = resource.start();
    }

    @AfterEach
    void stopResource() {
        resource.stop();
    }

    @Test
    void refusesServiceWithoutSchema() {
        assertThatThrownBy(() -> new PlutoTestResource().init(Map.of("service", "billing")))
                .hasMessageContaining("identity, messaging, memory, scheduler");
    }

    @Test
    void letsArgumentsOverrideSettings() {
        assertThat(settings).containsEntry("pluto.identity-url", "http://double:1");
        assertThat(Base64.getDecoder().decode(settings.get("pluto.protection.master-key")))
                .hasSize(32);
    }

    @Test
    void leavesTokenChecksToServiceThatIssuesTokens() {
        PlutoTestResource own = new PlutoTestResource();
        own.init(Map.of("service", "identity", "tokens", "own"));
        assertThat(own.start().keySet()).noneMatch(key -> key.startsWith("mp.jwt") || key.equals("tokens"));
        own.stop();
    }

    @Test
    void givesTokensItsOwnSettingsVerify() throws Exception {
        UUID person = UUID.randomUUID();
        JwtClaims claims = new JwtConsumerBuilder()
                .setVerificationKey(publicKey())
                .setJwsAlgorithmConstraints(AlgorithmConstraints.ConstraintType.PERMIT, "ES256")
                .setExpectedIssuer(settings.get("mp.jwt.verify.issuer"))
                .setExpectedAudience(Tokens.AUDIENCE)
                .setRequireExpirationTime()
                .build()
                .processToClaims(Tokens.person(person));
        assertThat(claims.getSubject()).isEqualTo(person.toString());
        assertThat(claims.getStringListClaimValue("groups")).containsExactly("person");
    }

    @Test
    void findsTextInEveryColumnThatHoldsIt() throws SQLException {
        asOwner("create table plain (id int, note text)");
        asOwner("create table bytes (note bytea)");
        asOwner("create table document (note jsonb)");
        DatabaseProbe probe = DatabaseProbe.ofThisTest();
        probe.update("insert into plain values (1, 'call +4917612345678 now')");
        probe.update("insert into bytes values (?)", (Object) "x+4917612345678".getBytes(StandardCharsets.UTF_8));
        probe.update("insert into document values ('{\"a\": [\"+4917612345678\"]}')");

        assertThat(probe.placesOf("+4917612345678"))
                .containsExactlyInAnyOrder("memory.plain.note", "memory.bytes.note", "memory.document.note");
        assertThat(probe.placesOf("+49170")).isEmpty();
        assertThat(probe.number("select count(*) from plain")).isEqualTo(1);
    }

    @Test
    void namesTablesWithoutRowLevelSecurity() throws SQLException {
        DatabaseProbe probe = DatabaseProbe.ofThisTest();
        asOwner("create table safe (user_id uuid)");
        asOwner("alter table safe enable row level security");
        asOwner("alter table safe force row level security");
        asOwner("create policy person on safe using (current_setting('pluto.user_id', true) = user_id::text)");
        probe.update("insert into safe values (gen_random_uuid())");
        probe.assertRowLevelSecurity();

        asOwner("create table open (user_id uuid)");
        probe.update("insert into open values (gen_random_uuid())");
        assertThatThrownBy(probe::assertRowLevelSecurity)
                .hasMessageContaining("open: row-level security is not enabled and forced")
                .hasMessageContaining("open: shows rows though no scope is set")
                .hasMessageNotContaining("safe");
    }

    @Test
    void forgetsTopicsOfEarlierTests() {
        try (KafkaProbe probe = KafkaProbe.ofThisTest()) {
            // Given
            probe.publish("greeting", "key", "hello".getBytes(StandardCharsets.UTF_8), Map.of("ce_id", "1"));
            ConsumerRecord<String, byte[]> found = probe.await("greeting", 1).get(0);
            assertThat(KafkaProbe.text(found)).isEqualTo("hello");
            assertThat(KafkaProbe.header(found, "ce_id")).isEqualTo("1");

            // When
            KafkaTopics.deleteAll(CurrentTest.servers().kafka(Accounts.TESTER, PlutoTestResource.SECRET));

            // Then
            assertThat(probe.all("greeting")).isEmpty();
        }
    }

    private PublicKey publicKey() throws Exception {
        byte[] encoded = Base64.getDecoder().decode(settings.get("mp.jwt.verify.publickey"));
        return KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(encoded));
    }

    private void asOwner(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        settings.get("quarkus.datasource.jdbc.url"),
                        settings.get("quarkus.flyway.username"),
                        settings.get("quarkus.flyway.password"));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
