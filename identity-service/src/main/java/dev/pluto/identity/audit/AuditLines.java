package dev.pluto.identity.audit;

import dev.pluto.events.AuditWritten;
import dev.pluto.http.page.Cursor;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The trails of all services: this service's own where it is written, and the lines of the others as they told of them, table {@code
 * gathered_line}.
 */
@ApplicationScoped
class AuditLines {

    private static final String WANTED = """
             where ($1::timestamptz is null or (at, id) < ($1, $2::uuid)) and ($3::uuid is null or user_id = $3)
               and ($4::text is null or service = $4) and ($5::text is null or actor = $5)
               and ($6::text is null or action = $6) and ($7::timestamptz is null or at >= $7)
               and ($8::timestamptz is null or at < $8)
               and (not $9::boolean or user_id is null or actor <> user_id::text)
             order by at desc, id desc limit $10""";

    private static final String NEWEST_FIRST = """
            select * from (
              (select id, service, at, actor, action, user_id, resource, reason
                 from (select $11::text as service, e.* from audit_entry e) own
            """ + WANTED + """
            )
              union all
              (select id, service, at, actor, action, user_id, resource, reason from gathered_line
            """ + WANTED + """
            )) lines order by at desc, id desc limit $10""";

    private static final String GATHER = """
            insert into gathered_line (id, service, at, actor, action, user_id, resource, reason)
            values ($1, $2, $3, $4, $5, nullif($6, $7::uuid), $8, $9) on conflict do nothing""";

    private final String service;

    AuditLines(@ConfigProperty(name = "quarkus.application.name") String service) {
        this.service = service;
    }

    /** At most {@code limit} lines after a cursor, newest first. */
    Uni<List<AuditLine>> after(SqlConnection tx, Optional<Cursor> cursor, AuditFilter filter, int limit) {
        Tuple values = Tuple.tuple()
                .addOffsetDateTime(time(cursor.map(Cursor::at).orElse(null)))
                .addUUID(cursor.map(Cursor::id).orElse(null))
                .addUUID(filter.userId())
                .addString(filter.service())
                .addString(filter.actor())
                .addString(filter.action())
                .addOffsetDateTime(time(filter.from()))
                .addOffsetDateTime(time(filter.until()))
                .addBoolean(filter.others())
                .addInteger(limit)
                .addString(service);
        return tx.preparedQuery(NEWEST_FIRST).execute(values).map(rows -> {
            List<AuditLine> lines = new ArrayList<>();
            rows.forEach(row -> lines.add(line(row)));
            return lines;
        });
    }

    /** Keeps a line of another service, once however often it is told; this service's own are here already. */
    Uni<Void> gather(SqlConnection tx, AuditWritten told) {
        if (told.service().equals(service)) {
            return Uni.createFrom().voidItem();
        }
        Tuple values = Tuple.tuple()
                .addUUID(told.lineId())
                .addString(told.service())
                .addOffsetDateTime(time(told.at()))
                .addString(told.actor())
                .addString(told.action())
                .addUUID(told.userId())
                .addUUID(AuditWritten.NOBODY)
                .addString(told.resource())
                .addString(told.reason());
        return tx.preparedQuery(GATHER).execute(values).replaceWithVoid();
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    private static AuditLine line(Row row) {
        return new AuditLine(
                row.getUUID("id"),
                row.getString("service"),
                row.getOffsetDateTime("at").toInstant(),
                row.getString("actor"),
                row.getString("action"),
                row.getUUID("user_id"),
                row.getString("resource"),
                row.getString("reason"));
    }
}
