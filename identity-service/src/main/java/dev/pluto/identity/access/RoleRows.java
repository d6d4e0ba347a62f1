package dev.pluto.identity.access;

import dev.pluto.access.RoleBook;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Tables {@code role} and {@code role_book}. */
@ApplicationScoped
class RoleRows {

    private static final String VERSION = "select version from role_book";
    private static final String TURN = "update role_book set version = version + 1";
    private static final String ALL = """
            select r.role_id, r.name, r.description, r.parent, r.permissions, r.is_active, r.shipped,
                   (select count(*) from role_grant g where g.role_id = r.role_id) as grants
              from role r order by r.name""";
    private static final String INSERT = """
            insert into role (role_id, name, description, parent, permissions, is_active, changed_at)
            values ($1, $2, $3, $4, $5, $6, $7)""";
    private static final String UPDATE = """
            update role set description = $2, parent = $3, permissions = $4, is_active = $5, changed_at = $6
             where role_id = $1""";
    private static final String DELETE = "delete from role where role_id = $1";

    private final Clock clock;

    RoleRows(Clock clock) {
        this.clock = clock;
    }

    /** A row of {@code role}, with how many have been granted it. */
    record Kept(
            UUID id,
            String name,
            @Nullable String description,
            @Nullable String parent,
            List<String> permissions,
            boolean isActive,
            boolean shipped,
            long grants) {

        /** As it stands in the book. */
        RoleBook.HouseRole booked() {
            return new RoleBook.HouseRole(name, parent, permissions);
        }

        /** Those of the house, as if all were active. */
        static List<RoleBook.HouseRole> whole(List<Kept> all) {
            return all.stream()
                    .filter(role -> !role.shipped())
                    .map(Kept::booked)
                    .toList();
        }

        /** Those that count, of all that there are. */
        static List<RoleBook.HouseRole> booked(List<Kept> all) {
            return all.stream()
                    .filter(role -> role.isActive() && !role.shipped())
                    .map(Kept::booked)
                    .toList();
        }
    }

    Uni<Long> version(SqlConnection tx) {
        return tx.query(VERSION).execute().map(rows -> rows.iterator().next().getLong("version"));
    }

    /** Takes the book for this transaction: whoever changes next sees what this one did. */
    Uni<Void> turn(SqlConnection tx) {
        return tx.query(TURN).execute().replaceWithVoid();
    }

    /** All, by name. */
    Uni<List<Kept>> all(SqlConnection tx) {
        return tx.query(ALL)
                .execute()
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(RoleRows::kept)
                        .toList());
    }

    Uni<Void> insert(SqlConnection tx, UUID id, RoleDraft draft) {
        return tx.preparedQuery(INSERT)
                .execute(Tuple.tuple()
                        .addUUID(id)
                        .addString(draft.name())
                        .addString(draft.description())
                        .addString(draft.parent())
                        .addValue(draft.own().toArray(String[]::new))
                        .addBoolean(draft.active())
                        .addOffsetDateTime(now()))
                .replaceWithVoid();
    }

    Uni<Void> update(SqlConnection tx, UUID id, RoleDraft draft) {
        return tx.preparedQuery(UPDATE)
                .execute(Tuple.of(
                        id,
                        draft.description(),
                        draft.parent(),
                        draft.own().toArray(String[]::new),
                        draft.active(),
                        now()))
                .replaceWithVoid();
    }

    Uni<Void> delete(SqlConnection tx, UUID id) {
        return tx.preparedQuery(DELETE).execute(Tuple.of(id)).replaceWithVoid();
    }

    private static Kept kept(Row row) {
        return new Kept(
                row.getUUID("role_id"),
                row.getString("name"),
                row.getString("description"),
                row.getString("parent"),
                List.of(row.getArrayOfStrings("permissions")),
                row.getBoolean("is_active"),
                row.getBoolean("shipped"),
                row.getLong("grants"));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
