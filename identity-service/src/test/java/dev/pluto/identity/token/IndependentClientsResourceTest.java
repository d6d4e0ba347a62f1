package dev.pluto.identity.token;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.identity.Asking;
import dev.pluto.testing.NodeProgram;
import dev.pluto.testing.Tokens;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The running service, met by npm's openid-client and jose, which know nothing of it but its address. */
@QuarkusTest
class IndependentClientsResourceTest {

    private static final String SCOPE = "profile:read";

    @TestHTTPResource
    URL url;

    @Test
    void findTheirWayTakeOurTokensAndForgeNone() {
        String person = Asking.idOf(Asking.newcomer()).toString();

        NodeProgram.Outcome outcome = NodeProgram.installed("identity-service/src/test/node")
                .run(
                        Duration.ofMinutes(3),
                        Map.of(),
                        "tokens.mjs",
                        url.toString(),
                        Tokens.ISSUER,
                        "messaging",
                        Asking.SECRET,
                        "pluto-identity",
                        SCOPE,
                        "/api/v1/users/" + person);

        Stream<String> forged = Stream.of(
                        "changed claims",
                        "changed signature",
                        "no signature",
                        "alg none",
                        "alg None with kid",
                        "HS256 with the published PEM",
                        "HS256 with the published JWK",
                        "a stranger under our kid",
                        "a stranger with their own key",
                        "a stranger with a place of keys")
                .map(what -> what + ": refused by jose, 401 here");
        assertThat(outcome.lines())
                .startsWith(
                        "discovery: of the issuer",
                        "grant: bearer 900",
                        "wrong secret: 401",
                        "verified: ES256 messaging " + SCOPE)
                .containsAll(forged.toList())
                .endsWith(
                        "for another audience: ERR_JWT_CLAIM_VALIDATION_FAILED aud",
                        "of another issuer: ERR_JWT_CLAIM_VALIDATION_FAILED iss",
                        "when it is over: ERR_JWT_EXPIRED exp",
                        "the token itself: 200")
                .hasSize(18);
    }
}
