package dev.pluto.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WorkLoopTest {

    private static final Logger LOG = Logger.getLogger(WorkLoopTest.class);
    private static final Duration PAUSE = Duration.ofSeconds(10);
    private static final Duration MOMENT = Duration.ofMillis(1);
    private static final BackOff AFTER_FAILURE = BackOff.doubling(Duration.ofSeconds(1), Duration.ofSeconds(4));

    private final ManualTimer timer = new ManualTimer();
    private final Deque<Supplier<Uni<Next>>> steps = new ArrayDeque<>();
    private final WorkLoop loop = new WorkLoop(LOG, timer, PAUSE, AFTER_FAILURE, this::step);
    private int begun;
    private int underWay;

    @Test
    void stepsAtOnceWhenStartedAndAfterEachPause() {
        loop.start();
        timer.advance();
        assertThat(begun).isEqualTo(1);

        timer.advance(PAUSE.minus(MOMENT));
        assertThat(begun).isEqualTo(1);
        timer.advance(MOMENT);
        assertThat(begun).isEqualTo(2);
        timer.advance(PAUSE.multipliedBy(3));
        assertThat(begun).isEqualTo(5);
    }

    @Test
    void goesOnAtOnceWhileThereIsMore() {
        steps.addAll(List.of(done(Next.AT_ONCE), done(Next.AT_ONCE), done(Next.AFTER_PAUSE)));

        loop.start();
        timer.advance();

        assertThat(begun).isEqualTo(3);
        assertThat(timer.untilNext()).contains(PAUSE);
    }

    @Test
    void ceasesWhenItIsDoneForGood() {
        steps.add(done(Next.NEVER));

        loop.start();
        timer.advance();
        loop.wake();
        timer.advance(PAUSE);

        assertThat(begun).isEqualTo(1);
        assertThat(timer.untilNext()).isEmpty();
    }

    @Test
    void wakesFromItsPauseWhichBeginsAnew() {
        loop.start();
        timer.advance(PAUSE.minusSeconds(1));

        loop.wake();
        timer.advance();

        assertThat(begun).isEqualTo(2);
        timer.advance(PAUSE.minus(MOMENT));
        assertThat(begun).isEqualTo(2);
        timer.advance(MOMENT);
        assertThat(begun).isEqualTo(3);
    }

    @Test
    void wakesAfterADelay() {
        loop.start();
        timer.advance();

        loop.wakeAfter(Duration.ofSeconds(2));
        timer.advance(Duration.ofSeconds(2).minus(MOMENT));
        assertThat(begun).isEqualTo(1);
        timer.advance(MOMENT);

        assertThat(begun).isEqualTo(2);
    }

    @Test
    void wakeUpsDuringAStepLeadToOneMore() {
        Pending first = pending();
        loop.start();
        timer.advance();

        loop.wake();
        loop.wake();
        timer.advance(PAUSE);
        assertThat(begun).isEqualTo(1);
        first.end(Next.AFTER_PAUSE);
        timer.advance();

        assertThat(begun).isEqualTo(2);
        assertThat(timer.untilNext()).contains(PAUSE);
    }

    @Test
    void waitsLongerAfterEachFailureInARowUpToTheLongest() {
        steps.addAll(List.of(failed(), failed(), failed(), failed(), done(Next.AFTER_PAUSE), failed()));

        loop.start();
        timer.advance();

        for (int seconds : new int[] {1, 2, 4, 4}) {
            assertThat(timer.untilNext()).contains(Duration.ofSeconds(seconds));
            timer.advance(Duration.ofSeconds(seconds));
        }
        assertThat(timer.untilNext()).contains(PAUSE);
        timer.advance(PAUSE);
        assertThat(timer.untilNext()).contains(Duration.ofSeconds(1));
        assertThat(begun).isEqualTo(6);
    }

    @ParameterizedTest
    @CsvSource({"PT0.25S, PT1S", "PT5S, PT5S"})
    void waitsAfterAFailureAsUsualButForASecondAtLeast(Duration pause, Duration afterFailure) {
        steps.add(failed());

        new WorkLoop(LOG, timer, pause, this::step).start();
        timer.advance();

        assertThat(timer.untilNext()).contains(afterFailure);
    }

    @Test
    void repeatsNoFailureAtOnceThoughItWasWokenMeanwhile() {
        Pending first = pending();
        loop.start();
        timer.advance();

        loop.wake();
        first.fail();
        timer.advance();

        assertThat(begun).isEqualTo(1);
        assertThat(timer.untilNext()).contains(Duration.ofSeconds(1));
    }

    @Test
    void isWokenFromThePauseAfterAFailure() {
        steps.add(failed());
        loop.start();
        timer.advance();

        loop.wake();
        timer.advance();

        assertThat(begun).isEqualTo(2);
        assertThat(timer.untilNext()).contains(PAUSE);
    }

    @ParameterizedTest
    @EnumSource(Next.class)
    void endsAfterTheStepUnderWay(Next asked) {
        Pending first = pending();
        loop.start();
        timer.advance();
        loop.wake();

        loop.stop();
        first.end(asked);
        loop.wake();
        timer.advance(PAUSE);

        assertThat(begun).isEqualTo(1);
        assertThat(timer.untilNext()).isEmpty();
    }

    @Test
    void endsAfterAStepThatFailed() {
        Pending first = pending();
        loop.start();
        timer.advance();

        loop.stop();
        first.fail();
        timer.advance(PAUSE);

        assertThat(begun).isEqualTo(1);
        assertThat(timer.untilNext()).isEmpty();
    }

    @Test
    void endsInItsPause() {
        loop.start();
        timer.advance();

        loop.stop();

        assertThat(timer.untilNext()).isEmpty();
        loop.wake();
        timer.advance(PAUSE);
        assertThat(begun).isEqualTo(1);
    }

    @Test
    void doesNothingBeforeItIsStarted() {
        loop.wake();
        timer.advance(PAUSE);

        assertThat(begun).isZero();
    }

    @Test
    void beginsAgainAfterItsEnd() {
        loop.start();
        timer.advance();
        loop.stop();

        loop.start();
        timer.advance();

        assertThat(begun).isEqualTo(2);
    }

    @Test
    void takesNoSecondStepBesideTheLastOneWhenStartedAgain() {
        Pending last = pending();
        loop.start();
        timer.advance();
        loop.stop();

        loop.start();
        loop.start();
        loop.wake();
        timer.advance(PAUSE);
        assertThat(begun).isEqualTo(1);
        last.end(Next.AFTER_PAUSE);
        timer.advance();

        assertThat(begun).isEqualTo(2);
    }

    @Test
    void goesOnWhateverAStepThrowsOrAnswers() {
        steps.add(() -> {
            throw new StackOverflowError();
        });
        steps.add(() -> Uni.createFrom().item(() -> {
            throw new NoClassDefFoundError("a/Library");
        }));
        steps.add(WorkLoopTest::none);
        steps.add(() -> Uni.createFrom().nullItem());

        loop.start();
        timer.advance(Duration.ofSeconds(1 + 2 + 4 + 4));

        assertThat(begun).isEqualTo(5);
        assertThat(timer.untilNext()).contains(PAUSE);
    }

    private Uni<Next> step() {
        begun++;
        underWay++;
        assertThat(underWay).as("steps at a time").isEqualTo(1);
        Supplier<Uni<Next>> given = steps.isEmpty() ? done(Next.AFTER_PAUSE) : steps.remove();
        try {
            Uni<Next> step = given.get();
            if (step != null) {
                return step.onTermination().invoke(() -> underWay--);
            }
            underWay--;
            return step;
        } catch (Error e) {
            underWay--;
            throw e;
        }
    }

    private static Supplier<Uni<Next>> done(Next next) {
        return () -> Uni.createFrom().item(next);
    }

    private static Supplier<Uni<Next>> failed() {
        return () -> Uni.createFrom().failure(new IllegalStateException("ill"));
    }

    @SuppressWarnings("NullAway") // what a mistake answers
    private static Uni<Next> none() {
        return null;
    }

    /** The next step, under way until the test ends it. */
    private Pending pending() {
        Pending one = new Pending();
        steps.add(one::begin);
        return one;
    }

    private static final class Pending {
        private @Nullable UniEmitter<? super Next> emitter;

        Uni<Next> begin() {
            return Uni.createFrom().emitter(begun -> emitter = begun);
        }

        void end(Next next) {
            Objects.requireNonNull(emitter).complete(next);
        }

        void fail() {
            Objects.requireNonNull(emitter).fail(new IllegalStateException("ill"));
        }
    }
}
