package dev.pluto.identity.passkey;

import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import dev.pluto.identity.passkey.Ceremonies.NewKey;
import dev.pluto.identity.passkey.Ceremonies.Use;
import dev.pluto.protection.BlindIndex;
import dev.pluto.protection.PersonKey;
import dev.pluto.protection.PersonKeys;
import dev.pluto.protection.RowByRow;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Table {@code passkey}. */
@ApplicationScoped
class Passkeys {

    /** Nobody has more. */
    static final int MOST = 20;

    private static final String TABLE = "passkey";
    private static final String NAME = TABLE + ".name";
    private static final String KEY = TABLE + ".key";

    private static final String ADD = """
            insert into passkey (passkey_id, user_id, credential_index, name_sealed, key_sealed, counter, synced, backed_up, created_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
            on conflict (credential_index) do nothing""";
    private static final String FIND = """
            select p.passkey_id, p.user_id, p.key_sealed, p.counter, p.synced, p.backed_up, a.status
              from passkey p join account a on a.user_id = p.user_id
             where p.credential_index = $1""";
    // Two uses at once are put in order here: the later one has to have counted on.
    private static final String USE = """
            update passkey set counter = $2, backed_up = $3, last_used_at = $4
             where passkey_id = $1 and (counter < $2 or (counter = 0 and $2 = 0))""";
    private static final String DOUBT = "update passkey set doubted_at = $2 where passkey_id = $1";
    private static final String LIST = """
            select passkey_id, name_sealed, key_sealed, synced, created_at, last_used_at, doubted_at
              from passkey where user_id = $1 order by created_at, passkey_id""";
    private static final String COUNT = "select count(*) as passkeys from passkey where user_id = $1";
    private static final String RENAME = "update passkey set name_sealed = $3 where user_id = $1 and passkey_id = $2";
    private static final String REMOVE = "delete from passkey where user_id = $1 and passkey_id = $2";

    private final PersonKeys keys;
    private final BlindIndex index;
    private final RowByRow rowByRow;
    private final Ceremonies ceremonies;
    private final Clock clock;

    Passkeys(PersonKeys keys, BlindIndex index, RowByRow rowByRow, Ceremonies ceremonies, Clock clock) {
        this.keys = keys;
        this.index = index;
        this.rowByRow = rowByRow;
        this.ceremonies = ceremonies;
        this.clock = clock;
    }

    /**
     * Keeps one.
     *
     * @param name what its owner calls it
     * @return empty where somebody has this very one already
     */
    Uni<Optional<Passkey>> add(SqlConnection tx, UUID userId, String name, NewKey key, List<String> transports) {
        UUID id = UUID.randomUUID();
        Instant now = clock.instant();
        return keys.of(tx, userId)
                .chain(sealing -> tx.preparedQuery(ADD)
                        .execute(Tuple.tuple()
                                .addValue(id)
                                .addValue(userId)
                                .addValue(indexOf(key.key().getCredentialId()))
                                .addValue(Buffer.buffer(sealing.seal(NAME, id, name)))
                                .addValue(Buffer.buffer(sealing.seal(KEY, id, written(key.key(), transports))))
                                .addValue(key.counter())
                                .addValue(key.synced())
                                .addValue(key.backedUp())
                                .addValue(utc(now))))
                .map(rows -> rows.rowCount() == 0
                        ? Optional.empty()
                        : Optional.of(new Passkey(id, name, key.synced(), now, null, null)));
    }

    /** By the id its authenticator gave it; empty where there is none, or none that can be read. */
    Uni<Optional<KeptPasskey>> find(SqlConnection tx, byte[] credentialId) {
        return tx.preparedQuery(FIND)
                .execute(Tuple.of(indexOf(credentialId)))
                .chain(rows -> rows.size() == 0
                        ? Uni.createFrom().item(Optional.empty())
                        : kept(tx, rows.iterator().next()));
    }

    /** @return whether it had been used less often before, as its own count says */
    Uni<Boolean> use(SqlConnection tx, UUID id, Use use) {
        return tx.preparedQuery(USE)
                .execute(Tuple.of(id, use.counter(), use.backedUp(), utc(clock.instant())))
                .map(rows -> rows.rowCount() == 1);
    }

