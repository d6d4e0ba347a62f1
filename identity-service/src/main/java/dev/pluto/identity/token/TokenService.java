package dev.pluto.identity.token;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Gives tokens to clients that show their secret (RFC 6749, 4.4). */
@ApplicationScoped
class TokenService {

    private final Clients clients;
    private final KeyRingService keyRing;
    private final AccessTokens tokens;
    private final TokenConfig config;

    TokenService(Clients clients, KeyRingService keyRing, AccessTokens tokens, TokenConfig config) {
        this.clients = clients;
        this.keyRing = keyRing;
        this.tokens = tokens;
        this.config = config;
    }

    Uni<TokenGrant> grant(@Nullable String authorization, @Nullable String grantType) {
        Clients.Client client = ClientCredentials.find(authorization)
                .flatMap(shown -> clients.find(shown.id(), shown.secret()))
                .orElseThrow(TokenRefused::unknownClient);
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
}
