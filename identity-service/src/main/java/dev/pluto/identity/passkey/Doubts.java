package dev.pluto.identity.passkey;

import dev.pluto.http.security.SecurityEvent;
import dev.pluto.http.security.SecurityEvents;
import dev.pluto.protection.AuditEntry;
import dev.pluto.protection.AuditTrail;
import dev.pluto.protection.Scope;
import dev.pluto.protection.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Passkeys there may be two of. The owner finds it in the list of theirs and among what was done with their account, operators among the
 * security events.
 */
@ApplicationScoped
class Doubts {

    private static final Scope SCOPE = Scope.service("passkey");

    private final Transactions transactions;
    private final Passkeys passkeys;
    private final AuditTrail audit;
    private final SecurityEvents events;

    Doubts(Transactions transactions, Passkeys passkeys, AuditTrail audit, SecurityEvents events) {
        this.transactions = transactions;
        this.passkeys = passkeys;
        this.audit = audit;
        this.events = events;
    }

    Uni<Void> note(KeptPasskey kept) {
        events.note(SecurityEvent.PASSKEY_DOUBTED);
        AuditEntry line = new AuditEntry(
                "identity", "passkey.doubt", kept.userId(), "passkey " + kept.id(), "its counter went back");
        return transactions.sql(SCOPE, tx -> passkeys.doubt(tx, kept.id()).chain(() -> audit.record(tx, line)));
    }
}
