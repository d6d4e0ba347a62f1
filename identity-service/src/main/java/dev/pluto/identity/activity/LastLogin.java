package dev.pluto.identity.activity;

import dev.pluto.http.problem.Problem;
import dev.pluto.identity.account.Profile.Snapshot;
import dev.pluto.identity.account.Profiles;
import dev.pluto.identity.profile.ProfileCache;
import dev.pluto.outbox.Outbox;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** When persons signed in last. */
@ApplicationScoped
public class LastLogin {

    private static final String MOVE =
            "update activity set last_login_at = $2, version = version + 1 where user_id = $1";

    private final Profiles profiles;
    private final ProfileCache cache;
    private final Outbox outbox;

    LastLogin(Profiles profiles, ProfileCache cache, Outbox outbox) {
        this.profiles = profiles;
        this.cache = cache;
        this.outbox = outbox;
    }

    /** What was moved is committed, and to be seen. Never fails: a cache that is away hears of it by the event. */
    public Uni<Void> show(Snapshot moved) {
        return cache.refresh(moved);
    }

    /**
     * They have signed in; an event tells of it, so that no cache shows an older sign-in for long.
     *
     * @return the person after it
     */
    public Uni<Snapshot> move(SqlConnection tx, UUID userId, Instant at) {
        return tx.preparedQuery(MOVE)
                .execute(Tuple.of(userId, at.atOffset(ZoneOffset.UTC)))
                .chain(moved -> profiles.find(tx, userId))
                .map(found -> found.orElseThrow(Problem::notFound))
                .call(after -> outbox.add(
                        tx,
                        after.profile().changed(List.of("last_login_at")),
                        after.profile().version()));
    }
}
