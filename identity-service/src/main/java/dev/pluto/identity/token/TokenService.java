package dev.pluto.identity.token;

import dev.pluto.access.Roles;
import dev.pluto.http.security.ClientAddress;
import dev.pluto.http.security.SecurityEvent;
import dev.pluto.http.security.SecurityEvents;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
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

    TokenService(
            Clients clients,
            WrongSecrets wrongSecrets,
            SecurityEvents events,
            KeyRingService keyRing,
            AccessTokens tokens,
            TokenConfig config) {
        this.clients = clients;
        this.wrongSecrets = wrongSecrets;
        this.events = events;
        this.keyRing = keyRing;
        this.tokens = tokens;
        this.config = config;
    }

    Uni<TokenGrant> grant(ClientAddress from, @Nullable String authorization, @Nullable String grantType) {
        Clients.Client client = authenticate(from, authorization);
        if (grantType == null) {
            throw TokenRefused.missingGrantType();
        }
        if (!grantType.equals("client_credentials")) {
            throw TokenRefused.unsupportedGrantType();
        }
        return keyRing.current()
                .map(ring -> new TokenGrant(
                        tokens.sign(ring, client.id(), client.roles(), config.accessTtl()),
                        "Bearer",
                        config.accessTtl().toSeconds()));
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
        if (from.forwarded() && client.roles().contains(Roles.SERVICE)) {
            events.note(SecurityEvent.SERVICE_FROM_OUTSIDE);
            throw TokenRefused.unknownClient();
        }
        return client;
    }
}
