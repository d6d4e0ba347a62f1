package dev.pluto.identity.audit;

import dev.pluto.access.Access;
import dev.pluto.access.Deed;
import dev.pluto.access.Permission;
import dev.pluto.http.page.Cursor;
import dev.pluto.http.page.Page;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shows operators the trail, and writes down that they looked. */
@ApplicationScoped
class AuditService {

    private static final Deed LOOK = new Deed(Permission.READ_AUDIT, "audit.read", "audit", "page");

    private final Access access;
    private final AuditLines lines;

    AuditService(Access access, AuditLines lines) {
        this.access = access;
        this.lines = lines;
    }

    /**
     * A page of the trail, newest first.
     *
     * @param userId only what concerns this person, null for all
     */
    Uni<Page<AuditLine>> page(@Nullable String cursor, int limit, @Nullable UUID userId) {
        Optional<Cursor> after = Cursor.decode(cursor);
        return access.auditedFinding(
                        LOOK, tx -> lines.after(tx, after, userId, limit + 1), found -> Optional.ofNullable(userId))
                .map(found -> Page.of(found, limit, line -> new Cursor(line.at(), line.id()).encode()));
    }
}
