package dev.pluto.identity.token;

import dev.pluto.http.security.ClientAddress;
import dev.pluto.http.security.SecurityEvent;
import dev.pluto.http.security.SecurityEvents;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Gives tokens to clients that show their secret (RFC 6749, 4.4). Services sign in from inside: one that comes through the edge has
 * a stolen secret, and is answered as if it were wrong.
 */
@ApplicationScoped
class TokenService {

    private final Clients clients;
    private final WrongSecrets wrongSecrets;
    private final SecurityEvents events;
    private final KeyRingService keyRing;
    private final AccessTokens tokens;
    private final TokenConfig config;
    private final RightsPolicy rights;
    private final MeterRegistry meters;

    TokenService(
            Clients clients,
            WrongSecrets wrongSecrets,
            SecurityEvents events,
            KeyRingService keyRing,
            AccessTokens tokens,
            TokenConfig config,
            MeterRegistry meters) {
        this.clients = clients;
        this.wrongSecrets = wrongSecrets;
        this.events = events;
        this.keyRing = keyRing;
        this.tokens = tokens;
        this.config = config;
        this.meters = meters;
        this.rights = new RightsPolicy(config.unscopedServices());
    }

    /** @param asked read only when the client is known */
    Uni<TokenGrant> grant(ClientAddress from, @Nullable String authorization, Supplier<TokenRequest> asked) {
        try {
            return issue(from, authorization, asked).invoke(() -> count("issued"));
        } catch (TokenRefused refused) {
            count(refused.retryAfterSeconds() > 0 ? "slowed" : "refused");
            throw refused;
        }
    }

    private void count(String outcome) {
        meters.counter("pluto.tokens", "outcome", outcome).increment();
    }

    private Uni<TokenGrant> issue(ClientAddress from, @Nullable String authorization, Supplier<TokenRequest> asked) {
        Clients.Client client = authenticate(from, authorization);
        Rights granted = decide(client, asked.get());
        return keyRing.current()
                .map(ring -> TokenGrant.alone(
                        tokens.sign(ring, client.id(), granted, config.accessTtl()),
                        config.accessTtl().toSeconds()));
    }

    private Rights decide(Clients.Client client, TokenRequest asked) {
        try {
            return rights.decide(client, asked);
        } catch (TokenRefused refused) {
            events.note(SecurityEvent.SCOPE_REFUSED);
            throw refused;
        }
    }

    private Clients.Client authenticate(ClientAddress from, @Nullable String authorization) {
        ClientCredentials shown = ClientCredentials.find(authorization).orElseThrow(TokenRefused::unknownClient);
        // behind the edge and in the house are different addresses, also where both are 127.0.0.1
        String address = (from.forwarded() ? "outside " : "inside ") + from.holder();
        WrongSecrets.Tried tried = new WrongSecrets.Tried(shown.id(), address);
        Duration wait = wrongSecrets.waitOf(tried);
        if (!wait.isZero()) {
            events.note(SecurityEvent.SIGN_IN_SLOWED);
            throw TokenRefused.tooManyTries(wait);
        }
        Clients.Client client = clients.find(shown.id(), shown.secret()).orElseThrow(() -> {
            wrongSecrets.wrong(tried);
            events.note(SecurityEvent.SIGN_IN_FAILED);
            return TokenRefused.unknownClient();
        });
        wrongSecrets.right(tried);
        if (from.forwarded() && client.isService()) {
            events.note(SecurityEvent.SERVICE_FROM_OUTSIDE);
            throw TokenRefused.unknownClient();
        }
        return client;
    }
}
