package dev.pluto.messaging.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AttemptTest {

    @Test
    void triesLessEachTimeAndEnds() {
        assertThat(IntStream.rangeClosed(1, 8).mapToObj(number -> Attempt.of(number, 3, 3)))
                .containsExactly(
                        Attempt.EARLY,
                        Attempt.EARLY,
                        Attempt.LAST,
                        Attempt.APOLOGY,
                        Attempt.APOLOGY,
                        Attempt.APOLOGY,
                        Attempt.OVER,
                        Attempt.OVER);
    }
}
