package dev.pluto.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PatienceTest {

    private static final Throwable AWAY = new ConnectException("away");
    private static final Throwable UNKNOWN = new IllegalStateException("nobody knows");

    private final AtomicLong now = new AtomicLong();
    private final Patience patience = new Patience(new Minutes(), now::get);

    @Test
    void triesWhatNobodyKnowsUntilThePatienceIsUsedUp() {
        assertThat(after(Duration.ofMinutes(2), UNKNOWN)).isPresent();
        assertThat(after(Duration.ofMinutes(2), UNKNOWN)).isPresent();
        assertThat(after(Duration.ofMinutes(2), UNKNOWN)).isEmpty();
    }

    @Test
    void waitsForWhatIsAwayWithoutEndAndDoesNotCountIt() {
        for (int hour = 0; hour < 100; hour++) {
            assertThat(after(Duration.ofHours(1), AWAY)).isPresent();
        }
        assertThat(after(Duration.ofMinutes(4), UNKNOWN)).isPresent();
    }

    @Test
    void isUsedUpAlsoWhenOutagesComeInBetween() {
        for (int minute = 0; minute < 4; minute++) {
            assertThat(after(Duration.ofMinutes(1), UNKNOWN)).isPresent();
            assertThat(after(Duration.ofMinutes(30), AWAY)).isPresent();
        }
        assertThat(after(Duration.ofMinutes(1), UNKNOWN)).isEmpty();
    }

    @Test
    void givesUpAtOnceWhatFailsForEver() {
        assertThat(after(Duration.ZERO, new NullPointerException("x"))).isEmpty();
    }

    @Test
    void waitsTwiceAsLongAfterEachTryAndNeverLongerThanTheLongest() {
        assertThat(patience.pauseAfter(AWAY, 0)).contains(Duration.ofMillis(200));
        assertThat(patience.pauseAfter(AWAY, 0)).contains(Duration.ofMillis(400));
        assertThat(patience.pauseAfter(AWAY, 1)).contains(Duration.ofMillis(560));
        for (int i = 0; i < 100; i++) {
            assertThat(patience.pauseAfter(AWAY, 0))
                    .hasValueSatisfying(pause -> assertThat(pause).isLessThanOrEqualTo(Duration.ofSeconds(10)));
        }
        assertThat(patience.pauseAfter(AWAY, 0)).contains(Duration.ofSeconds(10));
    }

    private Optional<Duration> after(Duration time, Throwable failure) {
        now.addAndGet(time.toNanos());
        return patience.pauseAfter(failure, 0);
    }

    private record Minutes(
            Duration patience, Duration attempt, Duration firstPause, Duration longestPause, Duration alarm)
            implements InboxConfig {
        Minutes() {
            this(
                    Duration.ofMinutes(5),
                    Duration.ofSeconds(30),
                    Duration.ofMillis(200),
                    Duration.ofSeconds(10),
                    Duration.ofHours(24));
        }
    }
}
