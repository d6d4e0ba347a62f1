package dev.pluto.identity.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.access.Roles;
import dev.pluto.identity.Registering;
import dev.pluto.identity.token.PersonTokens;
import dev.pluto.testing.NodeProgram;
import dev.pluto.testing.Tokens;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URL;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The running service, as an application finds it that is written with npm's openid-client. */
@QuarkusTest
class IndependentApplicationResourceTest {

    @TestHTTPResource
    URL url;

    @Inject
    PersonTokens tokens;

    @Test
    void findsItsWayGetsTokensAndNoticesWhatIsForged() {
        Flow flow = Flow.confidential(tokens.of("olga", Roles.ADMIN), "openid", "profile");

        NodeProgram.Outcome outcome = NodeProgram.installed("identity-service/src/test/node")
                .run(
                        Duration.ofMinutes(3),
                        Map.of(),
                        "authorize.mjs",
                        url.toString(),
                        Tokens.ISSUER,
                        flow.client,
                        flow.secret,
                        Flow.PLAIN,
                        "openid profile",
                        flow.email,
                        Registering.PASSWORD,
                        Flow.COOKIE);

        assertThat(outcome.lines())
                .containsExactly(
                        "discovery: /oauth/authorize /api/v1/auth/token /oauth/userinfo /api/v1/auth/token/revoke",
                        "pkce: true",
                        "page: 200 text/html; charset=utf-8",
                        "cookie: true",
                        "asked: ask The calendar",
                        "of another issuer: OAUTH_INVALID_RESPONSE",
                        "another state: OAUTH_INVALID_RESPONSE",
                        "granted: bearer openid profile true true",
                        "opens: 200",
                        "user info: true true",
                        "and not: 403",
                        "refreshed: true 200",
                        "without a question: 303 true",
                        "a stranger: login_required",
                        "the code again: invalid_grant",
                        "and what it gave: invalid_grant",
                        "given back: invalid_grant");
    }
}
