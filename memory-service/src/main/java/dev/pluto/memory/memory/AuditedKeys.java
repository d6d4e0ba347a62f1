package dev.pluto.memory.memory;

import dev.pluto.protection.AuditEntry;
import dev.pluto.protection.AuditTrail;
import dev.pluto.protection.PersonKey;
import dev.pluto.protection.PersonKeys;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Hands out the key that opens a person's memories; an operator gets it only together with an entry in the audit trail. */
@ApplicationScoped
public class AuditedKeys {
    private final PersonKeys keys;
    private final AuditTrail audit;

    AuditedKeys(PersonKeys keys, AuditTrail audit) {
        this.keys = keys;
        this.audit = audit;
    }

    /**
     * The key, in the transaction that reads or changes what it opens.
     *
     * @param action what the key is wanted for, such as {@code memory.read}
     * @param resource path of what is touched
     */
    public Uni<PersonKey> open(SqlConnection tx, Accessor accessor, UUID userId, String action, String resource) {
        return noted(tx, accessor, userId, action, resource).chain(() -> keys.of(tx, userId));
    }

    private Uni<Void> noted(SqlConnection tx, Accessor accessor, UUID userId, String action, String resource) {
        String operator = accessor.operator();
        return operator == null
                ? Uni.createFrom().voidItem()
                : audit.record(tx, new AuditEntry(operator, action, userId, resource, "memory-service"));
    }
}
