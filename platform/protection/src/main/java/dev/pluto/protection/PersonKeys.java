package dev.pluto.protection;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/**
 * The keys of persons, each wrapped by the master key in table {@code person_key}. A key made in a transaction that has
 * not committed is never cached: were it rolled back, what it sealed elsewhere would be lost.
 */
@ApplicationScoped
public class PersonKeys {

    private static final String READ =
            "select user_id, wrapped, kek, created_at < now() as settled from person_key where user_id = any($1)";
    private static final String ADD = "insert into person_key (user_id, wrapped, kek)"
            + " select * from unnest($1::uuid[], $2::bytea[], $3::text[]) order by 1 on conflict do nothing";
    private static final String ADD_UNLESS_ERASED = "insert into person_key (user_id, wrapped, kek)"
            + " select * from unnest($1::uuid[], $2::bytea[], $3::text[]) as k (id, wrapped, kek)"
            + " where not exists (select from erased_subject e where e.subject = sha256(uuid_send(k.id)))"
            + " order by 1 on conflict do nothing";
    private static final String READ_IN_SESSION =
            "select wrapped, kek, created_at < now() as settled from person_key where user_id = ?1";
    private static final String ADD_IN_SESSION =
            "insert into person_key (user_id, wrapped, kek) values (?1, ?2, ?3) on conflict do nothing";

    private final RowByRow rows;
    private final String kek;
    private final Map<String, Key> masters = new LinkedHashMap<>();
    private final Cache<UUID, PersonKey> cache = Caffeine.newBuilder()
            .maximumSize(50_000)
            .expireAfterWrite(Duration.ofMinutes(5))
            .build();

    PersonKeys(ProtectionConfig config, RowByRow rows) {
        this.rows = rows;
        List<Key> keys = MasterKeys.of(config);
        kek = keys.get(0).id();
        keys.forEach(key -> masters.put(key.id(), key));
    }

    /**
     * The key of a person, made when there is none; {@link PersonKey#isLost() lost} when it does not unwrap. Fails with SQLSTATE
     * {@link DataSubjects#REFUSED} for somebody who was erased.
     */
    public Uni<PersonKey> of(SqlConnection tx, UUID userId) {
        PersonKey cached = cache.getIfPresent(userId);
        return cached != null
                ? Uni.createFrom().item(cached)
                : ofAll(tx, List.of(userId), ADD).map(keys -> Objects.requireNonNull(keys.get(userId)));
    }

    /** The key of a person in a Hibernate Reactive session, as {@link #of(SqlConnection, UUID)}. */
    public Uni<PersonKey> of(Mutiny.Session tx, UUID userId) {
        PersonKey cached = cache.getIfPresent(userId);
        return cached != null
                ? Uni.createFrom().item(cached)
                : read(tx, userId)
                        .chain(found ->
                                found.map(key -> Uni.createFrom().item(key)).orElseGet(() -> make(tx, userId)));
    }

    /** The key of a person; lost when there is none. Makes none. */
    public Uni<PersonKey> find(SqlConnection tx, UUID userId) {
        Map<UUID, PersonKey> found = new HashMap<>();
        return read(tx, List.of(userId), found).map(read -> found.getOrDefault(userId, PersonKey.lost()));
    }

    /**
     * The keys of many persons in at most three statements, made where there are none, lost where they do not unwrap. One of
     * them who was erased is no reason to fail for the others: theirs is lost too.
     */
    public Uni<Map<UUID, PersonKey>> ofAll(SqlConnection tx, Collection<UUID> userIds) {
        return ofAll(tx, userIds, ADD_UNLESS_ERASED);
    }

    private Uni<Map<UUID, PersonKey>> ofAll(SqlConnection tx, Collection<UUID> userIds, String adding) {
        Map<UUID, PersonKey> found = new HashMap<>(cache.getAllPresent(userIds));
        List<UUID> missing = missing(userIds, found);
        if (missing.isEmpty()) {
            return Uni.createFrom().item(found);
        }
        return read(tx, missing, found)
                .chain(() -> add(tx, missing(userIds, found), adding))
                .chain(() -> read(tx, missing(userIds, found), found))
                .invoke(() -> missing(userIds, found).forEach(id -> found.put(id, PersonKey.lost())))
                .replaceWith(found);
    }

