package dev.pluto.identity.migration;

import dev.pluto.identity.account.SealedFields;
import dev.pluto.protection.SealBinding;
import jakarta.inject.Singleton;
import java.sql.SQLException;

/** Binds what this service has sealed to the rows it stands in. */
@Singleton
public final class V20261126_9_1__BindSeals extends SealBinding {

    @Override
    protected void bind(Columns columns) throws SQLException {
        columns.ofPerson("account", "user_id", "user_id", "name_sealed", SealedFields.NAME);
        columns.ofPerson("contact", "contact_id", "user_id", "value_sealed", SealedFields.PHONE);
        columns.ofPerson("style_sheet", "user_id", "user_id", "phrases_sealed", SealedFields.PHRASES);
        columns.ofService("refused_contact", "refused_id", "true", "contact_sealed", "refused_contact.contact");
        columns.ofService("signing_key", "kid", "true", "private_sealed", "signing_key.private");
        columns.ofService("idempotency_key", "encode(key, 'hex')", "true", "answer", "idempotency.answer");
    }
}
