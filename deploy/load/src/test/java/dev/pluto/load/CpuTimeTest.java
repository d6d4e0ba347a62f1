package dev.pluto.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class CpuTimeTest {

    /** A line of proc(5): user 70, system 30, of ended children 7 and 3. */
    private static final String STAT = "42 (a (name) R) S 1 42 42 0 -1 4194560 1 2 3 4 70 30 7 3 20 0 1 0 99 1000 10";

    @Test
    void readsPastANameOfBlanksAndBrackets() {
        assertThat(CpuTime.ticks(STAT, false)).isEqualTo(100);
    }

    @Test
    void countsChildrenThatEnded() {
        assertThat(CpuTime.ticks(STAT, true)).isEqualTo(110);
    }

    @Test
    void knowsWhatThisProcessUsed() {
        assertThat(CpuTime.of(ProcessHandle.current().pid())).isGreaterThan(Duration.ZERO);
    }

    @Test
    void findsNothingForAProcessThatIsGone() {
        assertThat(CpuTime.of(Long.MAX_VALUE)).isZero();
    }
}
