package dev.pluto.messaging.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FloodLimitsTest {

    private final AtomicLong now = new AtomicLong();
    private final FloodLimits limits = new FloodLimits(new Flood(5, 2, 3), now::get);

    @Test
    void takesSoManyOfANumberAndMoreOfOneThatIsKnown() {
        assertThat(taken("+491", 10, true)).isEqualTo(5);
        assertThat(taken("+492", 10, false)).isEqualTo(2);
    }

    @Test
    void beginsAnewWhenTheTimeIsOver() {
        taken("+491", 10, true);
        now.addAndGet(Duration.ofMinutes(10).toNanos() + 1);

        assertThat(taken("+491", 10, true)).isEqualTo(5);
    }

    @Test
    void takesSoManyNewNumbersAMinute() {
        assertThat(newNumbers(10)).isEqualTo(3);
        now.addAndGet(Duration.ofMinutes(1).toNanos());
        assertThat(newNumbers(10)).isEqualTo(3);
        assertThat(taken("+491", 1, true)).as("who is known is not new").isOne();
    }

    @Test
    void refusesNobodyWithoutLimits() {
        var open = new FloodLimits(new Flood(0, 0, 0), now::get);

        assertThat(IntStream.range(0, 2_000).filter(i -> open.isOver(open.count("+491"), i % 2 == 0)))
                .isEmpty();
    }

    private long taken(String sender, int texts, boolean isKnown) {
        return IntStream.range(0, texts)
                .filter(i -> !limits.isOver(limits.count(sender), isKnown))
                .count();
    }

    private long newNumbers(int count) {
        return IntStream.range(0, count)
                .filter(i -> !limits.isOver(limits.count("+49" + now.get() + i), false))
                .count();
    }

    private record Flood(int texts, int strangers, int newcomers) implements InboundConfig.Flood {
        @Override
        public Duration within() {
            return Duration.ofMinutes(10);
        }
    }
}
