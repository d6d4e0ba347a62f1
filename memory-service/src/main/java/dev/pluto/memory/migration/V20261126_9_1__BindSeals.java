package dev.pluto.memory.migration;

import dev.pluto.protection.SealBinding;
import jakarta.inject.Singleton;
import java.sql.SQLException;

/** Binds what this service has sealed to the rows it stands in. */
@Singleton
public final class V20261126_9_1__BindSeals extends SealBinding {

    @Override
    protected void bind(Columns columns) throws SQLException {
        columns.ofPerson("memory", "id", "user_id", "sealed_body", "memory.body");
        columns.ofPerson("memory", "id", "user_id", "sealed_vector", "memory.vector");
        columns.ofService("idempotency_key", "encode(key, 'hex')", "true", "answer", "idempotency.answer");
    }
}
