package dev.pluto.access;

import dev.pluto.protection.AuditEntry;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is done to a person's data, as the audit trail keeps it.
 *
 * @param permission needed for it
 * @param action such as {@code memory.read}
 * @param resource what is touched, without personal data
 * @param reason why
 */
public record Deed(Permission permission, String action, String resource, String reason) {

    AuditEntry by(String actor, @Nullable UUID owner) {
        return new AuditEntry(actor, action, owner, resource, reason);
    }
}
