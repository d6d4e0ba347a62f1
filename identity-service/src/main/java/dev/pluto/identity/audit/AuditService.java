package dev.pluto.identity.audit;

import dev.pluto.http.Cursor;
import dev.pluto.http.Page;
import dev.pluto.http.Problem;
import dev.pluto.protection.AuditEntry;
import dev.pluto.protection.AuditTrail;
import dev.pluto.protection.Scope;
import dev.pluto.protection.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
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
        long before = Cursor.decodeText(cursor).map(AuditService::seq).orElse(Long.MAX_VALUE);
        AuditEntry look = new AuditEntry(operator, "audit.read", userId, "audit", "page");
        return transactions
                .sql(
                        Scope.operator(operator),
                        tx -> lines.before(tx, before, userId, limit + 1).call(() -> trail.record(tx, look)))
                .map(found -> Page.of(found, limit, line -> Cursor.encode(Long.toString(line.seq()))));
    }

    private static long seq(String cursor) {
        try {
            return Long.parseLong(cursor);
        } catch (NumberFormatException e) {
            throw Problem.invalid("query:cursor", "is not a cursor of this list");
        }
    }
}
