package dev.pluto.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.work.ManualTimer;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class HangWatchTest {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final ManualTimer timer = new ManualTimer();
    private final HangWatch watch = new HangWatch(timer);

    @Test
    void failsWhatComesToNoEndOnceItsTimeIsOver() {
        var hanging = subscribed(Uni.createFrom().nothing());

        watch.look(System.nanoTime());
        hanging.assertNotTerminated();
        watch.look(System.nanoTime() + LIMIT.toNanos());

        hanging.assertFailedWith(EffectHangs.class);
    }

    @Test
    void keepsNothingOfWhatHasEnded() {
        subscribed(Uni.createFrom().item("at once")).assertItem("at once");
        subscribed(Uni.createFrom().failure(new IllegalStateException("at once")))
                .assertFailedWith(IllegalStateException.class);
        var later = new CompletableFuture<String>();
        var waiting = subscribed(Uni.createFrom().completionStage(later));
        assertThat(watch.count()).isOne();

        later.complete("later");

        waiting.assertItem("later");
        subscribed(Uni.createFrom().nothing()).cancel();
        assertThat(watch.count()).isZero();
    }

    @Test
    void looksOnceASecondUntilTheServiceEnds() {
        watch.start(new StartupEvent());
        var hanging = watch.within(Duration.ZERO, Uni.createFrom().nothing())
                .subscribe()
                .withSubscriber(UniAssertSubscriber.create());
        timer.advance();
        hanging.assertFailedWith(EffectHangs.class);
        assertThat(timer.untilNext()).contains(Duration.ofSeconds(1));

        watch.stop(new ShutdownEvent());

        assertThat(timer.untilNext()).isEmpty();
    }

    private <T> UniAssertSubscriber<T> subscribed(Uni<T> work) {
        return watch.within(LIMIT, work).subscribe().withSubscriber(UniAssertSubscriber.create());
    }
}
