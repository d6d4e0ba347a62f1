package dev.pluto.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class GivingWayTest {

    private static final Duration SLOW = Duration.ofMillis(26);
    private static final Duration QUICK = Duration.ofMillis(25);

    private final GivingWay givingWay = new GivingWay(PrecedenceFixture.usual());

    @Test
    void leavesAllToBackgroundWorkWhileTheForegroundKeepsItsBudget() {
        givingWay.look(QUICK);

        assertThat(givingWay.share()).isEqualTo(1);
    }

    @Test
    void keepsHalfAtEachLookThatFindsTheForegroundSlow() {
        givingWay.look(SLOW);
        assertThat(givingWay.share()).isEqualTo(0.5);

        givingWay.look(SLOW);
        assertThat(givingWay.share()).isEqualTo(0.25);
    }

    @Test
    void givesNeverUpAllOfIt() {
        for (int i = 0; i < 100; i++) {
            givingWay.look(SLOW);
        }

        assertThat(givingWay.share()).isEqualTo(0.02);
    }

    @Test
    void givesBackLittleByLittleAndNoMoreThanAll() {
        givingWay.look(SLOW);

        givingWay.look(QUICK);
        assertThat(givingWay.share()).isCloseTo(0.52, within(1e-9));
        for (int i = 0; i < 100; i++) {
            givingWay.look(QUICK);
        }

        assertThat(givingWay.share()).isEqualTo(1);
    }

    @Test
    void settlesWhereTheForegroundJustKeepsItsBudget() {
        // so much background work, and the foreground is over its budget
        double tooMuch = 0.3;
        double sum = 0;
        for (int i = 0; i < 1_000; i++) {
            givingWay.look(givingWay.share() > tooMuch ? SLOW : QUICK);
            sum += givingWay.share();
        }

        assertThat(sum / 1_000).isBetween(0.2, 0.3);
    }

    @Test
    void refusesWhatWouldNeverGiveWayOrNeverComeBack() {
        assertThatIllegalArgumentException().isThrownBy(() -> new GivingWay(PrecedenceFixture.of(1, 0.02, 0.02)));
        assertThatIllegalArgumentException().isThrownBy(() -> new GivingWay(PrecedenceFixture.of(0, 0.02, 0.02)));
        assertThatIllegalArgumentException().isThrownBy(() -> new GivingWay(PrecedenceFixture.of(0.5, 0, 0.02)));
        assertThatIllegalArgumentException().isThrownBy(() -> new GivingWay(PrecedenceFixture.of(0.5, 0.02, 0)));
        assertThatIllegalArgumentException().isThrownBy(() -> new GivingWay(PrecedenceFixture.of(0.5, 0.02, 1.1)));
    }
}
