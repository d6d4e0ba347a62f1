package dev.pluto.identity.account;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** When persons were last seen: moved by one statement, for most texts move nothing. */
@ApplicationScoped
public class LastSeen {

    private static final String MOVE = """
            update account set last_seen_at = ?1, version = version + 1
             where user_id = ?2 and last_seen_at < ?3""";

    private final Accounts accounts;
    private final ActivityConfig config;
    private final Clock clock;

    LastSeen(Accounts accounts, ActivityConfig config, Clock clock) {
        this.accounts = accounts;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Moves {@code last_seen_at}.
     *
     * @return the person after it; empty when it did not move, which it does not within the configured interval of the last move
     */
    public Uni<Optional<Person>> move(Mutiny.Session tx, UUID userId, Instant seenAt) {
        return tx.createNativeQuery(MOVE)
                .setParameter(1, seenAt)
                .setParameter(2, userId)
                .setParameter(3, seenAt.minus(config.lastSeenInterval()))
                .executeUpdate()
                .chain(moved -> moved > 0
                        ? accounts.findAnew(tx, userId)
                        : Uni.createFrom().item(Optional.empty()));
    }

    /** The profile of somebody who is seen right now. */
    public Uni<Profile.Snapshot> moveToNow(Mutiny.Session tx, Profile.Snapshot known) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS); // as the database keeps it
        return known.profile().lastSeen().isBefore(now.minus(config.lastSeenInterval()))
                ? move(tx, known.userId(), now)
                        .map(moved -> moved.map(Person::snapshot).orElse(known))
                : Uni.createFrom().item(known);
    }
}
