package dev.pluto.local.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** On a clock moved by hand. */
class LivenessTest {

    private static final LivenessProbe PROBE = new LivenessProbe(Duration.ofSeconds(4), Duration.ofSeconds(3), 5);

    private final Liveness liveness = new Liveness(PROBE);
    private long now = Long.MAX_VALUE - 10_000_000_000L; // a monotonic clock may run over its end

    @Test
    void hangsAfterFiveQuestionsInARowWithoutASign() {
        miss(4);
        assertThat(liveness.hangs()).isFalse();

        miss(1);

        assertThat(liveness.hangs()).isTrue();
        assertThat(liveness.silence(now)).isEqualTo(Duration.ofSeconds(20));
    }

    @Test
    void livesWithASingleSignInBetween() {
        for (int round = 0; round < 10; round++) {
            miss(4);
            hear();
        }

        assertThat(liveness.hangs()).isFalse();
    }

    @Test
    void isFoundWithinHalfAMinuteWhereTheConnectionIsRefusedAtOnce() {
        long silentFrom = now;
        while (!liveness.hangs()) {
            ask(Duration.ofMillis(1), false);
        }

        assertThat(Duration.ofNanos(now - silentFrom)).isLessThan(Duration.ofSeconds(30));
    }

    @Test
    void isNotBlamedForAMachineThatSleptBetweenQuestions() {
        miss(4);
        now += Duration.ofHours(8).toNanos();

        miss(1);
        assertThat(liveness.hangs()).isFalse();
        miss(4);
        assertThat(liveness.hangs()).isFalse();
        miss(1);

        assertThat(liveness.hangs()).isTrue();
    }

    @Test
    void isNotBlamedForAMachineThatSleptWhileWaiting() {
        miss(4);

        ask(Duration.ofMinutes(5), false);

        assertThat(liveness.hangs()).isFalse();
    }

    @Test
    void isNotBlamedWhileTheWholeMachineIsStarved() {
        for (int round = 0; round < 50; round++) {
            ask(Duration.ofSeconds(10), false);
        }

        assertThat(liveness.hangs()).isFalse();
    }

    @Test
    void beginsAnewWithEachStart() {
        miss(5);

        liveness.begin();
        assertThat(liveness.hangs()).isFalse();
        now += Duration.ofMinutes(1).toNanos();
        miss(4);

        assertThat(liveness.hangs()).isFalse();
    }

    @Test
    void needsMoreThanOneMissAndTimeToAnswer() {
        Duration second = Duration.ofSeconds(1);

        assertThatThrownBy(() -> new LivenessProbe(second, Duration.ofMillis(500), 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LivenessProbe(second, second, 5)).isInstanceOf(IllegalArgumentException.class);
    }

    private void miss(int times) {
        for (int i = 0; i < times; i++) {
            ask(PROBE.timeout(), false);
        }
    }

    private void hear() {
        ask(Duration.ofMillis(5), true);
    }

    /** A question that is waited for that long, and what is left of its period. */
    private void ask(Duration waited, boolean heard) {
        long askedAt = now;
        now += waited.toNanos();
        if (heard) {
            liveness.heard(askedAt);
        } else {
            liveness.missed(askedAt, now);
        }
        now += Math.max(0, PROBE.period().minus(waited).toNanos());
    }
}
