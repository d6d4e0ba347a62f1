package dev.pluto.load.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.pluto.load.scale.Deed;
import dev.pluto.load.scale.Deed.Writes;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DeedMeterTest {

    private static final double TEN_SECONDS = 10;

    private final Idle idle = new Idle(Map.of("memory", 0.1), 5, 2, 100);
    private final Counters before = counters(0, Duration.ofSeconds(3), 1000, 100, 50, 7);
    private final Counters after = counters(10, Duration.ofSeconds(6), 1450, 220, 90, 47);

    @Test
    void tellsWhatOneCostWithoutWhatIsTakenAnyway() {
        Deed deed = new DeedMeter(idle).of(20, before, after, 5000);

        assertThat(deed.cpuMillis()).containsEntry("memory", 100.0); // 3 s less 10 s of a tenth, by 20
        assertThat(deed.transactions()).isEqualTo(20); // 450 less 50
        assertThat(deed.writingTransactions()).isEqualTo(5); // 120 less 20
        assertThat(deed.walBytes()).isEqualTo(200); // 5000 less 1000
        assertThat(deed.segments()).isEqualTo(2);
        assertThat(deed.rows()).containsEntry("memory.memory", 2.0);
        assertThat(deed.writes()).containsEntry("memory.memory", new Writes(2, 2, 0, 0));
        assertThat(deed.events()).containsEntry("message-received", 2.0);
    }

    @Test
    void takesNothingForLessThanNothing() {
        assertThat(new DeedMeter(idle).of(1, before, before, 0).transactions()).isZero();
    }

    @Test
    void dividesIdleTimeBySeconds() {
        Idle found = Idle.between(before, after, 5000);

        assertThat(found.cores()).containsEntry("memory", 3 / TEN_SECONDS);
        assertThat(found.transactions()).isEqualTo(45, within(1e-9));
        assertThat(found.walBytes()).isEqualTo(500, within(1e-9));
    }

    private static Counters counters(
            long seconds, Duration cpu, double transactions, double writing, double segments, long rows) {
        Writes writes = new Writes(rows, rows, 0, 0);
        return new Counters(
                Duration.ofSeconds(seconds).toNanos(),
                Map.of("memory", cpu),
                new DatabaseCounters(
                        "0/0",
                        transactions,
                        writing,
                        Map.of("memory.memory", writes),
                        Map.of("memory.memory", rows),
                        segments),
                new TopicCounters(Map.of("message-received", rows), Map.of()));
    }
}
