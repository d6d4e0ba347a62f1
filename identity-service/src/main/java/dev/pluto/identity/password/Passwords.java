package dev.pluto.identity.password;

import dev.pluto.http.problem.Problem;
import dev.pluto.identity.password.PasswordHashing.Verdict;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.MutinyHelper;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Hashes and compares passwords on threads of its own: so many at once, so many waiting, and whoever comes then is told to come back.
 * However many sign in, the event loops stay free for everything else.
 */
@ApplicationScoped
public class Passwords {

    private static final Logger LOG = Logger.getLogger(Passwords.class);

    private final PasswordConfig config;
    private final PasswordHashing hashing;
    private final ThreadPoolExecutor threads;
    private final Timer timer;
    private final MeterRegistry meters;

    Passwords(PasswordConfig config, MeterRegistry meters) {
        this.config = config;
        this.meters = meters;
        this.hashing = new PasswordHashing(
                new Argon2id(config.hashing().memory(), config.hashing().passes()),
                config.pepper().map(Pepper::new),
                config.previousPepper().map(Pepper::new));
        this.threads = threads(config.hashing());
        this.timer = meters.timer("pluto.password.hashing");
        Gauge.builder("pluto.password.waiting", threads, pool -> pool.getQueue().size())
                .register(meters);
    }

    private static ThreadPoolExecutor threads(PasswordConfig.Hashing config) {
        int count = config.threads() > 0
                ? config.threads()
                : Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
        return new ThreadPoolExecutor(
                count,
                count,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(Math.max(1, config.waiting())),
                work -> new Thread(work, "password-hashing"));
    }

    /**
     * The password as it is to be kept.
     *
     * @return fails with {@link Problem} 503 {@code auth:busy} when too many wait, as the other does
     */
    public Uni<String> hash(String password) {
        return hashing(() -> hashing.hash(password));
    }

    /**
     * Whether a password is right.
     *
     * @param kept what is kept of somebody's password, empty when there is nobody or they have none: takes as long, and is never right
     */
    public Uni<Check> check(String password, Optional<String> kept) {
        return hashing(() -> kept.map(one -> hashing.verify(password, one)).orElseGet(() -> {
                    hashing.verifyNothing(password);
                    return Verdict.WRONG;
                }))
                .invoke(this::note)
                .map(verdict -> new Check(verdict.isRight(), verdict == Verdict.OUTDATED));
    }

    /** Whether this is a hash that a password could be compared with. */
    public static boolean canRead(String hash) {
        return KeptPassword.read(hash).isPresent();
    }

    private void note(Verdict verdict) {
        if (verdict == Verdict.UNREADABLE) {
            meters.counter("pluto.password.unreadable").increment();
            LOG.warn("A password cannot be compared: its pepper is not known here. See pluto.password.previous-pepper");
        }
    }

    /** Whoever asked goes on in the Vert.x context they asked in, which is where their transactions are. */
    private <T> Uni<T> hashing(Supplier<T> work) {
        return Uni.createFrom().deferred(() -> {
            Context asked = Vertx.currentContext();
            Uni<T> hashed = onThreads(work);
            return asked == null ? hashed : hashed.emitOn(MutinyHelper.executor(asked));
        });
    }

    private <T> Uni<T> onThreads(Supplier<T> work) {
        return Uni.createFrom()
                .item(() -> timer.record(work))
                .runSubscriptionOn(threads)
                .onFailure(RejectedExecutionException.class)
                .transform(full -> Problem.retryAfter(
                        503,
                        "auth:busy",
                        "Too many passwords wait",
                        config.hashing().retryAfter()));
    }

    void stop(@Observes ShutdownEvent event) {
        threads.shutdown();
    }

    /**
     * What came of a comparison.
     *
     * @param right whether it was the password
     * @param outdated whether it is to be kept anew
     */
    public record Check(boolean right, boolean outdated) {}
}
