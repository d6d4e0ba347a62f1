package dev.pluto.identity.token;

import dev.pluto.http.security.SecurityEvent;
import dev.pluto.http.security.SecurityEvents;
import dev.pluto.identity.BearerSecret;
import dev.pluto.identity.token.ApplicationGrants.Origin;
import dev.pluto.identity.token.ApplicationGrants.Registered;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jose4j.jwt.JwtClaims;
import org.jspecify.annotations.Nullable;

/**
 * Gives tokens to applications. A confidential one shows its secret, in the header or in the form (RFC 6749, 2.3.1), a public one says its
 * name: what it has to show besides, the verifier of its code or a refresh token that works once, nobody else has.
 */
@ApplicationScoped
class ApplicationTokenService {

    private static final String CODE = "authorization_code";
    private static final String REFRESH = "refresh_token";

    /** What a client may ask for here. */
    static final List<String> GRANT_TYPES = List.of(CODE, REFRESH);

    private static final byte[] NOBODY = new byte[32];

    private final ApplicationGrants grants;
    private final KeyRingService keyRing;
    private final AccessTokens tokens;
    private final WrongSecrets wrongSecrets;
    private final SecurityEvents events;
    private final MeterRegistry meters;

    ApplicationTokenService(
            ApplicationGrants grants,
            KeyRingService keyRing,
            AccessTokens tokens,
            WrongSecrets wrongSecrets,
            SecurityEvents events,
            MeterRegistry meters) {
        this.grants = grants;
        this.keyRing = keyRing;
        this.tokens = tokens;
        this.wrongSecrets = wrongSecrets;
        this.events = events;
        this.meters = meters;
    }

    /** Fails with {@link TokenRefused}. */
    Uni<TokenGrant> grant(Origin from, @Nullable String authorization, byte[] body) {
        return Uni.createFrom()
                .deferred(() -> {
                    TokenForm form = TokenForm.of(body);
                    String type = form.get("grant_type");
                    return authenticate(from, shown(authorization, form))
                            .chain(client -> type.equals(CODE)
                                    ? grants.byCode(client, form, from)
                                    : grants.byRefreshToken(client, form));
                })
                .invoke(() -> count("issued"))
                .onFailure(TokenRefused.class)
                .invoke(refused -> count(isSlowed(refused) ? "slowed" : "refused"));
    }

    /**
     * Takes back a token of an application, and with it the session it belongs to (RFC 7009). One that is not the application's, or good no
     * more, changes nothing, and is not told of. Fails with {@link TokenRefused}.
     */
    Uni<Void> revoke(Origin from, @Nullable String authorization, byte[] body) {
        return Uni.createFrom().deferred(() -> {
            TokenForm form = TokenForm.of(body);
            String token = form.get("token");
            return authenticate(from, shown(authorization, form)).chain(client -> revoked(client, token));
        });
    }

    private Uni<Void> revoked(Registered client, String token) {
        return keyRing.current()
                .map(ring -> tokens.verify(ring, token))
                .chain(claims -> claims.map(access -> revoked(client, access))
                        .orElseGet(() -> grants.endByRefreshToken(client, token)));
    }

    private Uni<Void> revoked(Registered client, JwtClaims access) {
        return client.id().equals(access.getClaimValueAsString("client_id"))
                ? grants.end(
                        client,
                        UUID.fromString(access.getClaimValueAsString("sub")),
                        UUID.fromString(access.getClaimValueAsString("sid")))
                : Uni.createFrom().voidItem();
    }

    private static boolean isSlowed(Throwable refused) {
        return refused instanceof TokenRefused one && one.retryAfterSeconds() > 0;
    }

    private void count(String outcome) {
        meters.counter("pluto.tokens", "outcome", outcome).increment();
    }

    /** Who a client says it is. */
    private record Shown(String id, Optional<String> secret) {
        @Override
        public String toString() {
            return "Shown[hidden]";
        }
    }

    private static Shown shown(@Nullable String authorization, TokenForm form) {
        Optional<String> id = form.find("client_id");
        Optional<String> secret = form.find("client_secret");
        if (authorization == null) {
            return new Shown(id.orElseThrow(TokenRefused::unknownClient), secret);
        }
        ClientCredentials inHeader = ClientCredentials.find(authorization).orElseThrow(TokenRefused::unknownClient);
        if (secret.isPresent()
                || id.filter(other -> !other.equals(inHeader.id())).isPresent()) {
            throw TokenRefused.twoSecrets();
        }
        return new Shown(inHeader.id(), Optional.of(inHeader.secret()));
    }

    private Uni<Registered> authenticate(Origin from, Shown shown) {
        WrongSecrets.Tried tried = new WrongSecrets.Tried(
                shown.id(), "application " + from.address().holder());
        Duration wait = wrongSecrets.waitOf(tried);
        if (!wait.isZero()) {
            events.note(SecurityEvent.SIGN_IN_SLOWED);
            throw TokenRefused.tooManyTries(wait);
        }
        return grants.find(shown.id()).map(found -> {
            if (!isRight(found, shown)) {
                wrongSecrets.wrong(tried);
                events.note(SecurityEvent.SIGN_IN_FAILED);
                throw TokenRefused.unknownClient();
            }
            wrongSecrets.right(tried);
            return found.orElseThrow();
        });
    }

    /** Takes as long for a name nobody has as for a wrong secret. */
    private static boolean isRight(Optional<Registered> found, Shown shown) {
        byte[] kept = found.map(Registered::secretHash).orElse(NOBODY);
        boolean right = MessageDigest.isEqual(BearerSecret.hash(shown.secret().orElse("")), kept);
        boolean isPublic = found.isPresent() && found.get().secretHash() == null;
        return isPublic ? shown.secret().isEmpty() : right;
    }
}
