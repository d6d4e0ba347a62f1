package dev.pluto.memory.fact;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What was done for which text. Whoever asks holds the person's row, so that nobody else does the same meanwhile. */
@ApplicationScoped
class FactDeeds {
    /** Longer than anybody repeats a call. */
    static final Duration REPEATED = Duration.ofDays(1);

    static final String DELETE_OLD = """
        delete from fact_message where (user_id, message_id) in (
            select user_id, message_id from fact_message where read_at < $1 order by read_at limit $2
               for update skip locked)\
        """;

    private static final String FIND =
            "select read_at, closed, corrected, forgotten, undone from fact_message where user_id = $1 and message_id"
                    + " = $2";
    private static final String NOTE = """
        insert into fact_message (user_id, message_id, read_at, closed, corrected, forgotten)
        values ($1, $2, $3, $4, $5, $6)\
        """;
    private static final String WISHES = """
        insert into fact_message (user_id, message_id, read_at, closed, corrected, forgotten)
        select $1, wish, $3, 0, 0, $4 from unnest($2::uuid[]) wish on conflict do nothing\
        """;
    private static final String UNDONE = "update fact_message set undone = $3 where user_id = $1 and message_id = $2";

    private final ForgottenTexts texts;

    FactDeeds(ForgottenTexts texts) {
        this.texts = texts;
    }

    Uni<Optional<FactDeed>> find(SqlConnection tx, UUID userId, UUID messageId) {
        return tx.preparedQuery(FIND).execute(Tuple.of(userId, messageId)).map(FactDeeds::first);
    }

    private static Optional<FactDeed> first(RowSet<Row> rows) {
        if (!rows.iterator().hasNext()) {
            return Optional.empty();
        }
        Row row = rows.iterator().next();
        return Optional.of(new FactDeed(
                row.getOffsetDateTime("read_at").toInstant(),
                row.getInteger("closed"),
                row.getInteger("corrected"),
                row.getInteger("forgotten"),
                row.getInteger("undone")));
    }

    /** Where it made facts forgotten the texts they were read from go as well. */
    Uni<Void> note(SqlConnection tx, UUID userId, UUID messageId, FactDeed deed) {
        Uni<Void> noted = noted(tx, userId, messageId, deed);
        return deed.forgotten() == 0 ? noted : noted.chain(() -> texts.forget(tx, userId, messageId));
    }

    private static Uni<Void> noted(SqlConnection tx, UUID userId, UUID messageId, FactDeed deed) {
        return tx.preparedQuery(NOTE)
                .execute(Tuple.of(
                        userId,
                        messageId,
                        deed.at().atOffset(ZoneOffset.UTC),
                        deed.closed(),
                        deed.corrected(),
                        deed.forgotten()))
                .replaceWithVoid();
    }

    /** Messages that together made something forgotten that nothing is left of. */
    Uni<Void> noteWishes(SqlConnection tx, UUID userId, List<UUID> messages, int count, Instant at) {
        return tx.preparedQuery(WISHES)
                .execute(Tuple.of(userId, messages.toArray(UUID[]::new), at.atOffset(ZoneOffset.UTC), count))
                .replaceWithVoid();
    }

    Uni<Void> noteUndone(SqlConnection tx, UUID userId, UUID messageId, int facts) {
        return tx.preparedQuery(UNDONE)
                .execute(Tuple.of(userId, messageId, facts))
                .chain(() -> texts.unforget(tx, userId, messageId));
    }

    /** A text is remembered by its event, whenever that comes. */
    Uni<Void> arrived(SqlConnection tx, UUID userId, UUID messageId) {
        return texts.arrived(tx, userId, messageId);
    }
}
