package dev.pluto.work;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * Works on whatever a table says is due: claims as many rows as it has hands free, works on each by itself, and looks
 * again when one is done, when woken, and after a pause in any case. One slow row keeps one hand busy and nobody
 * waiting; one that comes to no end keeps it until its lease is over for certain.
 *
 * @param <T> a claimed row
 */
public final class WorkPool<T> {

    /** Work that ends itself when its lease does has so long to note its outcome. */
    private static final Duration GRACE = Duration.ofSeconds(5);

    /** However long a row took, the next one is not put off for longer. */
    private static final Duration LONGEST_REST = Duration.ofSeconds(1);

    private final Logger log;
    private final Timer timer;
    private final Hands hands;
    private final Lease lease;
    private final Claim<T> claim;
    private final Function<T, Uni<Void>> work;
    private final AtomicInteger busy = new AtomicInteger();
    private final WorkLoop loop;

    /** Claims rows of a table, at most so many and for as long as the lease runs. */
    @FunctionalInterface
    public interface Claim<T> {
        Uni<Claimed<T>> claim(int count, Lease lease);
    }

    /**
     * @param log of whose pool this is: there it tells of failures
     * @param pause longest wait between two looks
     * @param hands rows worked on at once; where that is less than one, a hand rests after each row, so that it works for no
     *     more than that share of the time
     * @param lease of a claim
     * @param claim so that a row is not lost with this process
     * @param work works on one row and stores the result, failures included
     */
    public WorkPool(
            Logger log,
            Timer timer,
            Duration pause,
            Hands hands,
            Lease lease,
            Claim<T> claim,
            Function<T, Uni<Void>> work) {
        this.log = log;
        this.timer = timer;
        this.hands = hands;
        this.lease = lease;
        this.claim = claim;
        this.work = work;
        this.loop = new WorkLoop(log, timer, pause, this::look);
    }

    /** Begins; the first look is at once. */
    public void start() {
        loop.start();
    }

    /** Claims nothing more. What is being worked on goes on, or is free again when its lease ends. */
    public void stop() {
        loop.stop();
    }

    /** There may be work now. */
    public void wake() {
        loop.wake();
    }

    /** There will be work after a delay. */
    public void wakeAfter(Duration delay) {
        loop.wakeAfter(delay);
    }

    private Uni<Next> look() {
        double allowed = hands.allowed();
        int free = (allowed > 0 && allowed < 1 ? 1 : (int) allowed) - busy.get();
        return free <= 0
                ? Uni.createFrom().item(Next.AFTER_PAUSE)
                : claim.claim(free, lease).invoke(this::begin).map(claimed -> Next.atOnceIf(claimed.hasPassedOver()));
    }

    private void begin(Claimed<T> claimed) {
        claimed.rows().forEach(this::begin);
    }

    private void begin(T row) {
        Hand hand = new Hand();
        Detached.run(Uni.createFrom().deferred(() -> work.apply(row)), unused -> hand.put(), failure -> {
            log.errorf(
                    "The outcome of work could not be noted (%s)",
                    failure.getClass().getSimpleName());
            hand.put();
        });
    }

    /** Busy with one row until it is put down, once. */
    private final class Hand {
        private final AtomicBoolean free = new AtomicBoolean();
        private final Timer.Alarm overdue;
        private final long began = timer.nanoTime();

        Hand() {
            busy.incrementAndGet();
            overdue = timer.after(lease.length().plus(GRACE), this::leave);
        }

        /** @return false when it was put down before */
        boolean put() {
            boolean first = free.compareAndSet(false, true);
            if (first) {
                overdue.cancel();
                rest(hands.allowed());
            }
            return first;
        }

        private void rest(double allowed) {
            if (allowed >= 1 || allowed <= 0) {
                leaveFree();
            } else {
                double worked = timer.nanoTime() - began;
                long rest = (long) Math.min(LONGEST_REST.toNanos(), worked / allowed - worked);
                timer.after(Duration.ofNanos(rest), this::leaveFree);
            }
        }

        private void leaveFree() {
            busy.decrementAndGet();
            loop.wake();
        }

        private void leave() {
            if (put()) {
                log.warnf("Work has come to no end %s after its lease and is left to itself", GRACE);
            }
        }
    }
}
