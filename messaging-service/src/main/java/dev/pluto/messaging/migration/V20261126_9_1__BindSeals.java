package dev.pluto.messaging.migration;

import dev.pluto.outbox.AddressedWords;
import dev.pluto.protection.SealBinding;
import jakarta.inject.Singleton;
import java.sql.SQLException;

/** Binds what this service has sealed to the rows it stands in. */
@Singleton
public final class V20261126_9_1__BindSeals extends SealBinding {

    @Override
    protected void bind(Columns columns) throws SQLException {
        columns.ofPerson("message", "id", "user_id", "text_sealed", "message.text");
        columns.ofPerson("conversation", "id", "user_id", "peer_sealed", "conversation.peer");
        columns.ofPerson("outbound_request", "request_id", "user_id", "reason_sealed", "outbound.reason");
        columns.ofPerson("outbound_request", "request_id", "user_id", "text_sealed", "outbound.text");
        columns.ofPerson("arrival", "id", "sealed_for", "sender_sealed", "conversation.peer");
        columns.ofPerson("arrival", "id", "sealed_for", "text_sealed", "message.text");
        columns.ofService("arrival", "id", "sealed_for is null", "sender_sealed", "arrival.sender");
        columns.ofService("arrival", "id", "sealed_for is null", "text_sealed", "arrival.text");
        columns.ofService("idempotency_key", "encode(key, 'hex')", "true", "answer", "idempotency.answer");
        AddressedWords.inOutbox(columns);
    }
}
