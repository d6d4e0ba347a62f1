package dev.pluto.identity.audit;

import dev.pluto.http.page.Cursor;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The trail as the database keeps it. */
@ApplicationScoped
class AuditLines {

    private static final String NEWEST_FIRST = """
            select id, at, actor, action, user_id, resource, reason from audit_entry
             where ($1::timestamptz is null or (at, id) < ($1, $2::uuid)) and ($3::uuid is null or user_id = $3)
             order by at desc, id desc limit $4""";

    /** At most {@code limit} lines after a cursor, newest first, about one person or about all. */
    Uni<List<AuditLine>> after(SqlConnection tx, Optional<Cursor> cursor, @Nullable UUID userId, int limit) {
        return tx.preparedQuery(NEWEST_FIRST)
                .execute(Tuple.of(
                        cursor.map(last -> last.at().atOffset(ZoneOffset.UTC)).orElse(null),
                        cursor.map(Cursor::id).orElse(null),
                        userId,
                        limit))
                .map(rows -> {
                    List<AuditLine> lines = new ArrayList<>();
                    rows.forEach(row -> lines.add(line(row)));
                    return lines;
                });
    }

    private static AuditLine line(Row row) {
        return new AuditLine(
                row.getUUID("id"),
                row.getOffsetDateTime("at").toInstant(),
                row.getString("actor"),
                row.getString("action"),
                row.getUUID("user_id"),
                row.getString("resource"),
                row.getString("reason"));
    }
}
