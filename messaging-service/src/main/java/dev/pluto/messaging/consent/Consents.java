package dev.pluto.messaging.consent;

import dev.pluto.messaging.channel.Channel;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Who may be written to: not those who opted out of a channel, not those who are blocked. */
@ApplicationScoped
public class Consents {

    private static final String READ = """
            select exists (select from consent
                           where user_id = $1 and channel = $2 and opted_out_at is not null) as opted_out,
                   exists (select from block where user_id = $1) as blocked
            """;

    private static final String SET = """
            insert into consent (user_id, channel, opted_out_at) values ($1, $2, case when $3 then now() end)
            on conflict (user_id, channel) do update set opted_out_at = excluded.opted_out_at, changed_at = now()
            """;

    private static final String REFUSED = """
            insert into consent (user_id, channel, opted_out_at) values ($1, $2, now())
            on conflict (user_id, channel) do update set opted_out_at = now(), changed_at = now()
            where consent.changed_at < (select d.created_at from delivery d where d.message_id = $3)
            """;

    private static final String RELEASED = """
            select user_id from block_report
            where user_id = any($1) and not blocked and told_revision < revision
            """;

    /**
     * Whether a person may be written to.
     *
     * @param isOptedOut said STOP on this channel and not START since
     * @param isBlocked by an operator: neither heard nor answered
     */
    public record Status(boolean isOptedOut, boolean isBlocked) {}

    /** Whether a person may be written to on a channel. */
    public Uni<Status> of(SqlConnection tx, UUID userId, Channel channel) {
        return tx.preparedQuery(READ)
                .execute(Tuple.of(userId, channel.code()))
                .map(rows -> rows.iterator().next())
                .map(row -> new Status(row.getBoolean("opted_out"), row.getBoolean("blocked")));
    }

    /** Who of these was unblocked here and is held for blocked elsewhere only until identity has heard of it. */
    public Uni<Set<UUID>> releasedAmong(SqlConnection tx, Collection<UUID> userIds) {
        return tx.preparedQuery(RELEASED)
                .execute(Tuple.tuple().addArrayOfUUID(userIds.toArray(UUID[]::new)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getUUID("user_id"))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /**
     * Notes an opt-out that the carrier told of by refusing a message. What the person has said of their consent since
     * that message was made is newer.
     */
    public Uni<Void> refused(SqlConnection tx, UUID userId, Channel channel, UUID messageId) {
        return tx.preparedQuery(REFUSED)
                .execute(Tuple.of(userId, channel.code(), messageId))
                .replaceWithVoid();
    }

    /** Notes an opt-out, or its end. */
    public Uni<Void> set(SqlConnection tx, UUID userId, Channel channel, boolean optedOut) {
        return tx.preparedQuery(SET)
                .execute(Tuple.of(userId, channel.code(), optedOut))
                .replaceWithVoid();
    }
}
