package dev.pluto.access;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Lets {@link TokenPolicy} decide about every token that was found to be genuine, whoever verified it. */
@ApplicationScoped
class TokenAugmentor implements SecurityIdentityAugmentor {

    private final TokenPolicy policy;

    TokenAugmentor(ServiceConfig config) {
        this.policy = new TokenPolicy(config.clientId());
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return identity.getPrincipal() instanceof JsonWebToken token
                ? Uni.createFrom().item(() -> opened(identity, token))
                : Uni.createFrom().item(identity);
    }

    private SecurityIdentity opened(SecurityIdentity identity, JsonWebToken token) {
        Set<String> opened = policy.opens(token);
        return opened.equals(identity.getRoles())
                ? identity
                : QuarkusSecurityIdentity.builder()
                        .setPrincipal(identity.getPrincipal())
                        .addCredentials(identity.getCredentials())
                        .addAttributes(identity.getAttributes())
                        .addRoles(opened)
                        .build();
    }
}
