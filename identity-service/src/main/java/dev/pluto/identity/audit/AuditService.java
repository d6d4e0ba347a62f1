package dev.pluto.identity.audit;

import dev.pluto.access.Access;
import dev.pluto.access.Deed;
import dev.pluto.access.Permission;
import dev.pluto.http.page.Cursor;
import dev.pluto.http.page.Page;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shows who did what, and writes down that an operator looked. */
@ApplicationScoped
class AuditService {

    private static final Deed LOOK = new Deed(Permission.READ_AUDIT, "audit.read", "audit", "page");
    private static final Deed LOOK_AT_ONE = new Deed(Permission.READ_TRAIL, "audit.read", "audit", "of one person");

    private final Access access;
    private final AuditLines lines;

    AuditService(Access access, AuditLines lines) {
        this.access = access;
        this.lines = lines;
    }

    /** A page of all trails, newest first. */
    Uni<Page<AuditLine>> page(@Nullable String cursor, int limit, AuditFilter filter) {
        Optional<Cursor> after = Cursor.decode(cursor);
        return access.auditedFinding(
                        LOOK,
                        tx -> lines.after(tx, after, filter, limit + 1),
                        found -> Optional.ofNullable(filter.userId()))
                .map(found -> page(found, limit));
    }

    /**
     * What was done to the data of one person, newest first.
     *
     * @param others nothing that they did themselves
     */
    Uni<Page<AuditLine>> of(UUID userId, @Nullable String cursor, int limit, boolean others) {
        Optional<Cursor> after = Cursor.decode(cursor);
        AuditFilter filter = AuditFilter.about(userId, others);
        return access.audited(LOOK_AT_ONE, userId, tx -> lines.after(tx, after, filter, limit + 1))
                .map(found -> page(found, limit));
    }

    private static Page<AuditLine> page(List<AuditLine> found, int limit) {
        return Page.of(found, limit, line -> new Cursor(line.at(), line.id()).encode());
    }
}
