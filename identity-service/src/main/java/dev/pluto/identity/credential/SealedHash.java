package dev.pluto.identity.credential;

import dev.pluto.protection.PersonKey;
import dev.pluto.protection.PersonKeys;
import dev.pluto.protection.RowByRow;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Seals the hash of a password with its person's key, and opens it. */
@ApplicationScoped
public class SealedHash {

    private static final String TABLE = "password_credential";
    private static final String HASH = TABLE + ".hash";

    private final PersonKeys keys;
    private final RowByRow rowByRow;

    SealedHash(PersonKeys keys, RowByRow rowByRow) {
        this.keys = keys;
        this.rowByRow = rowByRow;
    }

    /** @return empty when it does not open any more */
    public Uni<Optional<String>> open(SqlConnection tx, UUID userId, byte[] sealed) {
        return keys.of(tx, userId).map(key -> open(key, userId, sealed));
    }

    Optional<String> open(PersonKey key, UUID userId, byte[] sealed) {
        return rowByRow.read(TABLE, userId, () -> key.open(HASH, userId, sealed));
    }

    byte[] seal(PersonKey key, UUID userId, String hash) {
        return key.seal(HASH, userId, hash);
    }
}
