package dev.pluto.identity.signin;

import dev.pluto.identity.BearerSecret;
import dev.pluto.identity.risk.SignInDetail;
import dev.pluto.identity.session.Client;
import dev.pluto.identity.session.Factor;
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
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Table {@code sign_in_challenge}: who has shown a password or a code and not yet the second factor. */
@ApplicationScoped
class Challenges {

    static final Duration LIFE = Duration.ofMinutes(5);

    private static final String CLIENT = "sign_in_challenge.client";
    private static final String HELD = "sign_in_challenge.held";
    private static final int MOST_TRIES = 5;
    // it is sealed before there is a row with an id
    private static final UUID NO_ROW = new UUID(0, 0);

    private static final String KEEP = """
            insert into sign_in_challenge
                   (challenge_hash, user_id, device_index, client_sealed, expires_at, first_method, factors,
                    held_sealed)
            values ($1, $2, $3, $4, $5, $6, $7, $8)""";
    private static final String FORGET_OLD = "delete from sign_in_challenge where user_id = $1 and expires_at <= $2";
    private static final String TRY = """
            update sign_in_challenge set tries = tries + 1
             where challenge_hash = $1 and expires_at > $2 and tries < $3
            returning user_id, device_index, client_sealed, first_method, factors, held_sealed""";
    private static final String FIND = """
            select user_id, device_index, client_sealed, first_method, factors, held_sealed from sign_in_challenge
             where challenge_hash = $1 and expires_at > $2 and tries < $3""";
    private static final String EXTEND =
            "update sign_in_challenge set expires_at = greatest(expires_at, $2) where challenge_hash = $1";
    private static final String END = "delete from sign_in_challenge where challenge_hash = $1";

    private final PersonKeys keys;
    private final Clock clock;

    Challenges(PersonKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /** @return the challenge, known to whoever it is given to alone */
    Uni<String> keep(SqlConnection tx, Half half) {
        String challenge = BearerSecret.random();
        byte[] device = half.device();
        SignInDetail held = half.held();
        return tx.preparedQuery(FORGET_OLD)
                .execute(Tuple.of(half.userId(), now()))
                .chain(() -> keys.of(tx, half.userId()))
                .chain(key -> tx.preparedQuery(KEEP)
                        .execute(Tuple.tuple()
                                .addValue(hash(challenge))
                                .addUUID(half.userId())
                                .addValue(device == null ? null : Buffer.buffer(device))
                                .addValue(Buffer.buffer(
                                        key.seal(CLIENT, NO_ROW, half.client().json())))
                                .addOffsetDateTime(now().plus(LIFE))
                                .addString(half.first().title())
                                .addArrayOfString(half.factors().stream()
                                        .map(Factor::title)
                                        .toArray(String[]::new))
                                .addValue(held == null ? null : Buffer.buffer(key.seal(HELD, NO_ROW, held.json())))))
                .replaceWith(challenge);
    }

    /** As {@link #tryOnce}, without counting one. */
    Uni<Optional<Half>> find(SqlConnection tx, String challenge) {
        return find(tx, FIND, challenge);
    }

    /** Counts a try; empty for a challenge that nobody was given, that is old, or that was tried too often. */
    Uni<Optional<Half>> tryOnce(SqlConnection tx, String challenge) {
        return find(tx, TRY, challenge);
    }

    private Uni<Optional<Half>> find(SqlConnection tx, String statement, String challenge) {
        return tx.preparedQuery(statement)
                .execute(Tuple.of(hash(challenge), now(), MOST_TRIES))
                .chain(rows -> rows.size() == 0
                        ? Uni.createFrom().item(Optional.empty())
                        : half(tx, rows.iterator().next()).map(Optional::of));
    }

    /** It lives for so long from now on, if not longer. */
    Uni<Void> extend(SqlConnection tx, String challenge, Duration life) {
        return tx.preparedQuery(EXTEND)
                .execute(Tuple.of(hash(challenge), now().plus(life)))
                .replaceWithVoid();
    }

    Uni<Void> end(SqlConnection tx, String challenge) {
        return tx.preparedQuery(END).execute(Tuple.of(hash(challenge))).replaceWithVoid();
    }

    private Uni<Half> half(SqlConnection tx, Row row) {
        UUID userId = row.getUUID("user_id");
        var device = row.getBuffer("device_index");
        byte[] sealed = row.getBuffer("client_sealed").getBytes();
        var held = row.getBuffer("held_sealed");
        return keys.of(tx, userId)
                .map(key -> new Half(
                        userId,
                        SignInMethod.of(row.getString("first_method")),
                        Stream.of(row.getArrayOfStrings("factors"))
                                .map(Factor::of)
                                .toList(),
                        device == null ? null : device.getBytes(),
                        Client.of(key.open(CLIENT, NO_ROW, sealed)),
                        held == null ? null : SignInDetail.of(key.open(HELD, NO_ROW, held.getBytes()))));
    }

    private static Buffer hash(String challenge) {
        return Buffer.buffer(BearerSecret.hash(challenge));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
