package dev.pluto.memory.memory;

import dev.pluto.memory.memory.Interaction.Kind;
import dev.pluto.memory.person.People;
import dev.pluto.protection.PersonKey;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.WorkerExecutor;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** All memories of a person for whoever forgets some of them for good. */
@ApplicationScoped
public class SubjectMemories {
    private static final int THREADS = 1;

    private static final String ALL = """
            select id, case when source = 'message' then source_id end as message_id, sealed_body,
                   forgotten_at is null and (expires_at is null or expires_at > $2) as seen
              from memory where user_id = $1 order by id""";
    private static final String DELETE = "delete from memory where user_id = $1 and id = any($2)";

    private final People people;
    private final Interactions interactions;
    private final SealedBodies bodies;
    private final Clock clock;
    private final WorkerExecutor pool;

    SubjectMemories(Vertx vertx, People people, Interactions interactions, SealedBodies bodies, Clock clock) {
        this.people = people;
        this.interactions = interactions;
        this.bodies = bodies;
        this.clock = clock;
        this.pool = vertx.createSharedWorkerExecutor("subject-memories", THREADS);
    }

    @PreDestroy
    void close() {
        pool.closeAndForget();
    }

    /**
     * One that was found.
     *
     * @param messageId of the text, where it is one as the person sent it
     * @param isSeen false when it is hidden by its expiry or a wish to forget
     */
    public record Found(UUID id, @Nullable UUID messageId, boolean isSeen, String content) {
        @Override
        public String toString() {
            return "Found[" + id + "]";
        }
    }

    /**
     * Those of a kind, the ones that are hidden by their expiry or a wish to forget among them; one that does not open is left.
     *
     * @param isMeant asked on a worker thread
     * @return by id, ascending
     */
    public Uni<List<Found>> find(SqlConnection tx, UUID userId, PersonKey key, Predicate<Meant> isMeant) {
        return tx.preparedQuery(ALL)
                .execute(Tuple.of(userId, clock.instant().atOffset(ZoneOffset.UTC)))
                .chain(rows -> pool.executeBlocking(() -> meant(rows, key, isMeant), false));
    }

    /** @param text its content, subject and speaker, a sentence each */
    public record Meant(UUID id, String text) {
        @Override
        public String toString() {
            return "Meant[" + id + "]";
        }
    }

    private List<Found> meant(RowSet<Row> rows, PersonKey key, Predicate<Meant> isMeant) {
        return rows.stream()
                .flatMap(row -> {
                    UUID id = row.getUUID("id");
                    return bodies
                            .find(key, id, row.getBuffer("sealed_body").getBytes())
                            .filter(body -> isMeant.test(new Meant(id, said(body))))
                            .map(body ->
                                    new Found(id, row.getUUID("message_id"), row.getBoolean("seen"), body.content()))
                            .stream();
                })
                .toList();
    }

    private static String said(MemoryBody body) {
        return body.content() + sentence(body.subject()) + sentence(body.speaker());
    }

    private static String sentence(@Nullable String words) {
        return words == null ? "" : ".\n" + words;
    }

    /**
     * Deletes memories for good, with their vectors and what else is tied to them. Who did is noted with each; every index of the person is read
     * anew.
     *
     * @param by who, as the interaction keeps it
     */
    public Uni<Void> delete(SqlConnection tx, UUID userId, List<UUID> ids, String by) {
        return people.change(tx, userId)
                .chain(() -> people.forceRebuild(tx, userId))
                .chain(() -> interactions.add(
                        tx,
                        ids.stream()
                                .map(id -> Interaction.of(userId, id, Kind.DELETED, by, clock.instant()))
                                .toList()))
                .chain(() -> tx.preparedQuery(DELETE).execute(Tuple.of(userId, ids.toArray(UUID[]::new))))
                .replaceWithVoid();
    }
}
