package dev.pluto.identity.token;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.jose4j.jwt.JwtClaims;

/**
 * Checks the tokens shown to identity itself, with the keys in memory. The other services fetch the keys over HTTP; identity
 * would wait for itself.
 */
@ApplicationScoped
class OwnTokens implements IdentityProvider<TokenAuthenticationRequest> {

    private final KeyRingService keyRing;
    private final AccessTokens tokens;

    OwnTokens(KeyRingService keyRing, AccessTokens tokens) {
        this.keyRing = keyRing;
        this.tokens = tokens;
    }

    @Override
    public int priority() {
        return SYSTEM_FIRST + 1_000; // before the one that fetches the keys, which has SYSTEM_FIRST + 1
    }

    @Override
    public Class<TokenAuthenticationRequest> getRequestType() {
        return TokenAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            TokenAuthenticationRequest request, AuthenticationRequestContext context) {
        String token = request.getToken().getToken();
        return keyRing.current().map(ring -> identity(ring, token));
    }

    private SecurityIdentity identity(KeyRing ring, String token) {
        JwtClaims claims = tokens.verify(ring, token)
                .orElseThrow(() -> new AuthenticationFailedException("The token is not one of ours"));
        DefaultJWTCallerPrincipal principal = new DefaultJWTCallerPrincipal(token, "JWT", claims);
        Set<String> groups = principal.getGroups();
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(principal)
                .addRoles(groups == null ? Set.of() : groups)
                .build();
    }
}
