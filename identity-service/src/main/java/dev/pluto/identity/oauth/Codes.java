package dev.pluto.identity.oauth;

import dev.pluto.identity.BearerSecret;
import dev.pluto.identity.session.OwnSession;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Table {@code oauth_code}: codes on their way to applications, known to their holder alone. */
@ApplicationScoped
class Codes {

    /** A code lives no longer. */
    static final Duration LIFE = Duration.ofSeconds(60);

    /** So long it is known that it was used, which is longer than what it gave lives. */
    private static final Duration REMEMBERED = Duration.ofDays(2);

    private static final String FORGET_OLD = "delete from oauth_code where user_id = $1 and expires_at < $2";
    private static final String ISSUE = """
            insert into oauth_code
                   (code_hash, user_id, session_id, client_id, redirect_uri, challenge, scopes, nonce, issued_at, expires_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)""";
    private static final String SHOWN = """
            select user_id, session_id, client_id, redirect_uri, challenge, scopes, nonce, expires_at, used_at, given_id
              from oauth_code where code_hash = $1 for update""";
    private static final String USE = "update oauth_code set used_at = coalesce(used_at, $2) where code_hash = $1";
    private static final String GIVE = "update oauth_code set given_id = $2 where code_hash = $1";

    private final Clock clock;

    Codes(Clock clock) {
        this.clock = clock;
    }

    /**
     * A code as it was given.
     *
     * @param session the sign-in it was given by
     * @param challenge S256 of the verifier
     * @param usedAt when it was first shown, null before
     * @param givenId the session it gave, null for none
     */
    record Kept(
            UUID userId,
            UUID session,
            String clientId,
            String redirectUri,
            String challenge,
            List<String> scopes,
            @Nullable String nonce,
            Instant expiresAt,
            @Nullable Instant usedAt,
            @Nullable UUID givenId) {}

    /** @return the code, known to whoever it is given to alone */
    Uni<String> issue(SqlConnection tx, OwnSession by, AuthorizationRequest asked) {
        String code = BearerSecret.random();
        Instant now = clock.instant();
        return tx.preparedQuery(FORGET_OLD)
                .execute(Tuple.of(by.userId(), utc(now.minus(REMEMBERED))))
                .chain(() -> tx.preparedQuery(ISSUE)
                        .execute(Tuple.tuple()
                                .addValue(hash(code))
                                .addUUID(by.userId())
                                .addUUID(by.id())
                                .addString(asked.client().clientId())
                                .addString(asked.redirectUri())
                                .addString(asked.challenge())
                                .addValue(asked.scopes().toArray(String[]::new))
                                .addString(asked.nonce())
                                .addOffsetDateTime(utc(now))
                                .addOffsetDateTime(utc(now.plus(LIFE)))))
                .replaceWith(code);
    }

    /** What was kept of a code, which counts as shown from now on; empty for one nobody was given. */
    Uni<Optional<Kept>> show(SqlConnection tx, String code) {
        return tx.preparedQuery(SHOWN)
                .execute(Tuple.of(hash(code)))
                .call(() -> tx.preparedQuery(USE).execute(Tuple.of(hash(code), utc(clock.instant()))))
                .map(rows -> rows.size() == 0
                        ? Optional.empty()
                        : Optional.of(kept(rows.iterator().next())));
    }

    CodePolicy.Decision decide(Kept kept, CodePolicy.Shown shown) {
        return CodePolicy.decide(kept, shown, clock.instant());
    }

    Uni<Void> give(SqlConnection tx, String code, UUID session) {
        return tx.preparedQuery(GIVE).execute(Tuple.of(hash(code), session)).replaceWithVoid();
    }

    private static Kept kept(Row row) {
        OffsetDateTime usedAt = row.getOffsetDateTime("used_at");
        return new Kept(
                row.getUUID("user_id"),
                row.getUUID("session_id"),
                row.getString("client_id"),
                row.getString("redirect_uri"),
                row.getString("challenge"),
                List.of(row.getArrayOfStrings("scopes")),
                row.getString("nonce"),
                row.getOffsetDateTime("expires_at").toInstant(),
                usedAt == null ? null : usedAt.toInstant(),
                row.getUUID("given_id"));
    }

    private static Buffer hash(String code) {
        return Buffer.buffer(BearerSecret.hash(code));
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
