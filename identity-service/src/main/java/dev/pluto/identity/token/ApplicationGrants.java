package dev.pluto.identity.token;

import dev.pluto.http.security.ClientAddress;
import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What gives applications their tokens, which act for persons: whoever keeps applications, codes and sessions. */
public interface ApplicationGrants {

    /**
     * An application that is registered and active.
     *
     * @param secretHash SHA-256 of its secret, null for a public one, which can keep none
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by MessageDigest.isEqual only
    record Registered(String id, byte @Nullable [] secretHash) {}

    /** Where a request comes from; personal data only where the application runs at a person's. */
    record Origin(ClientAddress address, @Nullable String agent) {}

    /** Empty for what is none, or not active. */
    Uni<Optional<Registered>> find(String clientId);

    /**
     * By a code (RFC 6749, 4.1.3).
     *
     * @return fails with {@link TokenRefused}
     */
    Uni<TokenGrant> byCode(Registered client, TokenForm form, Origin from);

    /**
     * By a refresh token (RFC 6749, 6).
     *
     * @return fails with {@link TokenRefused}
     */
    Uni<TokenGrant> byRefreshToken(Registered client, TokenForm form);

    /** Ends what a refresh token belongs to; one that is not the client's, or good no more, ends nothing (RFC 7009, 2.2). */
    Uni<Void> endByRefreshToken(Registered client, String token);

    /**
     * Ends a session that the client has.
     *
     * @param userId whose it is
     */
    Uni<Void> end(Registered client, UUID userId, UUID session);
}
