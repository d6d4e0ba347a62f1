package dev.pluto.scheduler.migration;

import dev.pluto.outbox.AddressedWords;
import dev.pluto.protection.SealBinding;
import jakarta.inject.Singleton;
import java.sql.SQLException;

/** Binds what this service has sealed to the rows it stands in. */
@Singleton
public final class V20261126_9_1__BindSeals extends SealBinding {

    @Override
    protected void bind(Columns columns) throws SQLException {
        columns.ofPerson("task", "id", "user_id", "what", "task.what");
        columns.ofService("idempotency_key", "encode(key, 'hex')", "true", "answer", "idempotency.answer");
        AddressedWords.inOutbox(columns);
    }
}
