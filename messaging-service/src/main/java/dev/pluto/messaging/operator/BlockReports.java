package dev.pluto.messaging.operator;

import dev.pluto.messaging.people.Profiles.AccountStatus;
import dev.pluto.protection.Scope;
import dev.pluto.protection.Transactions;
import dev.pluto.work.Claimed;
import dev.pluto.work.Lease;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was decided here, how far identity has heard of it, and what identity says. While identity has not heard of a
 * decision it stands whatever identity says; after that identity's newest word does.
 */
@ApplicationScoped
class BlockReports {

    static final Scope SCOPE = Scope.service("block");

    private static final String WANT = """
            insert into block_report as r (user_id, blocked, operator, revision, due_at, traceparent)
            values ($1, $2, $3, 1, now(), $4)
            on conflict (user_id) do update set
                blocked = excluded.blocked, operator = excluded.operator, revision = r.revision + 1, attempts = 0,
                due_at = now(), claimed_until = null, traceparent = excluded.traceparent
            """;

    private static final String CLAIM = """
            update block_report r set claimed_until = now() + make_interval(secs => $2), attempts = r.attempts + 1
            where r.user_id in (
                select d.user_id from block_report d
                where d.told_revision < d.revision and d.due_at <= now()
                  and (d.claimed_until is null or d.claimed_until < now())
                order by d.due_at
                limit $1
                for update skip locked)
            returning r.user_id, r.blocked, r.operator, r.revision, r.attempts, r.traceparent
            """;

    // A decision made meanwhile keeps its own due time and claim.
    private static final String RELEASE =
            "update block_report set claimed_until = null, due_at = now() + make_interval(secs => $3) where "
                    + "user_id = $1 and revision = $2";

    private static final String TOLD = """
            update block_report set
                told_revision = greatest(told_revision, $2),
                claimed_until = case when revision = $2 then null else claimed_until end,
                identity_status = case when identity_version < $3 then $4 else identity_status end,
                identity_version = greatest(identity_version, $3)
            where user_id = $1
            returning case when told_revision = revision then identity_status end as obeyed
            """;

    private static final String HEARD = """
            insert into block_report as r (user_id, identity_version, identity_status) values ($1, $2, $3)
            on conflict (user_id) do update set
                identity_version = excluded.identity_version, identity_status = excluded.identity_status
            where r.identity_version < excluded.identity_version
            returning case when told_revision = revision then identity_status end as obeyed
            """;

    /** Of an operator, as identity takes it. */
    private static final int LONGEST_NAME = 200;

    private final Transactions transactions;

    BlockReports(Transactions transactions) {
        this.transactions = transactions;
    }

    /** Notes a decision to tell of, in the transaction in which it takes effect. */
    Uni<Void> want(SqlConnection tx, UUID userId, boolean blocked, String operator, @Nullable String traceparent) {
        return tx.preparedQuery(WANT)
                .execute(Tuple.of(
                        userId, blocked, operator.substring(0, Math.min(operator.length(), LONGEST_NAME)), traceparent))
                .replaceWithVoid();
    }

    /** Claims decisions identity has not heard of. */
    Uni<Claimed<BlockReport>> claim(int count, Lease lease) {
        return transactions.sql(
                SCOPE,
                tx -> tx.preparedQuery(CLAIM)
                        .execute(Tuple.of(count, lease.seconds()))
                        .map(rows -> Claimed.of(rows, BlockReports::report)));
    }

    /** Gives a claimed decision back, to be told after a while. */
    Uni<Void> release(BlockReport report, Duration after) {
        return transactions.sql(
                SCOPE,
                tx -> tx.preparedQuery(RELEASE)
                        .execute(Tuple.of(report.userId(), report.revision(), after.toMillis() / 1000.0))
                        .replaceWithVoid());
    }

    /**
     * Identity has heard of a decision.
     *
     * @param account how the person stands with identity now
     * @return the status to obey here; empty while a newer decision is to be told
     */
    Uni<Optional<String>> told(SqlConnection tx, BlockReport report, AccountStatus account) {
        return tx.preparedQuery(TOLD)
                .execute(Tuple.of(report.userId(), report.revision(), account.version(), account.status()))
                .map(BlockReports::obeyed);
    }

    /**
     * Identity told of a person's status.
     *
     * @param version of the account
     * @return the status to obey here; empty when a newer one was heard before or a decision made here stands
     */
    Uni<Optional<String>> heard(SqlConnection tx, UUID userId, String status, long version) {
        return tx.preparedQuery(HEARD)
                .execute(Tuple.of(userId, version, status))
                .map(BlockReports::obeyed);
    }

    private static Optional<String> obeyed(RowSet<Row> rows) {
        return rows.size() == 0
                ? Optional.empty()
                : Optional.ofNullable(rows.iterator().next().getString("obeyed"));
    }

    private static BlockReport report(Row row) {
        return new BlockReport(
                row.getUUID("user_id"),
                row.getBoolean("blocked"),
                row.getString("operator"),
                row.getLong("revision"),
                row.getInteger("attempts"),
                row.getString("traceparent"));
    }
}
