package dev.pluto.identity.mfa;

import dev.pluto.http.problem.Problem;
import dev.pluto.protection.PersonKeys;
import dev.pluto.protection.RowByRow;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/** Table {@code totp_credential}: at most one app a person. */
@ApplicationScoped
class TotpCredentials {

    private static final String TABLE = "totp_credential";
    private static final String SECRET = TABLE + ".secret";

    // One that counts is not replaced: it has to be removed first, with a code of it.
    private static final String KEEP = """
            insert into totp_credential (user_id, secret_sealed, created_at) values ($1, $2, $3)
            on conflict (user_id) do update set secret_sealed = $2, created_at = $3, last_step = 0
             where totp_credential.confirmed_at is null""";
    private static final String FIND = """
            select secret_sealed, confirmed_at is not null as confirmed, last_step
              from totp_credential where user_id = $1 for update""";
    private static final String TAKE = """
            update totp_credential set last_step = $2, confirmed_at = coalesce(confirmed_at, $3) where user_id = $1""";
    private static final String REMOVE = """
            delete from totp_credential where user_id = $1
               and not exists (select from security_sheet where user_id = $1 and require_mfa
                                  and not second_factors($1) && array['sms', 'email'])""";

    private final PersonKeys keys;
    private final RowByRow rowByRow;
    private final Clock clock;

    TotpCredentials(PersonKeys keys, RowByRow rowByRow, Clock clock) {
        this.keys = keys;
        this.rowByRow = rowByRow;
        this.clock = clock;
    }

    /**
     * A person's app.
     *
     * @param secret what it makes its codes of; empty when it does not open any more
     * @param confirmed whether a code of it has been shown
     * @param lastStep the newest step a code was taken of
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record App(Optional<byte[]> secret, boolean confirmed, long lastStep) {
        @Override
        public String toString() {
            return "App[confirmed=" + confirmed + "]";
        }
    }

    /** @return whether it was kept: not where the person has one that counts */
    Uni<Boolean> keep(SqlConnection tx, UUID userId, byte[] secret) {
        return keys.of(tx, userId)
                .chain(key -> tx.preparedQuery(KEEP)
                        .execute(Tuple.of(userId, Buffer.buffer(key.sealBytes(SECRET, userId, secret)), now())))
                .map(rows -> rows.rowCount() == 1);
    }

    /** For this transaction alone, so that no code is taken twice. */
    Uni<Optional<App>> find(SqlConnection tx, UUID userId) {
        return tx.preparedQuery(FIND)
                .execute(Tuple.of(userId))
                .chain(rows -> rows.size() == 0
                        ? Uni.createFrom().item(Optional.empty())
                        : app(tx, userId, rows.iterator().next()).map(Optional::of));
    }

    /** A code of this step was shown, by which the app counts. */
    Uni<Void> take(SqlConnection tx, UUID userId, long step) {
        return tx.preparedQuery(TAKE).execute(Tuple.of(userId, step, now())).replaceWithVoid();
    }

    /** Fails with {@link Problem} 409 {@code auth:mfa.wanted} where the person wants each sign-in to ask for it. */
    Uni<Void> remove(SqlConnection tx, UUID userId) {
        return tx.preparedQuery(REMOVE)
                .execute(Tuple.of(userId))
                .invoke(removed -> {
                    if (removed.rowCount() == 0) {
                        throw new Problem(409, "auth:mfa.wanted", "The security settings ask for a second factor");
                    }
                })
                .replaceWithVoid();
    }

    private Uni<App> app(SqlConnection tx, UUID userId, Row row) {
        byte[] sealed = row.getBuffer("secret_sealed").getBytes();
        return keys.of(tx, userId)
                .map(key -> new App(
                        rowByRow.read(TABLE, userId, () -> key.openBytes(SECRET, userId, sealed)),
                        row.getBoolean("confirmed"),
                        row.getLong("last_step")));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
