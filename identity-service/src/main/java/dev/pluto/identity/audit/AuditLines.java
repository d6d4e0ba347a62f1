package dev.pluto.identity.audit;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The trail as the database keeps it. */
@ApplicationScoped
class AuditLines {

    private static final String NEWEST_FIRST = """
            select seq, recorded_at, actor, action, user_id, resource, reason from audit_entry
             where seq < $1 and ($2::uuid is null or user_id = $2)
             order by seq desc limit $3""";

    /** At most {@code limit} lines before {@code seq}, newest first, about one person or about all. */
    Uni<List<AuditLine>> before(SqlConnection tx, long seq, @Nullable UUID userId, int limit) {
        return tx.preparedQuery(NEWEST_FIRST)
                .execute(Tuple.tuple(Arrays.asList(seq, userId, limit)))
                .map(rows -> {
                    List<AuditLine> lines = new ArrayList<>();
                    rows.forEach(row -> lines.add(line(row)));
                    return lines;
                });
    }

    private static AuditLine line(Row row) {
        return new AuditLine(
                row.getLong("seq"),
                row.getOffsetDateTime("recorded_at").toInstant(),
                row.getString("actor"),
                row.getString("action"),
                row.getUUID("user_id"),
                row.getString("resource"),
                row.getString("reason"));
    }
}
