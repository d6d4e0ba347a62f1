package dev.pluto.identity.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientsTest {

    private static final String SECRET = "a secret of 16 or more";

    private static final Map<String, Set<String>> SCOPES = Map.of("pluto-memory", Set.of("memory:recall"));

    private final Clients clients = new Clients(() -> Map.of("messaging", client(SECRET, SCOPES, "service")));

    @Test
    void knowsAClientByItsSecret() {
        assertThat(clients.find("messaging", SECRET))
                .contains(new Clients.Client("messaging", Set.of("service"), SCOPES));
    }

    /** As a cluster or a compose file sets them, which know no names with dashes and quotes. */
    @Test
    void readsClientsFromEnvironmentVariables() {
        Map<String, String> environment = Map.of(
                "PLUTO_CLIENTS__MESSAGING__SECRET", SECRET,
                "PLUTO_CLIENTS__MESSAGING__ROLES", "service",
                "PLUTO_CLIENTS__MESSAGING__SCOPES__PLUTO_MEMORY_", "memory:recall");
        ClientsConfig config = new SmallRyeConfigBuilder()
                .withMapping(ClientsConfig.class)
                .withSources(new EnvConfigSource(environment, 300))
                .build()
                .getConfigMapping(ClientsConfig.class);

        assertThat(new Clients(config).find("messaging", SECRET))
                .contains(new Clients.Client("messaging", Set.of("service"), SCOPES));
    }

    @Test
    void refusesAWrongSecretAndAnUnknownId() {
        assertThat(clients.find("messaging", SECRET + "x")).isEmpty();
        assertThat(clients.find("messaging", "")).isEmpty();
        assertThat(clients.find("nobody", SECRET)).isEmpty();
    }

    @Test
    void doesNotStartWithAGuessableSecret() {
        assertThatThrownBy(() -> new Clients(() -> Map.of("a", client("short", "service"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("\"short\"");
    }

    @Test
    void noClientPassesForAPerson() {
        assertThatThrownBy(() -> new Clients(() -> Map.of("a", client(SECRET, "person"))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Clients(() -> Map.of("a", client(SECRET))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aServiceIsNothingElse() {
        assertThatThrownBy(() -> new Clients(() -> Map.of("a", client(SECRET, "service", "operator"))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Clients(() -> Map.of("a", client(SECRET, SCOPES, "operator"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void noScopeIsSpelledLikeARoleAndNoAudienceIsAllOfPluto() {
        for (Map<String, Set<String>> scopes : List.of(
                Map.of("pluto-memory", Set.of("operator")),
                Map.of("pluto-memory", Set.of("memory:recall memory:read")),
                Map.of("pluto-memory", Set.of("")),
                Map.of("pluto", Set.of("memory:recall")))) {
            assertThatThrownBy(() -> new Clients(() -> Map.of("a", client(SECRET, scopes, "service"))))
                    .as("%s", scopes)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void readsBothPartsFormEncoded() {
        String header = "basic " + base64("my%3Aclient:p%25+%C3%A9");

        assertThat(ClientCredentials.find(header)).contains(new ClientCredentials("my:client", "p% é"));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "Basic", "Basic !!!", "Bearer abc", "Basic bm9jb2xvbg==", "Basic JTpi"})
    void readsNoCredentialsFromWhatHoldsNone(String header) {
        assertThat(ClientCredentials.find(header)).isEmpty();
    }

    @Test
    void credentialsHideThemselvesInText() {
        assertThat(new ClientCredentials("a", SECRET)).asString().doesNotContain(SECRET);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static ClientsConfig.Client client(String secret, String... roles) {
        return client(secret, Map.of(), roles);
    }

    private static ClientsConfig.Client client(String secret, Map<String, Set<String>> scopes, String... roles) {
        return new ClientsConfig.Client() {
            @Override
            public String secret() {
                return secret;
            }

            @Override
            public Set<String> roles() {
                return Set.of(roles);
            }

            @Override
            public Map<String, Set<String>> scopes() {
                return scopes;
            }
        };
    }
}
