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

    /** The same by an application, in the name of the person. */
    Deed through(String application) {
        return new Deed(permission, action, resource, reason + ", by the application " + application);
    }

    AuditEntry by(String actor, @Nullable UUID owner) {
        return new AuditEntry(actor, action, owner, resource, reason);
    }
}
