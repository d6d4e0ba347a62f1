package dev.pluto.memory.fact;

import dev.pluto.memory.memory.CapturedTexts;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Takes away the texts that told what is to be forgotten: else it would still stand there in the person's own words. Other facts of
 * such a text stay.
 */
@ApplicationScoped
class ForgottenTexts {
    private static final String SOURCES =
            "select distinct memory_id from fact where user_id = $1 and retracted_by = $2 and memory_id is not null";
    private static final String UNTIE =
            "update fact set memory_id = null where user_id = $1 and memory_id = any($2) and retracted_at is null";
    /** The wishes that concern a text: those that made a fact of it forgotten, and the one it is itself. */
    private static final String WISHES = """
        select m.message_id from fact_message m
         where m.user_id = $1 and m.forgotten > 0 and m.undone is null
           and (m.message_id = $2 or m.message_id in (
                select retracted_by from fact where user_id = $1 and message_id = $2 and retracted_at is not null))\
        """;

    private static final String MEMORY =
            "select id from memory where user_id = $1 and source = 'message' and source_id = $2";

    private final CapturedTexts texts;

    ForgottenTexts(CapturedTexts texts) {
        this.texts = texts;
    }

    /** @param wish the message whose facts have just been made forgotten */
    Uni<Void> forget(SqlConnection tx, UUID userId, UUID wish) {
        return ids(tx, SOURCES, userId, wish).chain(memories -> gone(tx, userId, wish, memories));
    }

    private Uni<Void> gone(SqlConnection tx, UUID userId, UUID wish, List<UUID> memories) {
        return tx.preparedQuery(UNTIE)
                .execute(Tuple.of(userId, memories.toArray(UUID[]::new)))
                .chain(() -> texts.forget(tx, userId, wish, memories));
    }

    /** The wish was taken back. */
    Uni<Void> unforget(SqlConnection tx, UUID userId, UUID wish) {
        return texts.unforget(tx, userId, wish);
    }

    /** A text is remembered by its event after it was wished forgotten by a call. */
    Uni<Void> arrived(SqlConnection tx, UUID userId, UUID messageId) {
        return ids(tx, WISHES, userId, messageId)
                .chain(wishes -> wishes.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : ids(tx, MEMORY, userId, messageId)
                                .chain(memories -> gone(tx, userId, wishes.get(0), memories)));
    }

    private static Uni<List<UUID>> ids(SqlConnection tx, String sql, UUID userId, UUID of) {
        return tx.preparedQuery(sql).execute(Tuple.of(userId, of)).map(ForgottenTexts::ids);
    }

    private static List<UUID> ids(RowSet<Row> rows) {
        List<UUID> ids = new ArrayList<>(rows.size());
        rows.forEach(row -> ids.add(row.getUUID(0)));
        return ids;
    }
}
