package dev.pluto.messaging.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** "One" beside an hour stands for what was spoken of. */
class OneIsNoHourTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "the one at 7 is better|19:00",
                "the one at half 7 suits me better|19:30",
                "actually the one at 8 works better|20:00",
                "the 7 one is better|19:00",
                "make it one|13:00",
                "one thirty is better|13:30",
                "the one o'clock is better|13:00"
            })
    void movesToTheHourBesideIt(String words, String hour) {
        Talk talk = new Talk();
        talk.hears("remind me at 5 to prune the vines");
        talk.hears("make it 6");

        assertThat(talk.hears(words)).containsExactly("ReminderMoved");
        assertThat(talk.tools().calls()).last().asString().endsWith(hour);
    }

    @ParameterizedTest
    @CsvSource({"make the vines one 10 please", "put the vines one 10 instead", "vines one 10 rather"})
    void isNeverPutBeforeTheHourAsItsOwn(String words) {
        Talk talk = new Talk();
        talk.hears("remind me tomorrow at 9am to prune the vines");

        talk.hears(words);

        assertThat(talk.tools().calls()).noneMatch(call -> call.endsWith("13:10"));
    }
}
