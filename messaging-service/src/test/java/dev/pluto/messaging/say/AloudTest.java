package dev.pluto.messaging.say;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AloudTest {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration SHORT = Duration.ofMillis(20);

    private final List<String> heard = new ArrayList<>();
    private final Aloud aloud = Aloud.on(
            words -> {
                heard.add(words);
                return Uni.createFrom().voidItem();
            },
            LONG);

    private boolean says(String sentence) {
        return aloud.say(sentence).await().indefinitely();
    }

    @Test
    void keepsExactlyWhatWasHeard() {
        assertThat(says("Cats sleep a lot 😀")).isTrue();
        assertThat(says("😀")).as("nothing to say").isTrue();
        assertThat(says("Do you\nhave one?")).isTrue();

        assertThat(heard).containsExactly("Cats sleep a lot.", " Do you. have one?");
        assertThat(aloud.whole("")).isEqualTo(String.join("", heard));
        assertThat(aloud.whole("I will remind you at 9 🔔"))
                .isEqualTo(String.join("", heard) + " I will remind you at 9.");
    }

    @Test
    void leavesRoomForTheLineOfADeed() {
        String sentence = "Cats sleep a lot, and they dream as well. ";
        while (says(sentence)) {
            assertThat(heard.size()).isLessThan(20);
        }

        String line = "I will remind you tomorrow at 09:00 to call the vet about the cat and to ask for the bill.";
        assertThat(aloud.whole(line)).hasSizeLessThanOrEqualTo(320).endsWith(line);
        assertThat(aloud.whole((line + " ").repeat(5)))
                .hasSizeLessThanOrEqualTo(320)
                .startsWith(String.join("", heard))
                .endsWith("There is more. Ask me by text to get all of it.");
    }

    @Test
    void waitsLongerForWhatWasBegun() {
        assertThatThrownBy(() -> aloud.inTime(Uni.createFrom().nothing(), SHORT, LONG)
                        .await()
                        .atMost(LONG))
                .isInstanceOf(TimeoutException.class);

        says("Cats sleep a lot.");
        Uni<String> slow = Uni.createFrom().item("there").onItem().delayIt().by(SHORT.multipliedBy(10));
        assertThat(aloud.inTime(slow, SHORT, LONG).await().atMost(LONG)).isEqualTo("there");
        assertThatThrownBy(() -> aloud.inTime(Uni.createFrom().nothing(), SHORT, SHORT)
                        .await()
                        .atMost(LONG))
                .isInstanceOf(TimeoutException.class);
    }

    @Test
    void waitsNoLongerWhereNobodyHearsIt() {
        assertThatThrownBy(() -> Aloud.unheard()
                        .inTime(Uni.createFrom().nothing(), SHORT, LONG)
                        .await()
                        .atMost(LONG))
                .isInstanceOf(TimeoutException.class);
    }
}
