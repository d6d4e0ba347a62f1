package dev.pluto.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackOffTest {

    private static final Duration FIRST = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(10);

    @ParameterizedTest
    @CsvSource({
        "0,500",
        "1,500",
        "2,1000",
        "3,2000",
        "5,8000",
        "6,10000",
        "60,10000",
        "2000,10000",
        "2147483647,10000",
        "-2147483648,500"
    })
    void doublesFromTheFirstPauseToTheLongest(int failures, long millis) {
        assertThat(BackOff.doubling(FIRST, LONGEST).pause(failures)).hasMillis(millis);
    }

    @ParameterizedTest
    @CsvSource({"1,100", "2,300", "3,900", "4,1000"})
    void growsByItsFactor(int failures, long millis) {
        assertThat(new BackOff(Duration.ofMillis(100), 3, Duration.ofSeconds(1), 0).pause(failures))
                .hasMillis(millis);
    }

    @Test
    void isNeverLongerThanTheLongestThoughTheFirstWere() {
        assertThat(BackOff.doubling(LONGEST, FIRST).pause(1)).isEqualTo(FIRST);
    }

    @Test
    void staysTheSameWhenConstant() {
        assertThat(BackOff.constant(FIRST).pause(1)).isEqualTo(FIRST);
        assertThat(BackOff.constant(FIRST).pause(1_000_000)).isEqualTo(FIRST);
        assertThat(BackOff.constant(Duration.ZERO).pause(1_000_000)).isZero();
        assertThat(BackOff.doubling(Duration.ZERO, LONGEST).pause(1_000_000)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"0,2000", "0.5,1700", "1,1400"})
    void letsChanceTakeAShareAway(double chance, long millis) {
        assertThat(BackOff.doubling(FIRST, LONGEST).withJitter(0.3).pause(3, chance))
                .hasMillis(millis);
    }

    @Test
    void drawsAChanceOfItsOwn() {
        BackOff spread = BackOff.constant(LONGEST).withJitter(0.5);

        var pauses = IntStream.range(0, 100).mapToObj(n -> spread.pause(1)).toList();

        assertThat(pauses).allSatisfy(pause -> assertThat(pause).isBetween(LONGEST.dividedBy(2), LONGEST));
        assertThat(pauses).doesNotHaveDuplicates();
    }

    @Test
    void refusesPausesThatWouldShrinkOrBeNegative() {
        assertThatThrownBy(() -> new BackOff(FIRST, 0.5, LONGEST, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new BackOff(FIRST, 2, LONGEST, 1.1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> BackOff.constant(FIRST.negated())).isInstanceOf(IllegalArgumentException.class);
    }
}
