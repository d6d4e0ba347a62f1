package dev.pluto.memory.forgetting;

import dev.pluto.access.Access;
import dev.pluto.access.Deed;
import dev.pluto.access.Permission;
import dev.pluto.http.problem.Problem;
import dev.pluto.memory.person.People;
import dev.pluto.protection.PersonKey;
import dev.pluto.protection.PersonKeys;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Forgetting by subject. The person's row is held from before it is found until it is gone. */
@ApplicationScoped
class ForgettingsService {
    static final Duration VALID = Duration.ofMinutes(10);

    private static final String OBJECT = "memories/forgettings";
    private static final String SERVICE = "memory-service";

    private final Access access;
    private final PersonKeys keys;
    private final People people;
    private final SubjectFinder finder;
    private final Clock clock;

    ForgettingsService(Access access, PersonKeys keys, People people, SubjectFinder finder, Clock clock) {
        this.access = access;
        this.keys = keys;
        this.people = people;
        this.finder = finder;
        this.clock = clock;
    }

    /**
     * Nothing is changed yet.
     *
     * @return fails with {@link Problem} 422 {@code request:invalid} where the words name nobody and nothing
     */
    Uni<ForgettingPreview> preview(UUID userId, String words) {
        Subject subject = subject(words);
        return access.audited(
                new Deed(Permission.WRITE_MEMORIES, "memory.forgetting-preview", OBJECT, SERVICE),
                userId,
                tx -> keys.of(tx, userId)
                        .chain(key -> finder.find(tx, userId, key, subject, null)
                                .map(found -> preview(userId, key, words, found))));
    }

    private ForgettingPreview preview(UUID userId, PersonKey key, String words, Found found) {
        Instant until = clock.instant().plus(VALID).truncatedTo(ChronoUnit.SECONDS);
        String token = new ForgettingToken(words, found.digest(), until).sealed(key, userId);
        return new ForgettingPreview(
                words,
                found.count(),
                found.memories().size(),
                found.facts().size(),
                found.habits().size(),
                found.contacts().size(),
                token,
                until);
    }

    /**
     * Does what a preview showed.
     *
     * @param by who, as the interaction keeps it
     * @return fails with {@link Problem} 409 {@code memory:forgetting.over} when that is too long ago, {@code memory:forgetting.changed} when
     *     there is something else about the subject now, and with 422 {@code request:invalid} for a token of somebody else
     */
    Uni<ForgettingProof> forget(String by, UUID userId, String token) {
        return access.audited(
                new Deed(Permission.WRITE_MEMORIES, "memory.forget-subject", OBJECT, SERVICE),
                userId,
                tx -> keys.of(tx, userId)
                        .call(() -> people.hold(tx, userId))
                        .chain(key -> forget(tx, by, userId, key, ForgettingToken.open(key, userId, token))));
    }

    private Uni<ForgettingProof> forget(
            SqlConnection tx, String by, UUID userId, PersonKey key, ForgettingToken shown) {
        Instant now = clock.instant();
        if (!now.isBefore(shown.expiresAt())) {
            throw new Problem(409, "memory:forgetting.over", "Too much time has passed; ask for a preview again");
        }
        return finder.find(tx, userId, key, subject(shown.subject()), null)
                .invoke(found -> requireShown(found, shown))
                .call(found -> finder.forget(tx, userId, key, found, by))
                .map(found -> ForgettingProof.of(found, now));
    }

    private static void requireShown(Found found, ForgettingToken shown) {
        if (!found.digest().equals(shown.digest())) {
            throw new Problem(
                    409, "memory:forgetting.changed", "There is something else about it now; ask for a preview again");
        }
    }

    static Subject subject(String words) {
        return Subject.of(words).orElseThrow(() -> Problem.invalid("subject", "names nobody and nothing"));
    }
}
