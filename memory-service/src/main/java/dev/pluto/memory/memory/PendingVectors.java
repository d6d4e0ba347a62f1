package dev.pluto.memory.memory;

import dev.pluto.language.sensitive.SensitiveKind;
import dev.pluto.memory.person.People;
import dev.pluto.protection.PersonKey;
import dev.pluto.work.BackOff;
import dev.pluto.work.Lease;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Memories that wait for their vector. */
@ApplicationScoped
public class PendingVectors {
    private static final String TAKE = "update memory m set embedding_due_at = now() + make_interval(secs => $2),"
            + " embedding_attempts = embedding_attempts + 1 from (select id from memory where embedding_due_at <= now()"
            + " order by ordinal desc limit $1 for update skip locked) due where m.id = due.id"
            + " returning m.id, m.user_id, m.sealed_body, m.version, m.embedding_attempts, m.sensitive,"
            + " m.sensitive_by = 'reader'";
    /** A memory whose words changed meanwhile has another version and is due again; what came of it changes its revision alone. */
    private static final String FILL = "update memory m set sealed_vector = d.vector, embedding_due_at = null,"
            + " revision = d.revision,"
            + " sensitive = case sensitive_by when 'reader' then d.sensitive else m.sensitive end,"
            + " sealed_kinds = case sensitive_by when 'reader' then d.kinds else m.sealed_kinds end"
            + " from unnest($1::uuid[], $2::bytea[], $3::bigint[], $4::bigint[], $5::boolean[], $6::bytea[])"
            + " as d (id, vector, revision, seen, sensitive, kinds) where m.id = d.id and m.version = d.seen";

    private static final String POSTPONE =
            "update memory m set embedding_due_at = case when embedding_attempts >= $3 then null"
                    + " else now() + make_interval(secs => d.pause) end"
                    + " from unnest($1::uuid[], $2::float8[]) as d (id, pause) where m.id = d.id";
    private static final String COUNT = "select count(*) from memory where embedding_due_at is not null";

    private static final BackOff RETRY = BackOff.doubling(Duration.ofMinutes(1), Duration.ofMinutes(4));

    private final People people;

    PendingVectors(People people) {
        this.people = people;
    }

    /**
     * One memory taken.
     *
     * @param version of its words, when taken
     * @param attempt number of this try, from 1
     * @param sensitive as it is marked so far
     * @param isRead whether the reader says so, and may say otherwise
     */
    public record Pending(
            UUID id, UUID userId, byte[] sealedBody, long version, int attempt, boolean sensitive, boolean isRead) {}

    /**
     * The vector of one memory taken.
     *
     * @param sealed for column {@link MemoryBody#VECTOR_FIELD} of this memory
     * @param kinds why it is sensitive, sealed; null when it is not
     */
    public record Vector(Pending memory, byte[] sealed, byte @Nullable [] kinds) {

        /** Seals what was found of a memory. */
        public static Vector of(Pending memory, PersonKey key, byte[] vector, Set<SensitiveKind> kinds) {
            return new Vector(
                    memory,
                    key.sealBytes(MemoryBody.VECTOR_FIELD, memory.id(), vector),
                    SealedKinds.of(key, memory.id(), kinds));
        }

        boolean isSensitive() {
            return kinds != null;
        }

        /** Whether its meaning changes its mark. */
        boolean turns() {
            return memory.isRead() && memory.sensitive() != isSensitive();
        }

        @Nullable
        Buffer sealedKinds() {
            return kinds == null ? null : Buffer.buffer(kinds);
        }
    }

    /**
     * Takes memories that are due, the newest first; they are due again after the lease.
     *
     * @param limit how many at most
     */
    public Uni<List<Pending>> take(SqlConnection tx, int limit, Lease lease) {
        return tx.preparedQuery(TAKE).execute(Tuple.of(limit, lease.seconds())).map(rows -> {
            List<Pending> taken = new ArrayList<>();
            rows.forEach(row -> taken.add(pending(row)));
            return taken;
        });
    }

    /** Fills in vectors, each as a change of its person that every index follows; where it changes a mark, what is learnt follows as well. */
    public Uni<Void> fill(SqlConnection tx, List<Vector> vectors) {
        if (vectors.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return people.changeAll(
                        tx, vectors.stream().map(one -> one.memory().userId()).toList())
                .chain(revisions -> fill(tx, vectors, revisions))
                .chain(() -> people.learnAgain(
                        tx,
                        vectors.stream()
                                .filter(Vector::turns)
                                .map(one -> one.memory().userId())
                                .toList()));
    }

    private Uni<Void> fill(SqlConnection tx, List<Vector> vectors, Map<UUID, Long> revisions) {
        UUID[] ids = vectors.stream().map(one -> one.memory().id()).toArray(UUID[]::new);
        Buffer[] sealed =
                vectors.stream().map(one -> Buffer.buffer(one.sealed())).toArray(Buffer[]::new);
        // who was erased meanwhile has no revision, and no memory that it could be written into
        Long[] fresh = vectors.stream()
                .map(one -> revisions.getOrDefault(one.memory().userId(), 0L))
                .toArray(Long[]::new);
        Boolean[] sensitive = vectors.stream().map(Vector::isSensitive).toArray(Boolean[]::new);
        Buffer[] kinds = vectors.stream().map(Vector::sealedKinds).toArray(Buffer[]::new);
        Long[] seen = vectors.stream().map(one -> one.memory().version()).toArray(Long[]::new);
        return tx.preparedQuery(FILL)
                .execute(Tuple.tuple()
                        .addArrayOfUUID(ids)
                        .addValue(sealed)
                        .addArrayOfLong(fresh)
                        .addArrayOfLong(seen)
                        .addArrayOfBoolean(sensitive)
                        .addValue(kinds))
                .replaceWithVoid();
    }

    /** Tries again some minutes later, until the attempts are used up; the memory is then found by its words only. */
    public Uni<Void> postpone(SqlConnection tx, List<Pending> failed, int attempts) {
        if (failed.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        UUID[] ids = failed.stream().map(Pending::id).toArray(UUID[]::new);
        Double[] pauses = failed.stream()
                .map(one -> (double) RETRY.pause(one.attempt()).toSeconds())
                .toArray(Double[]::new);
        return tx.preparedQuery(POSTPONE)
                .execute(Tuple.of(ids, pauses, (short) attempts))
                .replaceWithVoid();
    }

    /** How many wait. */
    public Uni<Long> count(SqlConnection tx) {
        return tx.query(COUNT).execute().map(rows -> rows.iterator().next().getLong(0));
    }

    private static Pending pending(Row row) {
        return new Pending(
                row.getUUID(0),
                row.getUUID(1),
                row.getBuffer(2).getBytes(),
                row.getLong(3),
                row.getShort(4),
                row.getBoolean(5),
                row.getBoolean(6));
    }
}
