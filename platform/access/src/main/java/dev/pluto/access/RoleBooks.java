package dev.pluto.access;

import dev.pluto.http.problem.Problem;
import dev.pluto.work.LoopWorker;
import dev.pluto.work.Next;
import dev.pluto.work.Timer;
import dev.pluto.work.WorkLoop;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The book of roles in this replica's memory, from Redis, where identity keeps it: what is granted, taken or changed counts here a
 * quarter of a second later. Where it cannot be read nobody acts in a role, as nobody can tell whether they still may.
 */
@ApplicationScoped
public class RoleBooks extends LoopWorker {

    private static final Logger LOG = Logger.getLogger(RoleBooks.class);
    private static final String VERSION = "pluto:role-book:version";
    private static final String BOOK = "pluto:role-book";
    private static final Duration EVERY = Duration.ofMillis(250);
    /** So old may be what is known; then whoever asks has it looked up. */
    private static final Duration FRESH = Duration.ofSeconds(1);

    private final RedisLine redis;
    private final Timer timer;
    private final Clock clock;
    private final WorkLoop loop;
    private final Outage outage =
            new Outage(LOG, "The book of roles", "nobody acts in a role that was granted to them");
    private volatile @Nullable Read read;

    RoleBooks(RedisLine redis, Timer timer, Clock clock) {
        this.redis = redis;
        this.timer = timer;
        this.clock = clock;
        this.loop = new WorkLoop(
                LOG, timer, EVERY, () -> looked().onFailure().recoverWithNull().replaceWith(Next.AFTER_PAUSE));
    }

    @Override
    protected WorkLoop loop() {
        return loop;
    }

    /** @param atNanos when it was known to be the newest */
    private record Read(RoleBook book, long atNanos) {}

    /**
     * What somebody may do who acts in a role.
     *
     * @return empty where no grant stands; fails with {@link Problem} 503 {@code access:unsure} where that cannot be told
     */
    Uni<Optional<Set<String>>> permissions(UUID userId, String role, boolean hasTwoFactors) {
        Read known = read;
        Uni<RoleBook> book = known != null && timer.nanoTime() - known.atNanos() < FRESH.toNanos()
                ? Uni.createFrom().item(known.book())
                : looked().onFailure()
                        .transform(unread -> new Problem(
                                503, "access:unsure", "It cannot be told whether this role is still granted"));
        return book.map(newest -> newest.permissions(userId, role, hasTwoFactors, clock.instant()));
    }

    /** Which version Redis has; empty when it has none. Fails with {@link RedisAway}. */
    public Uni<Optional<Long>> version() {
        return get(VERSION).map(found -> found.map(Long::parseLong));
    }

    /** Puts a book there for everybody. Fails with {@link RedisAway}. */
    public Uni<Void> write(RoleBook book) {
        // in one step: of two that write at once one stands whole
        return redis.say("MSET", BOOK, book.text(), VERSION, Long.toString(book.version()))
                .replaceWithVoid();
    }

    private Uni<RoleBook> looked() {
        long began = timer.nanoTime();
        return version()
                .map(version -> version.orElseThrow(() -> new RedisAway("there is none")))
                .chain(version -> known(version)
                        .map(book -> Uni.createFrom().item(book))
                        .orElseGet(() -> get(BOOK).map(text -> RoleBook.read(text.orElse("")))))
                .invoke(book -> {
                    read = new Read(book, began);
                    outage.ended();
                })
                .onFailure()
                .invoke(outage::began);
    }

    private Optional<RoleBook> known(long version) {
        return Optional.ofNullable(read).map(Read::book).filter(book -> book.version() == version);
    }

    private Uni<Optional<String>> get(String key) {
        return redis.say("GET", key).map(found -> found.map(Object::toString));
    }
}
