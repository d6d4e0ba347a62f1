package dev.pluto.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.pluto.http.security.SecurityEvent;
import dev.pluto.testing.Tokens;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ScopesResourceTest {

    private static final String ANNA = UUID.randomUUID().toString();
    private static final String ALL = Scopes.MEMORY_READ + " " + Scopes.MEMORY_RECALL;

    @Inject
    MeterRegistry meters;

    @ConfigProperty(name = "mp.jwt.verify.audiences")
    Set<String> audiences;

    @Test
    void aServiceOpensWhatItsScopesName() {
        get("/sample/recall", SampleServers.service(Scopes.MEMORY_RECALL))
                .statusCode(200)
                .body("by", equalTo("service:messaging"));
        get("/sample/caller", SampleServers.service(Scopes.MEMORY_READ, Scopes.MEMORY_RECALL))
                .statusCode(200);
        get("/sample/recall", SampleServers.service(Scopes.MEMORY_READ, Scopes.MEMORY_RECALL))
                .statusCode(200);
    }

    @Test
    void aMissingScopeIsForbiddenAndNoted() {
        double before = noted(SecurityEvent.ACCESS_REFUSED);

        get("/sample/recall", SampleServers.service(Scopes.MEMORY_READ)).statusCode(403);
        get("/sample/recall", SampleServers.service()).statusCode(403);
        get("/sample/caller", SampleServers.service(Scopes.MEMORY_RECALL)).statusCode(403);

        assertThat(noted(SecurityEvent.ACCESS_REFUSED) - before).isEqualTo(3);
    }

    @Test
    void aTokenForAnotherServiceIsRefusedAndNoted() {
        double before = noted(SecurityEvent.TOKEN_REFUSED);

        get("/sample/recall", Tokens.serviceAt("identity", "messaging", Scopes.MEMORY_RECALL))
                .statusCode(401);
        get("/sample/recall", of(Set.of("pluto"), "service", ALL)).statusCode(401);
        get("/sample/recall", of(Set.of(), "service", ALL)).statusCode(401);

        assertThat(noted(SecurityEvent.TOKEN_REFUSED) - before).isEqualTo(3);
    }

    @Test
    void theRoleOfServicesOpensNothing() {
        get("/sample/services", SampleServers.service(Scopes.MEMORY_READ)).statusCode(403);
        get("/sample/services", of(Set.of("pluto-sample"), "service", "service"))
                .statusCode(403);
    }

    @Test
    void noScopeMakesAServiceAnOperator() {
        get("/sample/operators", of(Set.of("pluto-sample"), "service", "operator " + ALL))
                .statusCode(403);
        get("/sample/operators", Tokens.of(audiences, "messaging", Set.of("service", "operator"), ALL))
                .statusCode(401);
    }

    @Test
    void personsAndOperatorsAreForAllOfPlutoAndHaveNoScopes() {
        get("/sample/caller", of(Set.of("pluto"), "person", "")).statusCode(200);
        get("/sample/caller", of(Set.of("pluto-sample"), "person", "")).statusCode(401);
        get("/sample/caller", of(Set.of("pluto-sample"), "operator", "")).statusCode(401);
        get("/sample/recall", of(Set.of("pluto"), "person", ALL)).statusCode(403);
        get("/sample/recall", of(Set.of("pluto"), "operator", ALL)).statusCode(403);
        get("/sample/recall", of(Set.of("pluto"), Scopes.MEMORY_RECALL, ALL)).statusCode(401);
    }

    /** See pluto.token.unscoped-services of identity. */
    @Test
    void takesWhatReplicasOfTheReleaseBeforeAreGiven() {
        Set<String> all = Set.of("pluto", "pluto-sample", "pluto-identity");

        get("/sample/recall", of(all, "service", ALL + " " + Scopes.PROFILE_READ))
                .statusCode(200);
        get("/sample/recall", of(all, "service", Scopes.PROFILE_READ)).statusCode(403);
    }

    @Test
    void isCalledAsOthersNameIt() {
        assertThat(audiences).containsExactlyInAnyOrder(Audiences.PLUTO, Audiences.of("sample"));
    }

    private static String of(Set<String> audiences, String group, String scope) {
        return Tokens.of(audiences, ANNA, Set.of(group), scope);
    }

    private double noted(SecurityEvent kind) {
        return meters.counter("pluto.security.events", "rule", kind.title()).count();
    }

    private static ValidatableResponse get(String path, String token) {
        return given().auth().oauth2(token).get(path).then();
    }
}
