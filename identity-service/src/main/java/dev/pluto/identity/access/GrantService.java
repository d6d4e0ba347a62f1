package dev.pluto.identity.access;

import dev.pluto.access.Access;
import dev.pluto.access.Caller;
import dev.pluto.access.Deed;
import dev.pluto.access.Permission;
import dev.pluto.access.RoleBook;
import dev.pluto.http.page.Cursor;
import dev.pluto.http.page.Page;
import dev.pluto.http.problem.Problem;
import dev.pluto.identity.account.KnownPersons;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Grants roles to people, and takes them. */
@ApplicationScoped
class GrantService {

    private static final Deed LOOK = new Deed(Permission.READ_GRANTS, "role-grant.read", "role grants", "of everybody");
    private static final Deed LOOK_AT_ONE =
            new Deed(Permission.READ_GRANTS, "role-grant.read", "role grants", "of one person");
    private static final Deed GRANT =
            new Deed(Permission.WRITE_GRANTS, "role.grant", "role grants", "a role is granted");
    private static final Deed TAKE = new Deed(Permission.WRITE_GRANTS, "role.take", "role grants", "a role is taken");

    private final Access access;
    private final Caller caller;
    private final RoleRows roles;
    private final GrantRows grants;
    private final BookKeeper keeper;
    private final Clock clock;

    GrantService(Access access, Caller caller, RoleRows roles, GrantRows grants, BookKeeper keeper, Clock clock) {
        this.access = access;
        this.caller = caller;
        this.roles = roles;
        this.grants = grants;
        this.keeper = keeper;
        this.clock = clock;
    }

    /** Grants of everybody, the newest first; of those unused for so many days alone. */
    Uni<Page<RoleGrant>> page(@Nullable String cursor, int limit, @Nullable Integer unusedForDays) {
        Optional<Cursor> after = Cursor.decode(cursor);
        Instant since = unusedForDays == null ? null : clock.instant().minus(Duration.ofDays(unusedForDays));
        return access.auditedFinding(LOOK, tx -> grants.page(tx, since, after, limit + 1), found -> Optional.empty())
                .map(found -> Page.of(found, limit, grant -> new Cursor(grant.assignedAt(), grant.id()).encode()));
    }

    /** Those of a person. Fails with {@link Problem} 404. */
    Uni<List<RoleGrant>> of(UUID userId) {
        return access.audited(
                LOOK_AT_ONE, userId, tx -> KnownPersons.require(tx, userId).chain(() -> grants.of(tx, userId)));
    }

    /** Fails with {@link Problem} 404, 403 {@code role:own} or {@code role:beyond-own}, 409 {@code role:granted}, 422. */
    Uni<RoleGrant> grant(UUID userId, GrantDraft draft) {
        requireAnother(userId);
        Set<String> own = caller.permissions();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        String by = caller.name();
        return access.audited(
                        GRANT,
                        userId,
                        tx -> KnownPersons.require(tx, userId)
                                .chain(() -> roles.turn(tx))
                                .chain(() -> role(tx, draft.roleId(), own))
                                .map(role -> new RoleGrant(
                                        UUID.randomUUID(),
                                        userId,
                                        draft.roleId(),
                                        role,
                                        by,
                                        now,
                                        draft.expiresAt(),
                                        draft.holding(),
                                        null))
                                .call(grant -> grants.grant(tx, grant).invoke(GrantService::requireNew)))
                .invoke(keeper::wake);
    }

    /** Fails with {@link Problem} 404 where it was not granted, 403 {@code role:own}. */
    Uni<Void> take(UUID userId, UUID roleId) {
        requireAnother(userId);
        return access.audited(
                        TAKE,
                        userId,
                        tx -> roles.turn(tx)
                                .chain(() -> grants.take(tx, userId, roleId))
                                .invoke(taken -> {
                                    if (!taken) {
                                        throw Problem.notFound();
                                    }
                                }))
                .invoke(keeper::wake)
                .replaceWithVoid();
    }

    private void requireAnother(UUID userId) {
        if (caller.subject().equals(userId.toString())) {
            throw new Problem(403, "role:own", "Nobody changes what they are granted themselves");
        }
    }

    /** The name of a role that may no more than who grants it, also once it, and those it inherits from, are active. */
    private Uni<String> role(SqlConnection tx, UUID roleId, Set<String> own) {
        return roles.all(tx).map(all -> {
            String name = all.stream()
                    .filter(role -> role.id().equals(roleId))
                    .findFirst()
                    .map(RoleRows.Kept::name)
                    .orElseThrow(() -> Problem.invalid("#/role_id", "is no role"));
            RoleBook book = new RoleBook(0, RoleRows.Kept.whole(all), List.of());
            if (!own.containsAll(book.permissionsOf(name))) {
                throw new Problem(403, "role:beyond-own", "It may more than whoever grants it");
            }
            return name;
        });
    }

    private static void requireNew(boolean isNew) {
        if (!isNew) {
            throw new Problem(409, "role:granted", "It is granted already; take it to grant it anew");
        }
    }
}
