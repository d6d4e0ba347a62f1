package dev.pluto.identity.passkey;

import dev.pluto.identity.BearerSecret;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Table {@code passkey_challenge}: what authenticators are to sign, and for what. Each is taken once, whatever comes of it. Nobody has to
 * have signed in to be given one, so each new one takes away some that are over.
 */
@ApplicationScoped
class PasskeyChallenges {

    static final Duration LIFE = Duration.ofMinutes(5);

    private static final String KEEP = """
            insert into passkey_challenge (challenge_hash, purpose, user_id, expires_at) values ($1, $2, $3, $4)""";
    private static final String FORGET_OLD = """
            delete from passkey_challenge where challenge_hash in (
                select challenge_hash from passkey_challenge where expires_at <= $1
                 order by expires_at limit 10 for update skip locked)""";
    private static final String TAKE = """
            delete from passkey_challenge
             where challenge_hash = $1 and purpose = $2 and user_id is not distinct from $3
            returning expires_at""";

    private final Clock clock;

    PasskeyChallenges(Clock clock) {
        this.clock = clock;
    }

    /** What a challenge is for. */
    enum Purpose {
        REGISTRATION("registration"),
        SIGN_IN("sign-in");

        private final String title;

        Purpose(String title) {
            this.title = title;
        }
    }

    /**
     * Makes one.
     *
     * @param userId who has to show it, null for nobody in particular
     * @return 256 random bits in Base64 for URLs
     */
    Uni<String> begin(SqlConnection tx, Purpose purpose, @Nullable UUID userId) {
        String challenge = BearerSecret.random();
        return tx.preparedQuery(FORGET_OLD)
                .execute(Tuple.of(now()))
                .chain(() -> tx.preparedQuery(KEEP)
                        .execute(Tuple.of(hash(challenge), purpose.title, userId, now().plus(LIFE))))
                .replaceWith(challenge);
    }

    /** @return whether it was given out for this, not long ago, and has not been taken */
    Uni<Boolean> take(SqlConnection tx, String challenge, Purpose purpose, @Nullable UUID userId) {
        return tx.preparedQuery(TAKE)
                .execute(Tuple.of(hash(challenge), purpose.title, userId))
                .map(rows -> rows.size() == 1
                        && rows.iterator()
                                .next()
                                .getOffsetDateTime("expires_at")
                                .isAfter(now()));
    }

    private static Buffer hash(String challenge) {
        return Buffer.buffer(BearerSecret.hash(challenge));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
