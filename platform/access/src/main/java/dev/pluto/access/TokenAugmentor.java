package dev.pluto.access;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Lets {@link TokenPolicy} decide about every token that was found to be genuine, whoever verified it, and refuses those of sessions
 * that have ended.
 */
@ApplicationScoped
class TokenAugmentor implements SecurityIdentityAugmentor {

    private static final Set<String> A_PERSONS = Set.of(Roles.PERSON);

    private final TokenPolicy policy;
    private final EndedSessions sessions;

    TokenAugmentor(ServiceConfig config, EndedSessions sessions) {
        this.policy = new TokenPolicy(config.clientId());
        this.sessions = sessions;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return identity.getPrincipal() instanceof JsonWebToken token
                ? Uni.createFrom().item(() -> opened(identity, token)).call(opened -> requireSession(token))
                : Uni.createFrom().item(identity);
    }

    /** Services have no sessions. */
    private Uni<Void> requireSession(JsonWebToken token) {
        Set<String> groups = token.getGroups();
        if (groups != null && groups.contains(Roles.SERVICE)) {
            return Uni.createFrom().voidItem();
        }
        return A_PERSONS.equals(groups)
                ? sessions.admit(Sid.of(token).orElse(null))
                : sessions.admitStrictly(Sid.of(token).orElse(null));
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
