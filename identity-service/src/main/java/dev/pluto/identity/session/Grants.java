package dev.pluto.identity.session;

import dev.pluto.http.problem.Problem;
import dev.pluto.identity.session.Sessions.Begun;
import dev.pluto.identity.token.SessionTokens;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;

/** What a session gives its person: tokens that name it, and say when and how they showed who they are. */
@ApplicationScoped
class Grants {

    private static final String TYPE = "Bearer";

    private final SessionTokens tokens;

    Grants(SessionTokens tokens) {
        this.tokens = tokens;
    }

    /** An access token, and what gives the next one. */
    Uni<SessionGrant> of(Begun session, RefreshToken token, Instant now) {
        long rest = Duration.between(now, session.expiresAt()).toSeconds();
        return signed(session, now)
                .map(signed -> new SessionGrant(
                        signed.text(),
                        TYPE,
                        signed.life().toSeconds(),
                        token.text(),
                        Math.min(rest, session.idle().toSeconds()),
                        session.id(),
                        session.userId()));
    }

    /** An access token alone, of who has shown again who they are. */
    Uni<ProvedToken> proved(Begun session, Instant now) {
        return signed(session, now)
                .map(signed ->
                        new ProvedToken(signed.text(), TYPE, signed.life().toSeconds(), session.id()));
    }

    /** 401 {@code auth:session.ended}. */
    static Problem ended() {
        return new Problem(401, "auth:session.ended", "The session is over; sign in again");
    }

    private Uni<SessionTokens.Signed> signed(Begun session, Instant now) {
        return tokens.sign(
                new SessionTokens.SignedIn(
                        session.userId(),
                        session.id(),
                        session.provedAt(),
                        session.method().reference()),
                Duration.between(now, session.expiresAt()));
    }
}
