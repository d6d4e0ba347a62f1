package dev.pluto.messaging.reply;

import dev.pluto.messaging.conversation.Position;
import dev.pluto.protection.Scope;
import dev.pluto.protection.Transactions;
import dev.pluto.work.Claimed;
import dev.pluto.work.Lease;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One row per conversation says up to which message it is answered. It moves forward in the transaction that stores the
 * reply, and only from where the answering replica found it: whoever comes second stores nothing. Who holds a conversation's
 * lock and this one took that one first.
 */
@ApplicationScoped
class ReplyJobs {

    static final Scope SCOPE = Scope.service("reply");

    // Sliding: every text puts the answer off, but never beyond the longest wait since the first one unanswered.
    private static final String WANT = """
        insert into reply_job as j (conversation_id, user_id, wanted_sequence, waiting_since, due_at, traceparent)
        select t.conversation_id, t.user_id, t.sequence, now(), now() + make_interval(secs => $5), t.traceparent
        from unnest($1::uuid[], $2::uuid[], $3::bigint[], $4::text[])
            t (conversation_id, user_id, sequence, traceparent)
        on conflict (conversation_id) do update set
            wanted_sequence = greatest(j.wanted_sequence, excluded.wanted_sequence),
            waiting_since = coalesce(j.waiting_since, now()),
            due_at = least(coalesce(j.waiting_since, now()) + make_interval(secs => $6), excluded.due_at),
            traceparent = excluded.traceparent
        where excluded.wanted_sequence > j.answered_sequence
        """;

    // Without a time at which it is due no worker takes it: whoever is on the line is answered by whom they spoke to.
    private static final String HEAR = """
        insert into reply_job as j (conversation_id, user_id, wanted_sequence, traceparent) values ($1, $2, $3, $4)
        on conflict (conversation_id) do update set
            wanted_sequence = greatest(j.wanted_sequence, excluded.wanted_sequence),
            traceparent = excluded.traceparent
        returning answered_sequence
        """;

    // However many texts wait, one try takes so many: the rest stays due and has its turn when these are behind.
    private static final String CLAIM = """
            update reply_job j set claimed_until = now() + make_interval(secs => $2), attempts = j.attempts + 1
            where j.conversation_id in (
                select d.conversation_id from reply_job d
                where d.due_at <= now() and (d.claimed_until is null or d.claimed_until < now())
                order by d.due_at
                limit $1
                for update skip locked)
            returning j.conversation_id, j.user_id, j.answered_sequence,
                least(j.wanted_sequence, j.answered_sequence + $3) as wanted_sequence, j.attempts, j.traceparent,
                (select expires_at from takeover t
                 where t.conversation_id = j.conversation_id and t.expires_at > now()) as silent_until
            """;

    // Whoever took the conversation meanwhile held its lock, which the answering transaction has before it runs this.
    // $4: a hold
    // does not matter.
    private static final String ANSWER = """
            update reply_job set
                answered_sequence = $3, attempts = 0, claimed_until = null,
                waiting_since = case when wanted_sequence > $3 then now() end,
                due_at = case when wanted_sequence > $3 then due_at end
            where conversation_id = $1 and answered_sequence = $2
              and ($4 or not exists (select from takeover where conversation_id = $1 and expires_at > now()))
            """;

    private static final String ANSWERED_BY_HAND = """
            update reply_job set
                answered_sequence = wanted_sequence, attempts = 0, claimed_until = null, waiting_since = null, due_at = null
            where conversation_id = $1 and wanted_sequence > answered_sequence
            """;

    private static final String LOCK_ONE = "select from reply_job where conversation_id = $1 for update";

    // Behind the lock, and so by what has become of the hold: whoever handed back meanwhile did not wait for this.
    private static final String PUT_OFF = """
            update reply_job set claimed_until = null, attempts = 0, due_at = coalesce(
                (select expires_at from takeover where conversation_id = $1 and expires_at > now()), now())
            where conversation_id = $1 and answered_sequence = $2
            """;

    private static final String RESUME =
            "update reply_job set due_at = now() where conversation_id = $1 and wanted_sequence > answered_sequence";

    private static final String RELEASE =
            "update reply_job set claimed_until = null, due_at = now() + make_interval(secs => $3) where "
                    + "conversation_id = $1 and answered_sequence = $2";

    private final Transactions transactions;
    private final ReplyConfig config;

    ReplyJobs(Transactions transactions, ReplyConfig config) {
        this.transactions = transactions;
        this.config = config;
    }

