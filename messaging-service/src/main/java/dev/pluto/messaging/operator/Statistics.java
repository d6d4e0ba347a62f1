package dev.pluto.messaging.operator;

import dev.pluto.messaging.operator.AdminViews.AdminStats;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;

/** Counts what is there, in one statement and so at one moment. */
@ApplicationScoped
class Statistics {

    private static final String COUNT = """
            select (select count(*) from data_subject) as total_users,
                   (select count(*) from block) as blocked_users,
                   (select count(distinct user_id) from consent where opted_out_at is not null) as opted_out_users,
                   (select count(*) from conversation) as total_sessions,
                   (select count(*) from conversation
                    where state = 'open' and last_message_at > now() - interval '24 hours') as active_sessions,
                   (select count(*) from takeover where expires_at > now()) as held_sessions,
                   count(*) as total_messages,
                   count(*) filter (where direction = 'in') as user_messages,
                   count(*) filter (where author = 'operator') as admin_messages
            from message
            """;

    Uni<AdminStats> count(SqlConnection tx) {
        return tx.preparedQuery(COUNT)
                .execute()
                .map(rows -> stats(rows.iterator().next()));
    }

    private static AdminStats stats(Row row) {
        return new AdminStats(
                row.getLong("total_users"),
                row.getLong("blocked_users"),
                row.getLong("opted_out_users"),
                row.getLong("total_sessions"),
                row.getLong("active_sessions"),
                row.getLong("held_sessions"),
                row.getLong("total_messages"),
                row.getLong("user_messages"),
                row.getLong("admin_messages"));
    }
}
