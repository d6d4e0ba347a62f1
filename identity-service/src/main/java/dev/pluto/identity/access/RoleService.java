package dev.pluto.identity.access;

import dev.pluto.access.Access;
import dev.pluto.access.Caller;
import dev.pluto.access.Deed;
import dev.pluto.access.Permission;
import dev.pluto.access.RoleBook;
import dev.pluto.http.problem.Problem;
import dev.pluto.identity.access.RoleRows.Kept;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** Shows roles, and makes, changes and removes those of the house. */
@ApplicationScoped
class RoleService {

    private static final Deed LOOK = new Deed(Permission.READ_ROLES, "role.read", "roles", "all");
    private static final Deed MAKE = new Deed(Permission.WRITE_ROLES, "role.create", "roles", "a role of the house");
    private static final Deed CHANGE = new Deed(Permission.WRITE_ROLES, "role.change", "roles", "a role of the house");
    private static final Deed REMOVE = new Deed(Permission.WRITE_ROLES, "role.delete", "roles", "a role of the house");

    private final Access access;
    private final Caller caller;
    private final RoleRows rows;
    private final BookKeeper keeper;

    RoleService(Access access, Caller caller, RoleRows rows, BookKeeper keeper) {
        this.access = access;
        this.caller = caller;
        this.rows = rows;
        this.keeper = keeper;
    }

    Uni<List<Role>> all() {
        return access.auditedFinding(LOOK, this::shown, all -> Optional.empty());
    }

    /** Fails with {@link Problem} 409 {@code role:exists} or {@code role:cycle}, 403 {@code role:beyond-own}, 422 {@code request:invalid}. */
    Uni<Role> make(RoleDraft draft) {
        Set<String> own = caller.permissions();
        UUID id = UUID.randomUUID();
        return changed(
                MAKE,
                tx -> rows.all(tx)
                        .invoke(all -> {
                            if (all.stream().anyMatch(role -> role.name().equals(draft.name()))
                                    || RoleBook.isReserved(draft.name())) {
                                throw new Problem(409, "role:exists", "There is a role of this name");
                            }
                            require(with(all, id, draft), draft, own);
                        })
                        .chain(() -> rows.insert(tx, id, draft))
                        .chain(() -> shown(tx, id)));
    }

    /** Fails as {@link #make}, and with 404, and 409 {@code role:shipped}. */
    Uni<Role> change(UUID id, RoleDraft draft) {
        Set<String> own = caller.permissions();
        return changed(
                CHANGE,
                tx -> rows.all(tx)
                        .invoke(all -> {
                            Kept before = find(all, id);
                            if (!before.name().equals(draft.name())) {
                                throw Problem.invalid("#/name", "cannot be changed");
                            }
                            require(with(all, id, draft), draft, own);
                        })
                        .chain(() -> rows.update(tx, id, draft))
                        .chain(() -> shown(tx, id)));
    }

    /** Fails with {@link Problem} 404, 409 {@code role:shipped} or {@code role:in-use}. */
    Uni<Void> remove(UUID id) {
        return changed(
                REMOVE,
                tx -> rows.all(tx)
                        .invoke(all -> {
                            Kept role = find(all, id);
                            if (role.grants() > 0
                                    || all.stream()
                                            .anyMatch(other -> role.name().equals(other.parent()))) {
                                throw new Problem(
                                        409,
                                        "role:in-use",
                                        "It is granted to somebody, or another role inherits from it");
                            }
                        })
                        .chain(() -> rows.delete(tx, id)));
    }

    private <T> Uni<T> changed(Deed deed, Function<SqlConnection, Uni<T>> work) {
        return access.auditedFinding(deed, tx -> rows.turn(tx).chain(() -> work.apply(tx)), any -> Optional.empty())
                .invoke(keeper::wake);
    }

    private static Kept find(List<Kept> all, UUID id) {
        Kept role = all.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow(Problem::notFound);
        if (role.shipped()) {
            throw new Problem(409, "role:shipped", "This role comes with Pluto");
        }
        return role;
    }

    private static List<RoleBook.HouseRole> with(List<Kept> all, UUID id, RoleDraft draft) {
        List<RoleBook.HouseRole> roles = new ArrayList<>(all.stream()
                .filter(role -> !role.shipped() && !role.id().equals(id))
                .map(Kept::booked)
                .toList());
        roles.add(new RoleBook.HouseRole(draft.name(), draft.parent(), draft.own()));
        return roles;
    }

    private static void require(List<RoleBook.HouseRole> roles, RoleDraft draft, Set<String> own) {
        RoleBook book = new RoleBook(0, roles, List.of());
        String parent = draft.parent();
        if (parent != null && !book.isRole(parent)) {
            throw Problem.invalid("#/parent", "is no role that can be inherited from");
        }
        if (!draft.own().stream().allMatch(RoleBook::isPermission)) {
            throw Problem.invalid("#/permissions", "names a permission that there is not");
        }
        if (!own.containsAll(permissions(book, draft.name()))) {
            throw new Problem(403, "role:beyond-own", "It may more than whoever makes it");
        }
    }

    private static Set<String> permissions(RoleBook book, String role) {
        try {
            return book.permissionsOf(role);
        } catch (IllegalArgumentException e) {
            throw new Problem(409, "role:cycle", "It would inherit from itself");
        }
    }

    private Uni<Role> shown(SqlConnection tx, UUID id) {
        return shown(tx)
                .map(all -> all.stream()
                        .filter(role -> role.id().equals(id))
                        .findFirst()
                        .orElseThrow(Problem::notFound));
    }

    private Uni<List<Role>> shown(SqlConnection tx) {
        return rows.all(tx).map(all -> {
            RoleBook book = new RoleBook(0, Kept.booked(all), List.of());
            return all.stream().map(role -> shown(role, book)).toList();
        });
    }

    private static Role shown(Kept role, RoleBook book) {
        return new Role(
                role.id(),
                role.name(),
                role.description(),
                role.parent(),
                role.shipped() ? RoleBook.ownOfShipped(role.name()) : role.permissions(),
                role.isActive() ? List.copyOf(book.permissionsOf(role.name())) : List.of(),
                role.isActive(),
                role.shipped(),
                role.grants());
    }
}
