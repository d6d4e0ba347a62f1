package dev.pluto.access;

import dev.pluto.http.problem.Problem;
import dev.pluto.protection.Scope;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Who makes this request, as the verified token says. Only for endpoints that carry {@code @RolesAllowed}: there the
 * token has been verified before the method runs.
 */
@RequestScoped
public class Caller {

    private final SecurityIdentity identity;
    private final JsonWebToken token;

    Caller(SecurityIdentity identity, JsonWebToken token) {
        this.identity = identity;
        this.token = token;
    }

    /** An end user acting for themselves, or an {@link #application} in their name. A token that also names a stronger role is not a person's. */
    public boolean isPerson() {
        return identity.hasRole(Roles.PERSON) && !isOperator() && !isService();
    }

    /** Somebody who works for Pluto, in whichever role. */
    public boolean isOperator() {
        return Roles.WORKING.stream().anyMatch(identity::hasRole);
    }

    /** Another service of the suite. Its identity has no such role: what it may do are its scopes. */
    public boolean isService() {
        Set<String> groups = token.getGroups();
        return groups != null && groups.contains(Roles.SERVICE);
    }

    /** The application that acts for the person, by its client id; empty where the person acts themselves. */
    public Optional<String> application() {
        Set<String> groups = token.getGroups();
        return groups != null && groups.contains(Roles.APPLICATION)
                ? Optional.ofNullable(token.<Object>getClaim(TokenPolicy.CLIENT))
                        .map(Object::toString)
                : Optional.empty();
    }

    /** As the audit trail names them: a person by their user id as the database writes it. */
    String actor() {
        return isPerson() ? personId().toString() : subject();
    }

    /** As what they act. */
    LinePolicy.Kind kind() {
        if (isOperator()) {
            return LinePolicy.Kind.OPERATOR;
        }
        if (isService()) {
            return LinePolicy.Kind.SERVICE;
        }
        return application().isPresent() ? LinePolicy.Kind.APPLICATION : LinePolicy.Kind.PERSON;
    }

    /** The token's subject: a user id, an operator's id or a service's name. */
    public String subject() {
        String subject = token.getSubject();
        if (subject == null || subject.isBlank()) {
            throw forbidden();
        }
        return subject;
    }

    /**
     * The user id of the person calling.
     *
     * @throws Problem 403 {@code access:forbidden} when the caller is not a person
     */
    public UUID personId() {
        if (!isPerson()) {
            throw forbidden();
        }
        try {
            return UUID.fromString(subject());
        } catch (IllegalArgumentException e) {
            throw forbidden();
        }
    }

    /** The session the person calls from; empty for a token that belongs to none. */
    public Optional<UUID> sessionId() {
        return isPerson() ? tokenSession() : Optional.empty();
    }

    /**
     * The session the person calls from, for what only those may do who have signed in.
     *
     * @throws Problem 403 {@code auth:session.needed} for a token that belongs to none
     */
    public UUID session() {
        return sessionId()
                .orElseThrow(() -> new Problem(403, "auth:session.needed", "Only who has signed in may do this"));
    }

    /** When the person last showed who they are, as the token says ({@code auth_time}); empty where it does not. */
    public Optional<Instant> provedAt() {
        return isPerson() && token.getClaim("auth_time") instanceof Number seconds
                ? Optional.of(Instant.ofEpochSecond(seconds.longValue()))
                : Optional.empty();
    }

    /** What the caller may do, words of {@link Permissions}. */
    public Set<String> permissions() {
        return identity.getRoles().stream().filter(ShippedRoles::isPermission).collect(Collectors.toUnmodifiableSet());
    }

    /** How the person showed who they are, as the token says ({@code amr}, RFC 8176). */
    public List<String> methods() {
        return GrantedRole.methods(token);
    }

    /** Whether they showed a second factor. */
    public boolean hasTwoFactors() {
        return GrantedRole.twoFactors(token);
    }

    /** The session the token belongs to, whoever's it is: when that ends, so does whatever the token opened. */
    public Optional<UUID> tokenSession() {
        return Sid.of(token);
    }

    /** When the token ends, and with it whatever it opened. */
    public Instant tokenEndsAt() {
        return Instant.ofEpochSecond(token.getExpirationTime());
    }

    /** As it is written beside what they did: {@code person}, {@code operator:SUBJECT} or {@code service:NAME}. */
    public String name() {
        String role = role();
        return role.equals(Roles.PERSON) ? role : role + ":" + subject();
    }

    /**
     * Whose data a request means.
     *
     * @param named in the request; a person may leave it out
     * @return a person's own id; empty when an operator or service names nobody
     * @throws Problem 404 {@code request:not-found} when a person names somebody else
     */
    public Optional<UUID> meant(@Nullable UUID named) {
        if (isOperator() || isService()) {
            return Optional.ofNullable(named);
        }
        UUID own = personId();
        if (named != null && !named.equals(own)) {
            throw Problem.notFound();
        }
        return Optional.of(own);
    }

    /**
     * The same for a request that is about somebody in any case.
     *
     * @param named by {@code user_id} of the query
     * @param what such as {@code contacts}, for who named nobody
     * @throws Problem 404 as {@link #meant}, 422 {@code request:invalid} when an operator or service names nobody
     */
    public UUID whose(@Nullable UUID named, String what) {
        return meant(named).orElseThrow(() -> Problem.invalid("query:user_id", "is needed to say whose " + what));
    }

    /** @throws Problem 403 {@code access:forbidden} */
    void require(Permission permission) {
        boolean allowed = isService()
                ? identity.getRoles().stream().anyMatch(scope -> Grants.allow(scope, permission))
                : permission.isAmong(identity.getRoles());
        if (!allowed) {
            throw forbidden();
        }
    }

    /** Every row for operators and services, under their name; for a person their own. */
    Scope scope() {
        if (isOperator()) {
            return Scope.operator(subject());
        }
        return isService() ? Scope.service(subject()) : Scope.person(personId());
    }

    /**
     * What this caller may see of a person's data: a person only their own, operators and services under their name.
     *
     * @throws Problem 404 {@code request:not-found} when a person asks for somebody else's: whether that somebody exists
     *     is nobody's business
     */
    public Scope scopeFor(UUID userId) {
        meant(userId);
        return scope();
    }

    /** The strongest the token names. */
    private String role() {
        if (isOperator()) {
            return Roles.OPERATOR;
        }
        return isService() ? Roles.SERVICE : Roles.PERSON;
    }

    private static Problem forbidden() {
        return new Problem(403, "access:forbidden", "This is not yours to do");
    }
}
