package dev.pluto.messaging.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What was spoken of is said to be so much later or earlier. */
class PostponedTest {

    private static Talk withARoofer() {
        Talk talk = new Talk();
        talk.hears("remind me roofer wednesday 2pm");
        return talk;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "it's been pushed back two hours|16:00",
                "its been put back by an hour|15:00",
                "been delayed 20 mins|14:20",
                "it's been brought forward half an hour|13:30",
                "bring it forward by 45 minutes|13:15",
                "move it forward an hour|13:00",
            })
    void movesByThatLength(String words, String hour) {
        Talk talk = withARoofer();

        assertThat(talk.hears(words)).containsExactly("ReminderMoved");
        assertThat(talk.tools().calls()).last().asString().endsWith("2026-11-25T" + hour);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"he was set back two grand", "it's been put back in the shed", "they have been delayed by snow"})
    void isNoneWhereNoLengthIsSaid(String words) {
        Talk talk = withARoofer();
        talk.hears(words);

        assertThat(talk.tools().calls()).noneMatch(call -> call.startsWith("move"));
    }
}
