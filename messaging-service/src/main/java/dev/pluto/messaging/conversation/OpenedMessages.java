package dev.pluto.messaging.conversation;

import dev.pluto.protection.PersonKey;
import dev.pluto.protection.PersonKeys;
import dev.pluto.protection.RowByRow;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Messages in clear, for those who may read them. One that does not open is shown without its words. */
@ApplicationScoped
public class OpenedMessages {

    private final Messages messages;
    private final PersonKeys personKeys;
    private final RowByRow rowByRow;

    OpenedMessages(Messages messages, PersonKeys personKeys, RowByRow rowByRow) {
        this.messages = messages;
        this.personKeys = personKeys;
        this.rowByRow = rowByRow;
    }

    /**
     * Messages of a conversation, in the order they were said.
     *
     * @param userId whose conversation it is
     * @param sequence after which one
     */
    public Uni<List<MessageView>> after(SqlConnection tx, UUID userId, UUID conversationId, long sequence, int count) {
        return messages.after(tx, conversationId, sequence, count)
                .flatMap(said -> personKeys
                        .of(tx, userId)
                        .map(key ->
                                said.stream().map(message -> open(message, key)).toList()));
    }

    MessageView open(Message message, PersonKey key) {
        return MessageView.of(
                message,
                rowByRow.read(
                        "message",
                        message.id(),
                        () -> key.open(ArrivalSeal.MESSAGE, message.id(), message.textSealed())));
    }
}
