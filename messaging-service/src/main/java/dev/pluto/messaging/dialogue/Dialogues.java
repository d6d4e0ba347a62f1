package dev.pluto.messaging.dialogue;

import dev.pluto.messaging.dialogue.state.Dialogue;
import dev.pluto.messaging.dialogue.state.DialogueJson;
import dev.pluto.protection.PersonKey;
import dev.pluto.protection.RowByRow;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Table {@code dialogue}: one row a conversation, sealed like its texts. What cannot be read is as if nothing was kept. */
@ApplicationScoped
public class Dialogues {

    static final String FIELD = "dialogue.state";

    private static final String FIND =
            "select state_sealed from dialogue where conversation_id = $1 and updated_at > now() - interval '1 day'";

    private static final String STORE = """
            insert into dialogue (conversation_id, user_id, state_sealed) values ($1, $2, $3)
            on conflict (conversation_id) do update set state_sealed = excluded.state_sealed, updated_at = now()
            """;

    private final RowByRow rowByRow;

    Dialogues(RowByRow rowByRow) {
        this.rowByRow = rowByRow;
    }

    /** What was kept of a conversation within a day; nothing when there is none or it cannot be read. */
    public Uni<Dialogue> of(SqlConnection tx, UUID conversationId, PersonKey key) {
        return tx.preparedQuery(FIND).execute(Tuple.of(conversationId)).map(rows -> opened(rows, conversationId, key));
    }

    private Dialogue opened(RowSet<Row> rows, UUID conversationId, PersonKey key) {
        if (rows.size() == 0) {
            return Dialogue.NONE;
        }
        byte[] sealed = rows.iterator().next().getBuffer("state_sealed").getBytes();
        return rowByRow.read("dialogue", conversationId, () -> key.open(FIELD, conversationId, sealed))
                .flatMap(DialogueJson::read)
                .orElse(Dialogue.NONE);
    }

    /** Keeps what the next text may go on from, in the transaction that stores the answer. */
    public Uni<Void> store(SqlConnection tx, UUID conversationId, UUID userId, PersonKey key, Dialogue dialogue) {
        byte[] sealed = key.seal(FIELD, conversationId, DialogueJson.write(dialogue));
        return tx.preparedQuery(STORE)
                .execute(Tuple.of(conversationId, userId, Buffer.buffer(sealed)))
                .replaceWithVoid();
    }
}
