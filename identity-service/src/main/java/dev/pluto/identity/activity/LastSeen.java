package dev.pluto.identity.activity;

import dev.pluto.identity.account.Profile.Snapshot;
import dev.pluto.identity.account.Profiles;
import dev.pluto.protection.Scope;
import dev.pluto.protection.Transactions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/** When persons were last seen: moved by one statement, for most texts move nothing. */
@ApplicationScoped
public class LastSeen {

    /** Who consumes, and whose scope it is. */
    static final String CONSUMER = "last-seen";

    /** What was seen before, and at this very moment, is told of again: whoever moved it may have ended before the cache knew. */
    private static final String MOVE = """
            update activity set last_seen_at = $2, version = version + (last_seen_at < $2)::int
             where user_id = $1 and (last_seen_at < $3 or last_seen_at = $2)""";

    private final Transactions transactions;
    private final Profiles profiles;
    private final ActivityConfig config;
    private final Clock clock;

    LastSeen(Transactions transactions, Profiles profiles, ActivityConfig config, Clock clock) {
        this.transactions = transactions;
        this.profiles = profiles;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Moves {@code last_seen_at}; the same moment may come as often as it likes.
     *
     * @return the person after it; empty when it did not move, which it does not within the configured interval of the last move
     */
    Uni<Optional<Snapshot>> move(SqlConnection tx, UUID userId, Instant seenAt) {
        return tx.preparedQuery(MOVE)
                .execute(Tuple.of(
                        userId,
                        seenAt.atOffset(ZoneOffset.UTC),
                        seenAt.minus(config.lastSeenInterval()).atOffset(ZoneOffset.UTC)))
                .chain(moved -> moved.rowCount() > 0
                        ? profiles.find(tx, userId)
                        : Uni.createFrom().item(Optional.empty()));
    }

    /** The profile of somebody who is seen right now, in a transaction of its own when that moves anything. */
    public Uni<Snapshot> moveToNow(Snapshot known) {
        Instant now = clock.instant();
        return known.profile().lastSeen().isBefore(now.minus(config.lastSeenInterval()))
                ? transactions
                        .sql(Scope.service(CONSUMER), tx -> move(tx, known.userId(), now))
                        .map(moved -> moved.orElse(known))
                : Uni.createFrom().item(known);
    }
}
