package dev.pluto.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorkPoolTest {

    private static final Logger LOG = Logger.getLogger(WorkPoolTest.class);
    private static final Hands HANDS = Hands.always(2);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Lease LEASE = new Lease(Duration.ofSeconds(30));

    private final Vertx vertx = Vertx.vertx();
    private final Queue<Supplier<Uni<Void>>> rows = new ConcurrentLinkedQueue<>();
    private final BlockingQueue<String> worked = new LinkedBlockingQueue<>();

    private final ManualTimer timer = new ManualTimer();
    private final List<Integer> claims = new ArrayList<>();
    private final WorkPool<Supplier<Uni<Void>>> handPool =
            new WorkPool<>(LOG, timer, PAUSE, HANDS, LEASE, this::counted, Supplier::get);
    private int passedOver;

    @AfterEach
    void close() {
        vertx.close();
    }

    @Test
    void goesOnWhateverTheWorkThrows() throws InterruptedException {
        rows.add(() -> {
            throw new StackOverflowError();
        });
        rows.add(() -> {
            throw new OutOfMemoryError("as the virtual machine throws it");
        });
        rows.add(() -> Uni.createFrom().item(() -> {
            throw new NoClassDefFoundError("a/Library");
        }));
        rows.add(() -> Uni.createFrom().failure(new IllegalStateException("ill")));
        rows.add(WorkPoolTest::none);
        rows.add(() -> Uni.createFrom().voidItem().invoke(() -> worked.add("the last row")));
        var pool = new WorkPool<Supplier<Uni<Void>>>(
                LOG, new VertxTimer(vertx), Duration.ofMillis(20), HANDS, LEASE, this::claimed, Supplier::get);

        pool.start();

        assertThat(worked.poll(180, TimeUnit.SECONDS)).isEqualTo("the last row");
        pool.stop();
    }

    @Test
    void looksAgainWhateverALookThrows() throws InterruptedException {
        var looks = new AtomicInteger();
        rows.add(() -> Uni.createFrom().voidItem().invoke(() -> worked.add("the row")));
        var pool = new WorkPool<Supplier<Uni<Void>>>(
                LOG,
                new VertxTimer(vertx),
                Duration.ofMillis(20),
                HANDS,
                LEASE,
                (free, lease) -> {
                    if (looks.incrementAndGet() == 1) {
                        throw new StackOverflowError();
                    }
                    return claimed(free, lease);
                },
                Supplier::get);

        pool.start();

        assertThat(worked.poll(180, TimeUnit.SECONDS)).isEqualTo("the row");
        pool.stop();
    }

    @Test
    void claimsAsManyRowsAsItHasHandsFree() {
        Queue<UniEmitter<? super Void>> begun = hanging(3);
        handPool.start();
        timer.advance();
        assertThat(begun).hasSize(2);

        timer.advance(PAUSE);
        assertThat(begun).hasSize(2);
        begun.remove().complete(null);
        timer.advance();

        assertThat(begun).hasSize(2);
        assertThat(claims).containsExactly(2, 1);
    }

    @Test
    void looksAtOnceForRowsBehindThoseThatKeepNoHandBusy() {
        passedOver = 3;

        handPool.start();
        timer.advance();

        assertThat(claims).containsExactly(2, 2, 2, 2);
        assertThat(timer.untilNext()).contains(PAUSE);
    }

    @Test
    void looksWhenWokenAndAfterADelay() {
        handPool.start();
        timer.advance();

        handPool.wake();
        timer.advance();
        handPool.wakeAfter(PAUSE.dividedBy(2));
        timer.advance(PAUSE.dividedBy(2));

        assertThat(claims).hasSize(3);
    }

    @Test
    void leavesWorkThatComesToNoEndToItself() {
        Queue<UniEmitter<? super Void>> begun = hanging(3);
        handPool.start();
        timer.advance(LEASE.length());
        assertThat(begun).hasSize(2);

        timer.advance(LEASE.length());

        assertThat(begun).hasSize(3);
        begun.forEach(one -> one.complete(null)); // late: no hand is put down twice
        timer.advance(PAUSE);
        assertThat(claims).last().isEqualTo(2);
    }

    @Test
    void keepsNoTimerForWorkThatHasEnded() {
        rows.add(() -> Uni.createFrom().voidItem());
        handPool.start();
        timer.advance();

        handPool.stop();

        assertThat(timer.untilNext()).isEmpty();
    }

    @Test
    void claimsNothingMoreOnceStopped() {
        Queue<UniEmitter<? super Void>> begun = hanging(2);
        handPool.start();
        timer.advance();
        int before = claims.size();

        handPool.stop();
        begun.forEach(one -> one.complete(null));
        timer.advance(PAUSE);

        assertThat(claims).hasSize(before);
    }

    @Test
    void claimsNoMoreThanItHasHandsNow() {
        Queue<UniEmitter<? super Void>> begun = hanging(3);
        var now = new double[] {2};
        var pool = changing(now);
        pool.start();
        timer.advance();
        assertThat(begun).hasSize(2);

        now[0] = 1.9;
        begun.remove().complete(null);
        timer.advance(PAUSE);
        assertThat(claims).containsExactly(2);
        now[0] = 2;
        timer.advance(PAUSE);

        assertThat(claims).containsExactly(2, 1);
    }

    @Test
    void restsAfterEachRowWhereItHasLessThanOneHand() {
        Queue<UniEmitter<? super Void>> begun = hanging(2);
        var pool = changing(0.25);
        pool.start();
        timer.advance(Duration.ofMillis(100));

        begun.remove().complete(null);
        timer.advance(Duration.ofMillis(299));
        assertThat(claims).containsExactly(1);
        timer.advance(Duration.ofMillis(1));

        assertThat(claims).containsExactly(1, 1);
    }

    @Test
    void restsNoLongerThanASecondHoweverLongARowTook() {
        Queue<UniEmitter<? super Void>> begun = hanging(2);
        var pool = changing(0.01);
        pool.start();
        timer.advance(Duration.ofSeconds(20));

        begun.remove().complete(null);
        timer.advance(Duration.ofSeconds(1));

        assertThat(claims).containsExactly(1, 1);
    }

    @Test
    void doesNothingWithoutHands() {
        hanging(1);
        var pool = changing(0);

        pool.start();
        timer.advance(PAUSE);

        assertThat(claims).isEmpty();
    }

    private WorkPool<Supplier<Uni<Void>>> changing(double... now) {
        return new WorkPool<>(LOG, timer, PAUSE, () -> now[0], LEASE, this::counted, Supplier::get);
    }

    /** Rows whose work the test ends. */
    private Queue<UniEmitter<? super Void>> hanging(int count) {
        Queue<UniEmitter<? super Void>> begun = new ConcurrentLinkedQueue<>();
        for (int i = 0; i < count; i++) {
            rows.add(() -> Uni.createFrom().<Void>emitter(begun::add));
        }
        return begun;
    }

    private Uni<Claimed<Supplier<Uni<Void>>>> counted(int free, Lease lease) {
        claims.add(free);
        return passedOver-- > 0 ? Uni.createFrom().item(new Claimed<>(List.of(), List.of(), 1)) : claimed(free, lease);
    }

    private Uni<Claimed<Supplier<Uni<Void>>>> claimed(int free, Lease lease) {
        var claimed = new ArrayList<Supplier<Uni<Void>>>();
        while (claimed.size() < free && !rows.isEmpty()) {
            claimed.add(rows.remove());
        }
        return Uni.createFrom().item(Claimed.of(claimed));
    }

    @SuppressWarnings("NullAway") // what a mistake answers
    private static Uni<Void> none() {
        return null;
    }
}