    /** There may be two of it. */
    Uni<Void> doubt(SqlConnection tx, UUID id) {
        return tx.preparedQuery(DOUBT)
                .execute(Tuple.of(id, utc(clock.instant())))
                .replaceWithVoid();
    }

    /** Those of a person, the oldest first. */
    Uni<List<Passkey>> list(SqlConnection tx, UUID userId) {
        return keys.of(tx, userId)
                .chain(key -> tx.preparedQuery(LIST).execute(Tuple.of(userId)).map(rows -> {
                    List<Passkey> passkeys = new ArrayList<>();
                    rows.forEach(row -> passkeys.add(passkey(row, key)));
                    return passkeys;
                }));
    }

    Uni<Long> count(SqlConnection tx, UUID userId) {
        return tx.preparedQuery(COUNT)
                .execute(Tuple.of(userId))
                .map(rows -> rows.iterator().next().getLong("passkeys"));
    }

    /** The same as browsers are told of them, without those that cannot be read any more. */
    Uni<List<CreationOptions.Descriptor>> describe(SqlConnection tx, UUID userId) {
        return keys.of(tx, userId)
                .chain(key -> tx.preparedQuery(LIST).execute(Tuple.of(userId)).map(rows -> {
                    List<CreationOptions.Descriptor> known = new ArrayList<>();
                    rows.forEach(row -> opened(row, key)
                            .ifPresent(written -> known.add(CreationOptions.Descriptor.of(
                                    keyOf(written).getCredentialId(), transportsOf(written)))));
                    return known;
                }));
    }

    /** @return whether the person has it */
    Uni<Boolean> rename(SqlConnection tx, UUID userId, UUID id, String name) {
        return keys.of(tx, userId)
                .chain(key ->
                        tx.preparedQuery(RENAME).execute(Tuple.of(userId, id, Buffer.buffer(key.seal(NAME, id, name)))))
                .map(rows -> rows.rowCount() == 1);
    }

    /** @return whether the person had it */
    Uni<Boolean> remove(SqlConnection tx, UUID userId, UUID id) {
        return tx.preparedQuery(REMOVE).execute(Tuple.of(userId, id)).map(rows -> rows.rowCount() == 1);
    }

    private Uni<Optional<KeptPasskey>> kept(SqlConnection tx, Row row) {
        UUID userId = row.getUUID("user_id");
        return keys.of(tx, userId)
                .map(key -> opened(row, key)
                        .map(written -> new KeptPasskey(
                                row.getUUID("passkey_id"),
                                userId,
                                row.getString("status").equals("active"),
                                keyOf(written),
                                row.getLong("counter"),
                                row.getBoolean("synced"),
                                row.getBoolean("backed_up"))));
    }

    private Optional<JsonObject> opened(Row row, PersonKey key) {
        UUID id = row.getUUID("passkey_id");
        byte[] sealed = row.getBuffer("key_sealed").getBytes();
        return rowByRow.read(TABLE, id, () -> new JsonObject(key.open(KEY, id, sealed)));
    }

    private Passkey passkey(Row row, PersonKey key) {
        UUID id = row.getUUID("passkey_id");
        byte[] sealed = row.getBuffer("name_sealed").getBytes();
        return new Passkey(
                id,
                rowByRow.read(TABLE, id, () -> key.open(NAME, id, sealed)).orElse(null),
                row.getBoolean("synced"),
                row.getOffsetDateTime("created_at").toInstant(),
                instantOrNull(row, "last_used_at"),
                instantOrNull(row, "doubted_at"));
    }

    private String written(AttestedCredentialData key, List<String> transports) {
        return new JsonObject()
                .put("key", Base64Url.of(ceremonies.bytesOf(key)))
                .put("transports", new JsonArray(transports))
                .encode();
    }

    private AttestedCredentialData keyOf(JsonObject written) {
        return ceremonies.keyOf(Base64.getUrlDecoder().decode(written.getString("key")));
    }

    private static List<String> transportsOf(JsonObject written) {
        return written.getJsonArray("transports").stream().map(String::valueOf).toList();
    }

    private Buffer indexOf(byte[] credentialId) {
        return Buffer.buffer(index.of("passkey", Base64Url.of(credentialId)));
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instantOrNull(Row row, String column) {
        var at = row.getOffsetDateTime(column);
        return at == null ? null : at.toInstant();
    }
}
