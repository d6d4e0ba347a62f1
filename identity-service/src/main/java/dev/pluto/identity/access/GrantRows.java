package dev.pluto.identity.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pluto.access.GrantConditions;
import dev.pluto.http.page.Cursor;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Table {@code role_grant}. */
@ApplicationScoped
class GrantRows {

    private static final String ALL = """
            select g.grant_id, g.user_id, g.role_id, r.name, g.assigned_by, g.assigned_at, g.expires_at, g.conditions,
                   g.last_used_at
              from role_grant g join role r on r.role_id = g.role_id
            """;
    private static final String OF_PERSON = ALL + "where g.user_id = $1 order by r.name";
    private static final String OF_ACTIVE = ALL + "where r.is_active";
    private static final String ACTIVE = ALL + "where g.user_id = $1 and r.name = $2 and r.is_active";
    private static final String PAGE = ALL + """
            where ($1::timestamptz is null or coalesce(g.last_used_at, g.assigned_at) < $1)
              and ($2::timestamptz is null or (g.assigned_at, g.grant_id) < ($2, $3))
            order by g.assigned_at desc, g.grant_id desc limit $4""";
    private static final String GRANT = """
            insert into role_grant (grant_id, user_id, role_id, assigned_by, assigned_at, expires_at, conditions)
            values ($1, $2, $3, $4, $5, $6, $7) on conflict (user_id, role_id) do nothing""";
    private static final String TAKE = "delete from role_grant where user_id = $1 and role_id = $2";
    private static final String USE = "update role_grant set last_used_at = $2 where grant_id = $1";

    private final ObjectMapper json;
    private final Clock clock;

    GrantRows(ObjectMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    /** Those of a person, by the roles' names. */
    Uni<List<RoleGrant>> of(SqlConnection tx, UUID userId) {
        return tx.preparedQuery(OF_PERSON).execute(Tuple.of(userId)).map(this::grants);
    }

    /** What a person has been granted of a role, while that is active. */
    Uni<Optional<RoleGrant>> active(SqlConnection tx, UUID userId, String role) {
        return tx.preparedQuery(ACTIVE)
                .execute(Tuple.of(userId, role))
                .map(rows -> grants(rows).stream().findFirst());
    }

    /** Those of everybody whose role is active. */
    Uni<List<RoleGrant>> ofActive(SqlConnection tx) {
        return tx.query(OF_ACTIVE).execute().map(this::grants);
    }

    /**
     * Those of everybody, the newest first.
     *
     * @param unusedSince only those that nobody has acted by since; null for all
     */
    Uni<List<RoleGrant>> page(SqlConnection tx, @Nullable Instant unusedSince, Optional<Cursor> after, int limit) {
        return tx.preparedQuery(PAGE)
                .execute(Tuple.of(
                        utc(unusedSince),
                        utc(after.map(Cursor::at).orElse(null)),
                        after.map(Cursor::id).orElse(null),
                        limit))
                .map(this::grants);
    }

    /** @return whether it was not granted before */
    Uni<Boolean> grant(SqlConnection tx, RoleGrant grant) {
        return tx.preparedQuery(GRANT)
                .execute(Tuple.tuple()
                        .addUUID(grant.id())
                        .addUUID(grant.userId())
                        .addUUID(grant.roleId())
                        .addString(grant.assignedBy())
                        .addOffsetDateTime(utc(grant.assignedAt()))
                        .addOffsetDateTime(utc(grant.expiresAt()))
                        .addJsonObject(new JsonObject(text(grant.conditions()))))
                .map(rows -> rows.rowCount() > 0);
    }

    /** @return whether it was granted */
    Uni<Boolean> take(SqlConnection tx, UUID userId, UUID roleId) {
        return tx.preparedQuery(TAKE).execute(Tuple.of(userId, roleId)).map(rows -> rows.rowCount() > 0);
    }

    /** Somebody acts by it. */
    Uni<Void> use(SqlConnection tx, UUID grantId) {
        return tx.preparedQuery(USE)
                .execute(Tuple.of(grantId, utc(clock.instant())))
                .replaceWithVoid();
    }

    private List<RoleGrant> grants(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false).map(this::grant).toList();
    }

    private RoleGrant grant(Row row) {
        return new RoleGrant(
                row.getUUID("grant_id"),
                row.getUUID("user_id"),
                row.getUUID("role_id"),
                row.getString("name"),
                row.getString("assigned_by"),
                row.getOffsetDateTime("assigned_at").toInstant(),
                instant(row.getOffsetDateTime("expires_at")),
                conditions(row.getJsonObject("conditions")),
                instant(row.getOffsetDateTime("last_used_at")));
    }

    private GrantConditions conditions(JsonObject kept) {
        try {
            return json.readValue(kept.encode(), GrantConditions.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Conditions that cannot be read", e);
        }
    }

    private String text(GrantConditions conditions) {
        try {
            return json.writeValueAsString(conditions);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