    /** Texts wait for an answer: each conversation up to its newest, under that one's trace. */
    Uni<Void> want(SqlConnection tx, List<ReplyQueue.Text> texts) {
        if (texts.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var newest = new HashMap<UUID, ReplyQueue.Text>();
        for (ReplyQueue.Text text : texts) {
            newest.merge(text.conversationId(), text, (a, b) -> a.sequence() > b.sequence() ? a : b);
        }
        return tx.preparedQuery(WANT).execute(arguments(newest.values())).replaceWithVoid();
    }

    private Tuple arguments(Collection<ReplyQueue.Text> texts) {
        int size = texts.size();
        var conversations = new UUID[size];
        var users = new UUID[size];
        var sequences = new Long[size];
        var traces = new String[size];
        int i = 0;
        for (ReplyQueue.Text text : texts) {
            conversations[i] = text.conversationId();
            users[i] = text.userId();
            sequences[i] = text.sequence();
            traces[i++] = text.traceparent();
        }
        return Tuple.tuple()
                .addArrayOfUUID(conversations)
                .addArrayOfUUID(users)
                .addArrayOfLong(sequences)
                .addArrayOfString(traces)
                .addDouble(seconds(config.debounce()))
                .addDouble(seconds(config.longestWait()));
    }

    /** Words of a call wait, for this very process. Up to which message their conversation was answered before. */
    Uni<Long> hear(SqlConnection tx, UUID userId, Position position, @Nullable String traceparent) {
        return tx.preparedQuery(HEAR)
                .execute(Tuple.of(position.conversationId(), userId, position.sequence(), traceparent))
                .map(rows -> rows.iterator().next().getLong("answered_sequence"));
    }

    /** Claims conversations whose answer is due. */
    Uni<Claimed<ReplyJob>> claim(int count, Lease lease) {
        return transactions.sql(
                SCOPE,
                tx -> tx.preparedQuery(CLAIM)
                        .execute(Tuple.of(count, lease.seconds(), config.together()))
                        .map(rows -> Claimed.of(rows, ReplyJobs::job)));
    }

    /**
     * Marks a job's texts as answered. False when another replica did so before, or an operator holds the conversation: nothing may
     * be stored then.
     *
     * @param evenHeld no operator holds it up: a word on consent, or what is said in a call
     */
    Uni<Boolean> answered(SqlConnection tx, ReplyJob job, boolean evenHeld) {
        return tx.preparedQuery(ANSWER)
                .execute(Tuple.of(job.conversationId(), job.answered(), job.wanted(), evenHeld))
                .map(rows -> rows.rowCount() == 1);
    }

    /** Gives a claimed job back, to be tried again after a while. */
    Uni<Void> release(ReplyJob job, Duration after) {
        return transactions.sql(
                SCOPE,
                tx -> tx.preparedQuery(RELEASE)
                        .execute(Tuple.of(job.conversationId(), job.answered(), seconds(after)))
                        .replaceWithVoid());
    }

    /** An operator answered all that waits. */
    Uni<Void> answeredByHand(SqlConnection tx, UUID conversationId) {
        return tx.preparedQuery(ANSWERED_BY_HAND)
                .execute(Tuple.of(conversationId))
                .replaceWithVoid();
    }

    /** Gives a claimed job back for as long as an operator holds the conversation; what was tried so far does not count. */
    Uni<Void> putOff(ReplyJob job) {
        return transactions.sql(SCOPE, tx -> putOff(tx, job));
    }

    /** The same in a transaction that goes on; nothing where the job was answered meanwhile. */
    Uni<Void> putOff(SqlConnection tx, ReplyJob job) {
        return tx.preparedQuery(LOCK_ONE)
                .execute(Tuple.of(job.conversationId()))
                .chain(() -> tx.preparedQuery(PUT_OFF).execute(Tuple.of(job.conversationId(), job.answered())))
                .replaceWithVoid();
    }

    /** What waits in a conversation is due. */
    Uni<Void> resume(SqlConnection tx, UUID conversationId) {
        return tx.preparedQuery(RESUME).execute(Tuple.of(conversationId)).replaceWithVoid();
    }

    private static ReplyJob job(Row row) {
        return new ReplyJob(
                row.getUUID("conversation_id"),
                row.getUUID("user_id"),
                row.getLong("answered_sequence"),
                row.getLong("wanted_sequence"),
                row.getInteger("attempts"),
                row.getString("traceparent"),
                Optional.ofNullable(row.getOffsetDateTime("silent_until")).map(OffsetDateTime::toInstant));
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
