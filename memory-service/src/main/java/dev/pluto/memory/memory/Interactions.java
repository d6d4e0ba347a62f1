package dev.pluto.memory.memory;

import dev.pluto.http.page.Cursor;
import dev.pluto.memory.person.People;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The record of who did what with which memory. */
@ApplicationScoped
public class Interactions {
    private static final String ADD = """
            insert into interaction (id, user_id, memory_id, kind, actor, score, outcome, message_id, created_at)
            select * from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::real[], $7::text[],
                                 $8::uuid[], $9::timestamptz[])
            on conflict (user_id, memory_id, message_id, outcome) where message_id is not null do nothing""";
    private static final String NEWEST_FIRST = """
            select id, user_id, memory_id, kind, actor, score, outcome, message_id, created_at from interaction
             where memory_id = $1 and ($2::timestamptz is null or (created_at, id) < ($2, $3::uuid))
             order by created_at desc, id desc limit $4""";

    private static final String READ_ANEW = "update memory set revision = $3 where user_id = $1 and id = any($2)";

    private final People people;

    Interactions(People people) {
        this.people = people;
    }

    /** Everything one recall showed, in the transaction of the recall itself. */
    public Uni<Void> recalled(
            SqlConnection tx, UUID userId, String actor, List<UUID> memories, List<Double> scores, Instant now) {
        return add(
                tx,
                IntStream.range(0, memories.size())
                        .mapToObj(i -> Interaction.recalled(userId, memories.get(i), actor, scores.get(i), now))
                        .toList());
    }

    /** One access to each of several memories. */
    Uni<Void> note(SqlConnection tx, List<Memory> memories, Interaction.Kind kind, String actor, Instant now) {
        return add(
                tx,
                memories.stream()
                        .map(memory -> Interaction.of(memory, kind, actor, now))
                        .toList());
    }

    /** Any number of accesses in one statement; none is fine. */
    Uni<Void> add(SqlConnection tx, List<Interaction> done) {
        if (done.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Tuple values = Tuple.tuple()
                .addArrayOfUUID(each(done, Interaction::id, UUID[]::new))
                .addArrayOfUUID(each(done, Interaction::userId, UUID[]::new))
                .addArrayOfUUID(each(done, Interaction::memoryId, UUID[]::new))
                .addArrayOfString(each(done, Interaction::kind, String[]::new))
                .addArrayOfString(each(done, Interaction::actor, String[]::new))
                .addArrayOfFloat(each(done, Interaction::score, Float[]::new))
                .addArrayOfString(each(done, Interaction::outcome, String[]::new))
                .addArrayOfUUID(each(done, Interaction::messageId, UUID[]::new))
                .addArrayOfOffsetDateTime(each(
                        done, interaction -> interaction.createdAt().atOffset(ZoneOffset.UTC), OffsetDateTime[]::new));
        return tx.preparedQuery(ADD).execute(values).replaceWithVoid();
    }

    /**
     * What came of memories of one person. The next search reads these anew for the person's index, wherever it is answered, and ranks by
     * it.
     */
    Uni<Void> judged(SqlConnection tx, UUID userId, List<Interaction> done) {
        UUID[] ids = each(done, Interaction::memoryId, UUID[]::new);
        return people.changeAll(tx, List.of(userId))
                .call(() -> add(tx, done))
                .chain(revisions ->
                        tx.preparedQuery(READ_ANEW).execute(Tuple.of(userId, ids, revisions.getOrDefault(userId, 0L))))
                .replaceWithVoid();
    }

    /** Newest first, one more than the limit when there are more. */
    Uni<List<Interaction>> of(SqlConnection tx, UUID memoryId, Optional<Cursor> after, int limit) {
        Tuple values = Tuple.of(
                memoryId,
                after.map(last -> last.at().atOffset(ZoneOffset.UTC)).orElse(null),
                after.map(Cursor::id).orElse(null),
                limit + 1);
        return tx.preparedQuery(NEWEST_FIRST).execute(values).map(rows -> {
            List<Interaction> found = new ArrayList<>(rows.size());
            rows.forEach(row -> found.add(interaction(row)));
            return found;
        });
    }

    static String cursorOf(Interaction interaction) {
        return new Cursor(interaction.createdAt(), interaction.id()).encode();
    }

    private static <T> T[] each(
            List<Interaction> all, Function<Interaction, @Nullable T> column, IntFunction<T[]> array) {
        return all.stream().map(column).toArray(array);
    }

    private static Interaction interaction(Row row) {
        return new Interaction(
                row.getUUID("id"),
                row.getUUID("user_id"),
                row.getUUID("memory_id"),
                row.getString("kind"),
                row.getString("actor"),
                row.getFloat("score"),
                row.getString("outcome"),
                row.getUUID("message_id"),
                row.getOffsetDateTime("created_at").toInstant());
    }
}
