package dev.pluto.messaging.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorkPoolTest {

    private static final int HANDS = 2;

    private final Vertx vertx = Vertx.vertx();
    private final Queue<Supplier<Uni<Void>>> rows = new ConcurrentLinkedQueue<>();
    private final BlockingQueue<String> worked = new LinkedBlockingQueue<>();

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
                "The pool", vertx, Duration.ofMillis(20), HANDS, this::claimed, Supplier::get);

        pool.start();

        assertThat(worked.poll(10, TimeUnit.SECONDS)).isEqualTo("the last row");
        pool.stop();
    }

    @Test
    void looksAgainWhateverALookThrows() throws InterruptedException {
        var looks = new AtomicInteger();
        rows.add(() -> Uni.createFrom().voidItem().invoke(() -> worked.add("the row")));
        var pool = new WorkPool<Supplier<Uni<Void>>>(
                "The pool",
                vertx,
                Duration.ofMillis(20),
                HANDS,
                free -> {
                    if (looks.incrementAndGet() == 1) {
                        throw new StackOverflowError();
                    }
                    return claimed(free);
                },
                Supplier::get);

        pool.start();

        assertThat(worked.poll(10, TimeUnit.SECONDS)).isEqualTo("the row");
        pool.stop();
    }

    private Uni<Claimed<Supplier<Uni<Void>>>> claimed(int free) {
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