    /**
     * Destroys a person's key: what it sealed never opens again. {@link #forget} it once that is committed; other replicas do so
     * within five minutes.
     *
     * @return how many there were
     */
    public Uni<Integer> destroy(SqlConnection tx, UUID userId) {
        return tx.preparedQuery("delete from person_key where user_id = $1")
                .execute(Tuple.of(userId))
                .invoke(() -> forget(userId))
                .map(deleted -> deleted.rowCount());
    }

    /** Drops what is in memory of a key: somebody may have read it while it was being destroyed. */
    public void forget(UUID userId) {
        cache.invalidate(userId);
    }

    private static List<UUID> missing(Collection<UUID> userIds, Map<UUID, PersonKey> found) {
        return userIds.stream().filter(id -> !found.containsKey(id)).distinct().toList();
    }

    private Uni<Void> read(SqlConnection tx, List<UUID> ids, Map<UUID, PersonKey> found) {
        if (ids.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return tx.preparedQuery(READ)
                .execute(Tuple.of(ids.toArray(UUID[]::new)))
                .invoke(read -> keep(read, found))
                .replaceWithVoid();
    }

    private void keep(RowSet<Row> read, Map<UUID, PersonKey> found) {
        for (Row row : read) {
            UUID id = row.getUUID("user_id");
            byte[] wrapped = row.getBuffer("wrapped").getBytes();
            found.put(id, kept(id, wrapped, row.getString("kek"), row.getBoolean("settled")));
        }
    }

    private PersonKey kept(UUID id, byte[] wrapped, String wrappedBy, boolean settled) {
        PersonKey key = unwrapped(id, wrapped, wrappedBy);
        if (settled && !key.isLost()) {
            cache.put(id, key);
        }
        return key;
    }

    private Uni<Optional<PersonKey>> read(Mutiny.Session tx, UUID id) {
        return tx.createNativeQuery(READ_IN_SESSION, Object[].class)
                .setParameter(1, id)
                .getSingleResultOrNull()
                .map(row -> row == null
                        ? Optional.empty()
                        : Optional.of(kept(id, (byte[]) row[0], (String) row[1], (Boolean) row[2])));
    }

    /** Read again after it: another transaction may have made it first. */
    private Uni<PersonKey> make(Mutiny.Session tx, UUID id) {
        return tx.createNativeQuery(ADD_IN_SESSION)
                .setParameter(1, id)
                .setParameter(2, freshWrapped(id).getBytes())
                .setParameter(3, kek)
                .executeUpdate()
                .chain(() -> read(tx, id))
                .map(Optional::orElseThrow);
    }

    private Uni<Void> add(SqlConnection tx, List<UUID> ids, String adding) {
        if (ids.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Buffer[] wrapped = ids.stream().map(this::freshWrapped).toArray(Buffer[]::new);
        String[] keks = ids.stream().map(id -> kek).toArray(String[]::new);
        return tx.preparedQuery(adding)
                .execute(Tuple.of(ids.toArray(UUID[]::new), wrapped, keks))
                .replaceWithVoid();
    }

    Buffer freshWrapped(UUID id) {
        Key master = Objects.requireNonNull(masters.get(kek));
        return Buffer.buffer(AesGcm.seal(master, associated(id), AesGcm.random(Key.BYTES)));
    }

    PersonKey unwrapped(UUID id, byte[] wrapped, String wrappedBy) {
        Key master = masters.get(wrappedBy);
        return rows.read("person_key", id, () -> unwrapped(id, wrapped, master))
                .orElseGet(() -> master == null ? PersonKey.locked() : PersonKey.lost());
    }

    private static PersonKey unwrapped(UUID id, byte[] wrapped, @Nullable Key master) {
        if (master == null) {
            throw new SealBroken();
        }
        return new PersonKey(new Key(AesGcm.open(master, associated(id), wrapped)));
    }

    static byte[] associated(UUID id) {
        return ("person_key/" + id).getBytes(StandardCharsets.UTF_8);
    }
}
