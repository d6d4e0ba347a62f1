package dev.pluto.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.http.security.SecurityEvent;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.jwt.auth.principal.JWTParser;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TokenRehearsalResourceTest {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Inject
    TokenRehearsal rehearsal;

    @Inject
    JWTParser parser;

    @Inject
    Vertx vertx;

    @Inject
    MeterRegistry meters;

    @Test
    void isNoAttemptThatIsNoted() {
        double before = noted();

        rehearsal.run().await().atMost(PATIENCE);

        assertThat(noted()).isEqualTo(before);
    }

    @Test
    void doesNotFailWhereKeysCannotBeHad() {
        Away away = new Away();

        new TokenRehearsal(parser, away, vertx).run().await().atMost(PATIENCE);

        assertThat(away.asked).hasSize(1).allMatch(TokenAuthenticationRequest.class::isInstance);
    }

    private double noted() {
        return meters.counter("pluto.security.events", "rule", SecurityEvent.TOKEN_REFUSED.title())
                .count();
    }

    private static final class Away implements IdentityProviderManager {
        private final List<AuthenticationRequest> asked = new ArrayList<>();

        @Override
        public Uni<SecurityIdentity> authenticate(AuthenticationRequest request) {
            asked.add(request);
            return Uni.createFrom().failure(new AuthenticationFailedException());
        }

        @Override
        public SecurityIdentity authenticateBlocking(AuthenticationRequest request) {
            throw new AuthenticationFailedException();
        }
    }
}
