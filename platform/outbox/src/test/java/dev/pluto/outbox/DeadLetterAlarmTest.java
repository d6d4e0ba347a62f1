package dev.pluto.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.testing.TestClock;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Test;

class DeadLetterAlarmTest {

    private final TestClock clock = new TestClock();
    private final DeadLetterAlarm alarm = new DeadLetterAlarm(Duration.ofHours(24), clock);

    @Test
    void lastsADayAfterTheLastDeadLetter() {
        assertThat(alarm.call().getStatus()).isEqualTo(Status.UP);

        alarm.raise("user-changed");
        clock.advance(Duration.ofHours(23));
        assertThat(alarm.call().getStatus()).isEqualTo(Status.DOWN);
        assertThat(alarm.call().getData())
                .hasValueSatisfying(topics -> assertThat(topics).containsOnlyKeys("user-changed"));

        clock.advance(Duration.ofHours(2));
        assertThat(alarm.call().getStatus()).isEqualTo(Status.UP);
    }
}
