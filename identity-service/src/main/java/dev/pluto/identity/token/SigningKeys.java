package dev.pluto.identity.token;

import dev.pluto.identity.token.SigningKey.State;
import dev.pluto.protection.RowByRow;
import dev.pluto.protection.ServiceKey;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/** The key ring in the database, the private halves sealed with the service's key. */
@ApplicationScoped
class SigningKeys {

    private static final String TABLE = "signing_key";
    private static final String SEAL = "signing_key.private";

    /** Any number, as long as nothing else in this schema uses it: one replica at a time tends the ring. */
    private static final long LOCK = 0x5167_4b65_7973L;

    private static final String SELECT =
            "select kid, state, public_jwk, private_sealed, created_at, activated_at, retired_at from signing_key";
    private static final String REMOVE = "delete from signing_key where kid = $1";
    private static final String UPSERT = """
            insert into signing_key (kid, state, public_jwk, private_sealed, created_at, activated_at, retired_at)
            values ($1, $2, $3, $4, $5, $6, $7)
            on conflict (kid) do update
               set state = excluded.state, activated_at = excluded.activated_at, retired_at = excluded.retired_at""";

    private final ServiceKey serviceKey;
    private final RowByRow rowByRow;

    SigningKeys(ServiceKey serviceKey, RowByRow rowByRow) {
        this.serviceKey = serviceKey;
        this.rowByRow = rowByRow;
    }

    /** Waits until this transaction alone may change the ring; the lock ends with the transaction. */
    Uni<Void> lock(SqlConnection tx) {
        return tx.preparedQuery("select pg_advisory_xact_lock($1)")
                .execute(Tuple.of(LOCK))
                .replaceWithVoid();
    }

    /**
     * The ring under the {@link #lock}. Of a key whose private half does not open the public one is left, which is what tokens
     * it signed are checked with; a row that holds neither is removed, for it stands in the place of another.
     */
    Uni<KeyRing> all(SqlConnection tx) {
        return tx.preparedQuery(SELECT).execute().chain(rows -> ring(tx, rows));
    }

    /** Makes the table hold {@code after} where it held {@code before}. */
    Uni<Void> replace(SqlConnection tx, KeyRing before, KeyRing after) {
        Set<String> kept = after.keys().stream().map(SigningKey::kid).collect(Collectors.toSet());
        List<Tuple> gone = before.keys().stream()
                .map(SigningKey::kid)
                .filter(kid -> !kept.contains(kid))
                .map(Tuple::of)
                .toList();
        // Leaving a state comes before entering it: there is one key per state that signs or will sign.
        List<Tuple> changed = after.keys().stream()
                .filter(key -> !before.keys().contains(key))
                .sorted((one, other) -> other.state().compareTo(one.state()))
                .map(this::row)
                .toList();
        return batch(tx, REMOVE, gone).chain(() -> batch(tx, UPSERT, changed));
    }

    private static Uni<Void> batch(SqlConnection tx, String sql, List<Tuple> rows) {
        return rows.isEmpty()
                ? Uni.createFrom().voidItem()
                : tx.preparedQuery(sql).executeBatch(rows).replaceWithVoid();
    }

    private Tuple row(SigningKey key) {
        return Tuple.tuple(Arrays.asList(
                key.kid(),
                key.state().name().toLowerCase(Locale.ROOT),
                key.publicJson(),
                Buffer.buffer(serviceKey.seal(SEAL, key.kid(), key.privateJson())),
                at(key.createdAt()),
                at(key.activatedAt()),
                at(key.retiredAt())));
    }

    private Uni<KeyRing> ring(SqlConnection tx, RowSet<Row> rows) {
        List<SigningKey> keys = new ArrayList<>();
        List<Tuple> unreadable = new ArrayList<>();
        for (Row row : rows) {
            key(row).ifPresentOrElse(keys::add, () -> unreadable.add(Tuple.of(row.getString("kid"))));
        }
        return batch(tx, REMOVE, unreadable).replaceWith(() -> new KeyRing(keys));
    }

    private Optional<SigningKey> key(Row row) {
        boolean signs = !row.getString("state").equals("retired");
        Optional<SigningKey> whole =
                signs ? rowByRow.read(TABLE, row.getString("kid"), () -> key(row, opened(row))) : Optional.empty();
        return whole.or(() -> rowByRow.read(TABLE, row.getString("kid"), () -> key(row, row.getString("public_jwk"))));
    }

    private String opened(Row row) {
        return serviceKey.open(
                SEAL, row.getString("kid"), row.getBuffer("private_sealed").getBytes());
    }

    private static SigningKey key(Row row, String json) {
        try {
            return new SigningKey(
                    State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                    PublicJsonWebKey.Factory.newPublicJwk(json),
                    row.getOffsetDateTime("created_at").toInstant(),
                    instant(row.getOffsetDateTime("activated_at")),
                    instant(row.getOffsetDateTime("retired_at")));
        } catch (JoseException e) {
            throw new IllegalStateException("A signing key in the database is none", e);
        }
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
