package dev.pluto.memory.memories;

import dev.pluto.http.Cursor;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The record of who did what with which memory. */
@ApplicationScoped
public class Interactions implements PanacheRepositoryBase<Interaction, UUID> {
    private static final String RECALLED =
            "insert into interaction (id, user_id, memory_id, kind, actor, score, created_at)"
                    + " select t.id, $1, t.memory_id, 'recalled', $2, t.score, $3"
                    + " from unnest($4::uuid[], $5::uuid[], $6::real[]) as t (id, memory_id, score)";

    /** Everything one recall showed, in one statement and in the transaction of the recall itself. */
    public Uni<Void> recalled(
            SqlConnection tx, UUID userId, String actor, List<UUID> memories, List<Double> scores, Instant now) {
        if (memories.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        UUID[] ids = Stream.generate(UUID::randomUUID).limit(memories.size()).toArray(UUID[]::new);
        return tx.preparedQuery(RECALLED)
                .execute(Tuple.tuple()
                        .addUUID(userId)
                        .addString(actor)
                        .addOffsetDateTime(now.atOffset(ZoneOffset.UTC))
                        .addArrayOfUUID(ids)
                        .addArrayOfUUID(memories.toArray(UUID[]::new))
                        .addArrayOfFloat(scores.stream().map(Double::floatValue).toArray(Float[]::new)))
                .replaceWithVoid();
    }

    /** One access to each of several memories; none is fine. */
    Uni<Void> note(List<Memory> memories, Interaction.Kind kind, String actor, Instant now) {
        return memories.isEmpty()
                ? Uni.createFrom().voidItem()
                : persist(memories.stream().map(memory -> Interaction.of(memory, kind, actor, now)));
    }

    /** Newest first, one more than the limit when there are more. */
    Uni<List<Interaction>> of(UUID memoryId, Optional<Cursor> after, int limit) {
        if (after.isEmpty()) {
            return find("memoryId = ?1 order by createdAt desc, id desc", memoryId)
                    .page(0, limit + 1)
                    .list();
        }
        Map<String, Object> values = Map.of(
                "memory", memoryId, "at", after.get().at(), "last", after.get().id());
        return find(
                        "memoryId = :memory and (createdAt < :at or (createdAt = :at and id < :last))"
                                + " order by createdAt desc, id desc",
                        values)
                .page(0, limit + 1)
                .list();
    }

    static String cursorOf(Interaction interaction) {
        return new Cursor(interaction.createdAt, interaction.id).encode();
    }
}
