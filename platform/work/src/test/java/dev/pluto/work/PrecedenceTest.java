package dev.pluto.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PrecedenceTest {

    private static final Duration LOOK = Duration.ofMillis(100);

    private final ManualTimer timer = new ManualTimer();
    private final Precedence precedence = new Precedence(PrecedenceFixture.usual(), timer);
    private final List<UniEmitter<? super String>> waiting = new ArrayList<>();

    @BeforeEach
    void begin() {
        precedence.loop().start();
        timer.advance();
    }

    @Test
    void takesHalfOfTheHandsAfterForegroundWorkThatWasSlow() {
        Hands hands = precedence.upTo(16);
        foreground();

        timer.advance(Duration.ofMillis(40));
        answer();
        timer.advance(LOOK);

        assertThat(hands.allowed()).isEqualTo(8);
    }

    @Test
    void leavesThemAfterForegroundWorkThatWasQuick() {
        Hands hands = precedence.upTo(16);
        foreground();

        timer.advance(Duration.ofMillis(5));
        answer();
        timer.advance(LOOK);

        assertThat(hands.allowed()).isEqualTo(16);
    }

    @Test
    void countsForegroundWorkThatFailedAsWell() {
        foreground();

        timer.advance(Duration.ofMillis(40));
        waiting.get(0).fail(new IllegalStateException("refused"));
        timer.advance(LOOK);

        assertThat(precedence.share()).isEqualTo(0.5);
    }

    @Test
    void judgesEachLookByWhatEndedSinceTheLast() {
        foreground();
        timer.advance(Duration.ofMillis(40));
        answer();

        timer.advance(LOOK);
        timer.advance(LOOK);

        assertThat(precedence.share()).isCloseTo(0.52, within(1e-9));
    }

    @Test
    void letsNothingGiveWayWhereAllIsTheLeast() {
        Precedence none = new Precedence(PrecedenceFixture.of(0.5, 0.02, 1), timer);
        none.loop().start();
        timer.advance();
        none.first(this::pending).subscribe().with(ignored -> {});

        timer.advance(Duration.ofMillis(40));
        answer();
        timer.advance(LOOK);

        assertThat(none.share()).isEqualTo(1);
    }

    private void foreground() {
        precedence.first(this::pending).subscribe().with(ignored -> {}, failure -> {});
    }

    private Uni<String> pending() {
        return Uni.createFrom().emitter(waiting::add);
    }

    private void answer() {
        waiting.get(0).complete("on disk");
    }
}
