package dev.pluto.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaceTest {

    private static final long SECOND = 1_000_000_000L;

    @Test
    void spreadsRequestsEvenly() {
        Pace pace = new Pace(5, 500);

        assertThat(pace.dueAt(0)).isEqualTo(5);
        assertThat(pace.dueAt(1)).isEqualTo(5 + 2_000_000);
        assertThat(pace.dueAt(500)).isEqualTo(5 + SECOND);
    }

    @Test
    void owesAllThatFellDueWhileTheSenderSlept() {
        Pace pace = new Pace(0, 500);

        assertThat(pace.dueUntil(-1)).isZero();
        assertThat(pace.dueUntil(0)).isEqualTo(1);
        assertThat(pace.dueUntil(SECOND)).isEqualTo(501);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 7, 500, 999, 1_000_000})
    void owesARequestFromTheNanosecondItIsDue(int perSecond) {
        Pace pace = new Pace(-42, perSecond);

        for (int request = 0; request < 5_000; request++) {
            assertThat(pace.dueUntil(pace.dueAt(request))).isEqualTo(request + 1);
            assertThat(pace.dueUntil(pace.dueAt(request) - 1)).isEqualTo(request);
        }
    }

    @Test
    void refusesToStandStill() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Pace(0, 0));
    }
}
