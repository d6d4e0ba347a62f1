package dev.pluto.messaging.consent;

import dev.pluto.messaging.channel.Channel;
import dev.pluto.messaging.consent.ConsentChange.Source;
import dev.pluto.protection.PersonKey;
import dev.pluto.protection.PersonKeys;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Who may be written to: not those who opted out of a channel, not those who are blocked. */
@ApplicationScoped
public class Consents {

    private static final String READ = """
            select (select opted_out_at from consent where user_id = $1 and channel = $2) as opted_out_at,
                   exists (select from block where user_id = $1) as blocked
            """;

    private static final String NOTE = """
            with standing as (
                insert into consent as c (user_id, channel, opted_out_at) values ($2, $3, case when $4 then now() end)
                on conflict (user_id, channel) do update set opted_out_at = excluded.opted_out_at, changed_at = now()
                where $8::uuid is null or c.changed_at < (select d.created_at from delivery d where d.message_id = $8)
                returning c.user_id)
            insert into consent_change (id, user_id, channel, opted_out, source, words_sealed, said_at)
            select $1::uuid, user_id, $3::text, $4::boolean, $5::text, $6::bytea, $7::timestamptz from standing
            """;

    private static final String CHANGES = """
            select opted_out, source, said_at, noted_at from consent_change where user_id = $1 and channel = $2
            order by noted_at desc, id limit $3
            """;

    /** The field of a change's {@code words_sealed}. */
    static final String WORDS = "consent.words";

    private static final String RELEASED = """
            select user_id from block_report
            where user_id = any($1) and not blocked and told_revision < revision
            """;

    private final PersonKeys personKeys;
    private final Clock clock;

    Consents(PersonKeys personKeys, Clock clock) {
        this.personKeys = personKeys;
        this.clock = clock;
    }

    /**
     * Whether a person may be written to.
     *
     * @param optedOutAt since when, by the database's clock; null for who has not said STOP on this channel, or START since
     * @param isBlocked by an operator: neither heard nor answered
     */
    public record Status(@Nullable Instant optedOutAt, boolean isBlocked) {
        /** Of who has said nothing against it. */
        public static final Status WILLING = new Status(null, false);

        public boolean isOptedOut() {
            return optedOutAt != null;
        }
    }

    /** Whether a person may be written to on a channel. */
    public Uni<Status> of(SqlConnection tx, UUID userId, Channel channel) {
        return tx.preparedQuery(READ)
                .execute(Tuple.of(userId, channel.code()))
                .map(rows -> rows.iterator().next())
                .map(Consents::status);
    }

    private static Status status(Row row) {
        OffsetDateTime out = row.getOffsetDateTime("opted_out_at");
        return new Status(out == null ? null : out.toInstant(), row.getBoolean("blocked"));
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
        var change = new ConsentChange(true, Source.REFUSAL, Optional.empty(), clock.instant());
        return tx.preparedQuery(NOTE)
                .execute(row(UUID.randomUUID(), userId, channel, change, null, messageId))
                .replaceWithVoid();
    }

    /** Adds a change to the ledger, and has it count from here on. */
    public Uni<Void> note(SqlConnection tx, UUID userId, Channel channel, ConsentChange change) {
        UUID id = UUID.randomUUID();
        return personKeys
                .of(tx, userId)
                .flatMap(key ->
                        tx.preparedQuery(NOTE).execute(row(id, userId, channel, change, sealed(key, id, change), null)))
                .replaceWithVoid();
    }

    /**
     * A change that was noted.
     *
     * @param source {@code text}, {@code carrier}, {@code refusal}, {@code operator} or {@code before}, as {@link ConsentChange.Source}
     */
    public record Noted(boolean optedOut, String source, Instant saidAt, Instant notedAt) {}

    /** The latest changes of a person, the newest first. */
    public Uni<List<Noted>> changes(SqlConnection tx, UUID userId, Channel channel, int count) {
        return tx.preparedQuery(CHANGES)
                .execute(Tuple.of(userId, channel.code(), count))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new Noted(
                                row.getBoolean("opted_out"),
                                row.getString("source"),
                                row.getOffsetDateTime("said_at").toInstant(),
                                row.getOffsetDateTime("noted_at").toInstant()))
                        .toList());
    }

    /** Without its words rather than not at all, where nobody can seal them. */
    private static @Nullable Buffer sealed(PersonKey key, UUID id, ConsentChange change) {
        return key.isLost() || key.isLocked()
                ? null
                : change.words()
                        .map(words -> Buffer.buffer(key.seal(WORDS, id, words)))
                        .orElse(null);
    }

    private static Tuple row(
            UUID id,
            UUID userId,
            Channel channel,
            ConsentChange change,
            @Nullable Buffer words,
            @Nullable UUID refusedMessage) {
        return Tuple.tuple()
                .addUUID(id)
                .addUUID(userId)
                .addString(channel.code())
                .addBoolean(change.isOptedOut())
                .addString(change.source().code())
                .addValue(words)
                .addOffsetDateTime(change.saidAt().atOffset(ZoneOffset.UTC))
                .addUUID(refusedMessage);
    }
}
