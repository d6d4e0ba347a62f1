package dev.pluto.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class VertxTimerTest {

    private final Vertx vertx = Vertx.vertx();
    private final VertxTimer timer = new VertxTimer(vertx);
    private final BlockingQueue<Context> contexts = new LinkedBlockingQueue<>();
    private final BlockingQueue<Long> times = new LinkedBlockingQueue<>();

    @AfterEach
    void close() {
        vertx.close();
    }

    @Test
    void runsEachTaskOnAContextOfItsOwn() throws InterruptedException {
        timer.run(() -> contexts.add(Vertx.currentContext()));
        timer.run(() -> contexts.add(Vertx.currentContext()));

        Context first = contexts.poll(180, TimeUnit.SECONDS);
        Context second = contexts.poll(180, TimeUnit.SECONDS);
        assertThat(first).isNotNull().isNotSameAs(second);
        assertThat(VertxContext.isDuplicatedContext(first)).isTrue();
        assertThat(VertxContext.isDuplicatedContext(second)).isTrue();
    }

    @Test
    void waitsAsLongAsItWasAskedTo() throws InterruptedException {
        long before = System.nanoTime();

        timer.after(Duration.ofMillis(50), () -> times.add(System.nanoTime()));

        assertThat(times.poll(180, TimeUnit.SECONDS))
                .isNotNull()
                .satisfies(ran -> assertThat(Duration.ofNanos(ran - before)).isGreaterThan(Duration.ofMillis(49)));
    }

    @Test
    void runsNothingThatWasCancelled() throws InterruptedException {
        timer.run(
                () -> { // where nothing else runs meanwhile, however long this takes
                    timer.after(Duration.ofMillis(20), () -> times.add(1L)).cancel();
                    timer.after(Duration.ofMillis(60), () -> times.add(2L));
                });

        assertThat(times.poll(180, TimeUnit.SECONDS)).isEqualTo(2L);
        assertThat(times).isEmpty();
    }

    @Test
    void takesLessThanAMillisecondForOne() throws InterruptedException {
        timer.after(Duration.ZERO, () -> times.add(1L));

        assertThat(times.poll(180, TimeUnit.SECONDS)).isEqualTo(1L);
    }
}
