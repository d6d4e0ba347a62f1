package dev.pluto.messaging.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An hour of another place is one of its clocks. */
class HourThereTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "phone Mei when it's 10am in Sydney|2026-11-21T23:00:00Z",
                "remind me to phone Mei when its 10pm in sydney|2026-11-22T11:00:00Z",
                "when it's 7pm in New York remind me to text Rosa|2026-11-22T00:00:00Z",
                "remind me when its 6pm to put the oven on in the annexe|2026-11-21T17:00:00Z"
            })
    void isWhenItIsThatThere(String words, String due) {
        Talk talk = new Talk();

        talk.hears(words);

        assertThat(talk.dialogue().deeds().get(0).reminders().get(0).dueAt()).isEqualTo(Instant.parse(due));
    }
}
