package dev.pluto.protection;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Wraps keys of persons anew that an older master key has wrapped, so that it can be given up. What persons have sealed stays as
 * it is: their keys do not change.
 */
@ApplicationScoped
public class KeyRenewal {

    /** Keys in one transaction: small, since a person whose key is being renewed waits. */
    static final int BATCH = 200;

    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final String OLD = "select user_id, wrapped, kek from person_key"
            + " where user_id > $1 and kek = any($2) order by user_id limit $3 for update skip locked";
    private static final String RENEW = "update person_key p set wrapped = k.wrapped, kek = $3"
            + " from unnest($1::uuid[], $2::bytea[]) as k (id, wrapped) where p.user_id = k.id";

    private final RowByRow rows;
    private final Key current;
    private final Map<String, Key> older = new LinkedHashMap<>();

    KeyRenewal(ProtectionConfig config, RowByRow rows) {
        this.rows = rows;
        List<Key> keys = MasterKeys.of(config);
        current = keys.get(0);
        keys.stream().skip(1).forEach(key -> older.put(key.id(), key));
        older.remove(current.id());
    }

    /**
     * What one step did.
     *
     * @param renewed keys the present master key wraps now
     * @param last the last person looked at, empty when there are no more behind
     */
    public record Step(int renewed, Optional<UUID> last) {}

    /**
     * Renews the next keys in the order of persons. One that does not unwrap stays as it is.
     *
     * @param after the last person of the step before, empty to begin
     */
    public Uni<Step> step(SqlConnection tx, Optional<UUID> after) {
        if (older.isEmpty()) {
            return Uni.createFrom().item(new Step(0, Optional.empty()));
        }
        Tuple old = Tuple.of(after.orElse(BEFORE_ALL), older.keySet().toArray(String[]::new), BATCH);
        return tx.preparedQuery(OLD).execute(old).chain(found -> renew(tx, found));
    }

    private Uni<Step> renew(SqlConnection tx, RowSet<Row> found) {
        Map<UUID, Buffer> wrapped = new LinkedHashMap<>();
        UUID last = null;
        for (Row row : found) {
            UUID person = row.getUUID("user_id");
            last = person;
            rows.read("person_key", person, () -> renewed(person, row)).ifPresent(anew -> wrapped.put(person, anew));
        }
        Step step = new Step(wrapped.size(), found.size() < BATCH ? Optional.empty() : Optional.ofNullable(last));
        return wrapped.isEmpty()
                ? Uni.createFrom().item(step)
                : tx.preparedQuery(RENEW).execute(tuple(wrapped)).replaceWith(step);
    }

    private Tuple tuple(Map<UUID, Buffer> wrapped) {
        return Tuple.of(wrapped.keySet().toArray(UUID[]::new), wrapped.values().toArray(Buffer[]::new), current.id());
    }

    private Buffer renewed(UUID person, Row row) {
        Key master = Objects.requireNonNull(older.get(row.getString("kek")));
        byte[] place = PersonKeys.associated(person);
        byte[] key = AesGcm.open(master, place, row.getBuffer("wrapped").getBytes());
        return Buffer.buffer(AesGcm.seal(current, place, key));
    }
}
