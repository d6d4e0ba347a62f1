package dev.pluto.messaging.conversation;

import dev.pluto.person.PersonRecord;
import dev.pluto.person.PersonRows;
import dev.pluto.person.PersonRows.Deletion;
import dev.pluto.person.PersonStore;
import dev.pluto.protection.PersonKey;
import dev.pluto.protection.RowByRow;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Gives out and erases a person's conversations with all that was said in them, and their calls. */
@ApplicationScoped
@Priority(PersonStore.PARENTS)
class ConversationStore implements PersonStore {

    private static final String CONVERSATION = "conversation";
    private static final String MESSAGE = "message";
    private static final String WORDS = "message_word";
    private static final String CALL = "phone_call";

    private static final String CONVERSATIONS = """
            select id, peer_sealed, to_jsonb(c) - '{peer_sealed, peer_index, active_hour}'::text[] as record
            from conversation c where user_id = $1 order by opened_at, id
            """;
    private static final String MESSAGES = """
            select id, text_sealed, to_jsonb(m) - '{text_sealed}'::text[] as record
            from message m where user_id = $1 order by occurred_at, id
            """;
    private static final String FOUND_BY = """
            select to_jsonb(w) - '{words}'::text[] as record from message_word w where user_id = $1
            order by said_at, conversation_id, sequence
            """;
    private static final String CALLS =
            "select to_jsonb(p) as record from phone_call p where user_id = $1 order by started_at, id";

    private static final String ERASE_WORDS = "delete from message_word where user_id = $1";
    private static final String ERASE_MESSAGES = "delete from message where user_id = $1";
    private static final String ERASE_CONVERSATIONS = "delete from conversation where user_id = $1";
    private static final String ERASE_CALLS = "delete from phone_call where user_id = $1";

    private final RowByRow rowByRow;

    ConversationStore(RowByRow rowByRow) {
        this.rowByRow = rowByRow;
    }

    @Override
    public String name() {
        return "conversation";
    }

    @Override
    public Set<String> tables() {
        return Set.of(CONVERSATION, MESSAGE, WORDS, CALL);
    }

    @Override
    public Multi<PersonRecord> export(SqlConnection tx, UUID userId, PersonKey key) {
        return Multi.createBy()
                .concatenating()
                .streams(
                        PersonRows.read(
                                tx,
                                CONVERSATION,
                                CONVERSATIONS,
                                userId,
                                rowByRow,
                                (row, values) -> openPeer(key, row, values)),
                        PersonRows.read(
                                tx, MESSAGE, MESSAGES, userId, rowByRow, (row, values) -> openText(key, row, values)),
                        PersonRows.read(tx, WORDS, FOUND_BY, userId),
                        PersonRows.read(tx, CALL, CALLS, userId));
    }

    private static void openPeer(PersonKey key, Row row, JsonObject values) {
        byte[] peer = row.getBuffer("peer_sealed").getBytes();
        values.put("peer", key.open(ArrivalSeal.PEER, row.getUUID("id"), peer));
    }

    private static void openText(PersonKey key, Row row, JsonObject values) {
        byte[] text = row.getBuffer("text_sealed").getBytes();
        values.put("text", key.open(ArrivalSeal.MESSAGE, row.getUUID("id"), text));
    }

    @Override
    public Uni<Map<String, Integer>> erase(SqlConnection tx, UUID userId) {
        return PersonRows.erase(
                tx,
                userId,
                new Deletion(WORDS, ERASE_WORDS),
                new Deletion(MESSAGE, ERASE_MESSAGES),
                new Deletion(CONVERSATION, ERASE_CONVERSATIONS),
                new Deletion(CALL, ERASE_CALLS));
    }
}
