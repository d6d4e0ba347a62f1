package dev.pluto.identity.signin;

import dev.pluto.identity.BearerSecret;
import dev.pluto.identity.session.Client;
import dev.pluto.identity.session.SignInMethod;
import dev.pluto.protection.PersonKeys;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Table {@code sign_in_challenge}: who has shown a password or a code and not yet the second factor. */
@ApplicationScoped
class Challenges {

    static final Duration LIFE = Duration.ofMinutes(5);

    private static final String CLIENT = "sign_in_challenge.client";
    private static final int MOST_TRIES = 5;
    private static final List<String> ALL_METHODS = List.of("totp", "recovery_code");
    // it is sealed before there is a row with an id
    private static final UUID NO_ROW = new UUID(0, 0);

    private static final String KEEP = """
            insert into sign_in_challenge (challenge_hash, user_id, device_index, client_sealed, expires_at, first_method)
            values ($1, $2, $3, $4, $5, $6)""";
    private static final String FORGET_OLD = "delete from sign_in_challenge where user_id = $1 and expires_at <= $2";
    private static final String TRY = """
            update sign_in_challenge set tries = tries + 1
             where challenge_hash = $1 and expires_at > $2 and tries < $3
            returning user_id, device_index, client_sealed, first_method""";
    private static final String METHODS = "select mfa_methods from security_sheet where user_id = $1";
    private static final String END = "delete from sign_in_challenge where challenge_hash = $1";

    private final PersonKeys keys;
    private final Clock clock;

    Challenges(PersonKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * Somebody who is half in.
     *
     * @param first what they have shown
     * @param device keyed hash of what theirs calls itself, null when it says nothing
     * @param client where they come from
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Half(UUID userId, SignInMethod first, byte @Nullable [] device, Client client) {
        @Override
        public String toString() {
            return "Half[" + userId + "]";
        }
    }

    /** @return the challenge, known to whoever it is given to alone */
    Uni<String> keep(SqlConnection tx, Half half) {
        String challenge = BearerSecret.random();
        byte[] device = half.device();
        return tx.preparedQuery(FORGET_OLD)
                .execute(Tuple.of(half.userId(), now()))
                .chain(() -> keys.of(tx, half.userId()))
                .chain(key -> tx.preparedQuery(KEEP)
                        .execute(Tuple.of(
                                hash(challenge),
                                half.userId(),
                                device == null ? null : Buffer.buffer(device),
                                Buffer.buffer(
                                        key.seal(CLIENT, NO_ROW, half.client().json())),
                                now().plus(LIFE),
                                half.first().title())))
                .replaceWith(challenge);
    }

    /** Counts a try; empty for a challenge that nobody was given, that is old, or that was tried too often. */
    Uni<Optional<Half>> tryOnce(SqlConnection tx, String challenge) {
        return tx.preparedQuery(TRY)
                .execute(Tuple.of(hash(challenge), now(), MOST_TRIES))
                .chain(rows -> rows.size() == 0
                        ? Uni.createFrom().item(Optional.empty())
                        : half(tx, rows.iterator().next()).map(Optional::of));
    }

    /** What the person takes for a second factor. */
    Uni<List<String>> methods(SqlConnection tx, UUID userId) {
        return tx.preparedQuery(METHODS).execute(Tuple.of(userId)).map(rows -> {
            String[] own = rows.size() == 0 ? null : rows.iterator().next().getArrayOfStrings("mfa_methods");
            return own == null ? ALL_METHODS : List.of(own);
        });
    }

    Uni<Void> end(SqlConnection tx, String challenge) {
        return tx.preparedQuery(END).execute(Tuple.of(hash(challenge))).replaceWithVoid();
    }

    private Uni<Half> half(SqlConnection tx, Row row) {
        UUID userId = row.getUUID("user_id");
        var device = row.getBuffer("device_index");
        byte[] sealed = row.getBuffer("client_sealed").getBytes();
        return keys.of(tx, userId)
                .map(key -> new Half(
                        userId,
                        SignInMethod.of(row.getString("first_method")),
                        device == null ? null : device.getBytes(),
                        Client.of(key.open(CLIENT, NO_ROW, sealed))));
    }

    private static Buffer hash(String challenge) {
        return Buffer.buffer(BearerSecret.hash(challenge));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
