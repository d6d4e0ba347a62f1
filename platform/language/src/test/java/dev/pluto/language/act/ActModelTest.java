package dev.pluto.language.act;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.language.act.Interpretation.Certainty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** By words alone: none of these texts stands in the examples. */
class ActModelTest {

    private final ActModel model = ActModel.of("en");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "would you please remind me at 4 about the boiler man | SET_REMINDER",
                "rmeind me tomorow to ring hannah | SET_REMINDER",
                "wake me up at ten past six | SET_REMINDER",
                "which reminders have i got for sunday | LIST_REMINDERS",
                "move the physio one to half past 2 | MOVE_REMINDER",
                "cancel the reminder about the chimney sweep | CANCEL_REMINDER",
                "delete every last reminder of mine | CANCEL_ALL_REMINDERS",
                "snooze for a quarter of an hour | SNOOZE_REMINDER",
                "my stepbrother lives in Turin | TELL_FACT",
                "forget what i told you about my uncle | FORGET_FACT",
                "what have you remembered about me | RECOUNT_FACTS",
                "put two tins of tomatoes on the shopping list | ADD_TO_LIST",
                "no more emojis, thanks | SET_STYLE",
                "switch off the digest in the morning | SET_PREFERENCE",
                "erase all of my personal data | DATA_WISH",
                "what's the weather going to be in oslo | BEYOND",
                "thank you so so much | THANKS",
                "i want to kill myself tonight | DANGER"
            })
    void readsWhatIsWanted(String text, Intent wanted) {
        assertThat(model.read(text, Pending.NONE).intent()).isEqualTo(wanted);
    }

    @Test
    void takesWhatWasAskedIntoAccount() {
        Interpretation asked = model.read("the one for granny", Pending.WHICH);

        assertThat(asked.intent()).isEqualTo(Intent.CHOICE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "🐙🐙", "मेरा नाम प्रिया है", "\u0301\u0301", "?"})
    void isNeverSureOfADeedWhereThereIsNone(String text) {
        Interpretation read = model.read(text, Pending.NONE);

        assertThat(read.intent().isDeed() && read.certainty() == Certainty.SURE).isFalse();
    }

    @Test
    void ranksEveryIntentOnce() {
        Interpretation read = model.read("hello there old friend", Pending.NONE);

        assertThat(read.ranked().stream().map(Guess::intent)).containsExactlyInAnyOrder(Intent.values());
        assertThat(read.ranked().stream().mapToDouble(Guess::likelihood).sum()).isBetween(0.999, 1.001);
    }
}
