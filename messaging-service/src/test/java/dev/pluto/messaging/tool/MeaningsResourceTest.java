package dev.pluto.messaging.tool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.messaging.peer.MemoryPeer;
import dev.pluto.messaging.peer.Peers;
import dev.pluto.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MeaningsResourceTest extends ToolTest {

    private record Config(Duration deadline, Duration vectorsDeadline, int vectorsFailures, Duration vectorsPause)
            implements ToolConfig {}

    @Inject
    @RestClient
    MemoryClient memory;

    private final TestClock clock = TestClock.at(Instant.EPOCH);

    @Test
    void hasAVectorForEveryText() {
        List<String> texts = IntStream.range(0, 19).mapToObj(i -> "text " + i).toList();

        List<float[]> vectors = of(meanings(Duration.ofSeconds(5)).of(texts)).orElseThrow();

        assertThat(vectors).hasSize(19);
        for (int i = 0; i < texts.size(); i++) {
            assertThat(vectors.get(i)).isEqualTo(MemoryPeer.vectorOf(texts.get(i)));
        }
        assertThat(of(meanings(Duration.ofSeconds(5)).of(List.of()))).contains(List.of());
    }

    @Test
    void isNotWaitedForLong() {
        Peers.MEMORY.holds("/vectors");

        assertThat(of(meanings(Duration.ofMillis(150)).of(List.of("x")))).isEmpty();
    }

    @Test
    void leavesADeadMemoryAloneForAWhile() {
        Meanings meanings = meanings(Duration.ofSeconds(2));
        Peers.MEMORY.answers("/vectors", 503, "memory:model.unavailable");
        int before = asked();

        IntStream.range(0, 5)
                .forEach(i -> assertThat(of(meanings.of(List.of("x")))).isEmpty());
        assertThat(asked() - before).isEqualTo(2);

        clock.advance(Duration.ofSeconds(2));
        assertThat(of(meanings.of(List.of("x")))).isEmpty();
        assertThat(of(meanings.of(List.of("x")))).isEmpty();
        assertThat(asked() - before).isEqualTo(3);

        Peers.MEMORY.comeBack();
        clock.advance(Duration.ofSeconds(2));
        assertThat(of(meanings.of(List.of("x")))).isPresent();
        assertThat(of(meanings.of(List.of("x")))).isPresent();
    }

    @Test
    void takesNothingThatIsNoVector() {
        Peers.MEMORY.hasVectorsOf(new float[] {1});

        assertThat(of(meanings(Duration.ofSeconds(2)).of(List.of("x")))).isEmpty();
    }

    @Test
    void isATool() {
        assertThat(of(tools().vectors(List.of("one", "two"))))
                .hasValueSatisfying(all -> assertThat(all).hasSize(2));
    }

    private Meanings meanings(Duration deadline) {
        return new Meanings(memory, new Config(Duration.ofSeconds(4), deadline, 2, Duration.ofSeconds(2)), clock);
    }

    private static int asked() {
        return Peers.MEMORY.asked("/vectors").size();
    }
}
