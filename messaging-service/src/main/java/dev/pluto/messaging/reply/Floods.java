package dev.pluto.messaging.reply;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

/** Who writes more than is answered, counted over all replicas: by what is stored. Where nothing is counted, nobody does. */
@ApplicationScoped
class Floods {

    // No more is read than tells whether it is too much.
    private static final String READ = """
            select (select count(*) from (
                        select from message where user_id = $1 and direction = 'in' and kind = 'text'
                           and occurred_at > now() - make_interval(secs => $3) limit $4 + 1) lately) > $4 as over,
                   exists (select from delivery where conversation_id = $2 and purpose = 'limit'
                           and created_at > now() - make_interval(secs => $3)) as told
            """;

    private final ReplyConfig.Flood config;

    Floods(ReplyConfig config) {
        this.config = config.flood();
    }

    Uni<Flood> of(SqlConnection tx, ReplyJob job) {
        return config.texts() == 0
                ? Uni.createFrom().item(new Flood(false, false))
                : tx.preparedQuery(READ)
                        .execute(Tuple.of(
                                job.userId(),
                                job.conversationId(),
                                config.within().toMillis() / 1000.0,
                                config.texts()))
                        .map(rows -> flood(rows.iterator().next()));
    }

    private static Flood flood(Row row) {
        return new Flood(row.getBoolean("over"), row.getBoolean("told"));
    }
}
