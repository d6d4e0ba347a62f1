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
 * that have ended, and of roles that are granted no more.
 */
@ApplicationScoped
class TokenAugmentor implements SecurityIdentityAugmentor {

    private static final Set<String> A_PERSONS = Set.of(Roles.PERSON);

    private final TokenPolicy policy;
    private final EndedSessions sessions;
    private final RoleBooks books;
    private final RememberedTokens remembered;

    TokenAugmentor(ServiceConfig config, EndedSessions sessions, RoleBooks books, RememberedTokens remembered) {
        this.policy = new TokenPolicy(config.clientId());
        this.sessions = sessions;
        this.books = books;
        this.remembered = remembered;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            return Uni.createFrom().item(identity);
        }
        remembered.remember(token, identity);
        return opened(identity, token).call(opened -> requireSession(token));
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

    private Uni<SecurityIdentity> opened(SecurityIdentity identity, JsonWebToken token) {
        return Uni.createFrom()
                .item(() -> policy.opens(token))
                .chain(opened -> GrantedRole.of(token)
                        .map(granted -> books.permissions(granted.userId(), granted.role(), granted.hasTwoFactors())
                                .map(permissions -> granted.open(permissions.orElseThrow(GrantedRole::taken))))
                        .orElseGet(() -> Uni.createFrom().item(opened))
                        .map(all -> opened(identity, all)));
    }

    private static SecurityIdentity opened(SecurityIdentity identity, Set<String> opened) {
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
