package dev.pluto.access;

import dev.pluto.http.problem.Problem;
import dev.pluto.work.LoopWorker;
import dev.pluto.work.Next;
import dev.pluto.work.Timer;
import dev.pluto.work.WorkLoop;
import io.quarkus.security.AuthenticationFailedException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The sessions that have ended while tokens of theirs may live on, in this replica's memory: what identity adds to {@link EndedList}
 * is known here a quarter of a second later, so that no request waits for Redis.
 *
 * <p>While the list cannot be read, persons are let in as far as is known, for as long as their token lives; whoever may do more
 * than a person is refused, as nobody can tell whether their session still goes on.
 */
@ApplicationScoped
public class EndedSessions extends LoopWorker {

    private static final Logger LOG = Logger.getLogger(EndedSessions.class);
    private static final Duration EVERY = Duration.ofMillis(250);
    /** So old may be what is known where it matters; then whoever asks has it looked up. */
    private static final Duration FRESH = Duration.ofSeconds(1);

    private static final Duration SWEEPING = Duration.ofSeconds(10);

    private final EndedList list;
    private final Timer timer;
    private final Clock clock;
    private final WorkLoop loop;
    private final Outage outage =
            new Outage(LOG, "The list of ended sessions", "persons are let in by their token alone, operators are not");
    private final Map<UUID, Instant> ended = new ConcurrentHashMap<>();
    private volatile @Nullable Read read;
    private volatile boolean lookedOnce;
    private volatile Instant sweepAt = Instant.EPOCH;

    EndedSessions(EndedList list, Timer timer, Clock clock) {
        this.list = list;
        this.timer = timer;
        this.clock = clock;
        this.loop = new WorkLoop(
                LOG, timer, EVERY, () -> looked().onFailure().recoverWithNull().replaceWith(Next.AFTER_PAUSE));
    }

    @Override
    protected WorkLoop loop() {
        return loop;
    }

    /**
     * How far the list was read.
     *
     * @param whole which list it was: another one begins anew
     * @param last the newest entry that is known
     * @param atNanos when the reading began
     */
    private record Read(String whole, String last, long atNanos) {}

    /** Whether this session is known to have ended. */
    public boolean hasEnded(UUID session) {
        Instant until = ended.get(session);
        return until != null && clock.instant().isBefore(until);
    }

    /** Whether what is known is new enough for those who may do more than a person. */
    boolean isFresh() {
        Read now = read;
        return now != null && timer.nanoTime() - now.atNanos() < FRESH.toNanos();
    }

    /**
     * Lets a person in whose session is not known to have ended.
     *
     * @param session null for a token that belongs to none
     * @return fails with {@link AuthenticationFailedException}
     */
    Uni<Void> admit(@Nullable UUID session) {
        // the first request of a replica waits for what its first look finds
        Uni<Void> known =
                lookedOnce ? Uni.createFrom().voidItem() : looked().onFailure().recoverWithNull();
        return known.invoke(() -> requireGoingOn(session));
    }

    /**
     * As {@link #admit}, for those who may do more than a person.
     *
     * @return fails with {@link Problem} 503 {@code access:unsure} as well, where the list cannot be read
     */
    Uni<Void> admitStrictly(@Nullable UUID session) {
        Uni<Void> known = isFresh()
                ? Uni.createFrom().voidItem()
                : looked().onFailure()
                        .transform(unread -> new Problem(
                                503, "access:unsure", "It cannot be told whether this session still goes on"));
        return known.invoke(() -> requireGoingOn(session));
    }

    private void requireGoingOn(@Nullable UUID session) {
        if (session != null && hasEnded(session)) {
            throw new AuthenticationFailedException("The session of the token has ended");
        }
    }

    /** Reads what is new. Two at once read the same, which does no harm. */
    private Uni<Void> looked() {
        long began = timer.nanoTime();
        return list.whole()
                .chain(whole -> readOn(whole, cursor(whole), began))
                .invoke(outage::ended)
                .onFailure()
                .invoke(outage::began)
                .eventually(() -> lookedOnce = true);
    }

    private String cursor(String whole) {
        Read before = read;
        return before != null && before.whole().equals(whole) ? before.last() : EndedList.BEGINNING;
    }

    private Uni<Void> readOn(String whole, String last, long began) {
        return list.after(last).chain(entries -> {
            keep(entries);
            String newest =
                    entries.isEmpty() ? last : entries.get(entries.size() - 1).id();
            if (entries.size() == EndedList.PAGE) {
                return readOn(whole, newest, began);
            }
            read = new Read(whole, newest, began);
            return Uni.createFrom().voidItem();
        });
    }

    private void keep(List<EndedList.Entry> entries) {
        Instant now = clock.instant();
        for (EndedList.Entry entry : entries) {
            ended.put(entry.session(), entry.until());
        }
        if (now.isAfter(sweepAt)) {
            sweepAt = now.plus(SWEEPING);
            ended.values().removeIf(until -> !until.isAfter(now));
        }
    }
}
