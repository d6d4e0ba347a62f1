package dev.pluto.local.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pluto.local.edge.Routes.Verdict;
import dev.pluto.servers.SuiteManifest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoutesTest {

    private final Routes routes = Routes.of(SuiteManifest.OF_THIS_BUILD);

    @ParameterizedTest
    @CsvSource({
        "/.well-known/jwks.json, identity",
        "/api/v1/users, identity",
        "/api/v1/users/me, identity",
        "/api/v1/users/5f0c/style, identity",
        "/api/v1/users/5f0c/block, messaging",
        "/api/v1/users/5f0c/blocks, identity",
        "/api/v1/auth/token, identity",
        "/webhooks/twilio/sms, messaging",
        "/api/v1/conversations/1/messages, messaging",
        "/api/v1/memories/search, memory",
        "/api/v1/tasks/parse, scheduler",
        "/api/v1/contacts/Mia%20L%C3%B6we, memory"
    })
    void givesEachPathToItsService(String path, String service) {
        assertThat(routes.decide(path)).isEqualTo(new Verdict.Forward(service));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/api", "/api/v1", "/api/v1/usersx", "/api/v2/users", "/q/health", "/q/metrics", "/nobody"})
    void knowsNobodyForOtherPaths(String path) {
        assertThat(routes.decide(path)).isEqualTo(new Verdict.Unknown());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/v1/internal", "/api/v1/internal/", "/api/v1/internal/activations", "/api/v1/internal/x/y"})
    void keepsInternalPathsInTheHouse(String path) {
        assertThat(routes.decide(path)).isEqualTo(new Verdict.Unknown());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "api/v1/users",
                "/api/v1/users;a=1",
                "/api/v1/users%3Ba=1",
                "/api/v1/users%3ba=1",
                "/api/v1/internal;x/activations",
                "/api/v1/%69nternal/activations",
                "/api/v1/users%2F..%2Finternal",
                "/api/v1/users/../internal/activations",
                "/api/v1/users/./me",
                "/api/v1/users/%2e%2e/internal",
                "/api/v1//internal/activations",
                "//api/v1/internal",
                "/api/v1/users%5Cme",
                "/api/v1/users\\me",
                "/api/v1/users/%00",
                "/api/v1/users/%0d%0aX:1",
                "/api/v1/users/%252e",
                "/api/v1/users/%",
                "/api/v1/users/%zz",
                "/api/v1/users/a b",
                "/api/v1/users/ü"
            })
    void refusesSpellingsThatTwoReadersMayReadDifferently(String path) {
        assertThat(routes.decide(path)).isEqualTo(new Verdict.Refused());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api//users", "/api/v1/%75sers", "/api/../users"})
    void takesNoRuleThatCannotMatch(String path) {
        SuiteManifest.Service service =
                new SuiteManifest.Service("identity", 144, 8081, 9081, true, false, Map.of(), List.of(path));
        SuiteManifest suite = new SuiteManifest(List.of(service), List.of());

        assertThatThrownBy(() -> Routes.of(suite)).isInstanceOf(IllegalArgumentException.class);
    }
}
