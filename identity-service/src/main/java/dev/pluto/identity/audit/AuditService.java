package dev.pluto.identity.audit;

import dev.pluto.http.page.Cursor;
import dev.pluto.http.page.Page;
import dev.pluto.protection.AuditEntry;
import dev.pluto.protection.AuditTrail;
import dev.pluto.protection.Scope;
import dev.pluto.protection.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shows operators the trail, and writes down that they looked. */
@ApplicationScoped
class AuditService {

    private final Transactions transactions;
    private final AuditLines lines;
    private final AuditTrail trail;

    AuditService(Transactions transactions, AuditLines lines, AuditTrail trail) {
        this.transactions = transactions;
        this.lines = lines;
        this.trail = trail;
    }

    /**
     * A page of the trail, newest first.
     *
     * @param userId only what concerns this person, null for all
     */
    Uni<Page<AuditLine>> page(String operator, @Nullable String cursor, int limit, @Nullable UUID userId) {
        Optional<Cursor> after = Cursor.decode(cursor);
        AuditEntry look = new AuditEntry(operator, "audit.read", userId, "audit", "page");
        return transactions
                .sql(
                        Scope.operator(operator),
                        tx -> lines.after(tx, after, userId, limit + 1).call(() -> trail.record(tx, look)))
                .map(found -> Page.of(found, limit, line -> new Cursor(line.at(), line.id()).encode()));
    }
}
