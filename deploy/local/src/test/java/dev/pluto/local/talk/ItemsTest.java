package dev.pluto.local.talk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ItemsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "on the 4th of May; 4",
                "See you Saturday; sat",
                "At 9:00 PM; 9:00 pm",
                "I don\u2019t know; don't",
                "at\u202F6\u00A0pm sharp; 6 pm",
                "so no.; no",
                "Done \u2705; \u2705",
                "the oven and the wash; xyz|oven",
                "Reminders for today; reminder",
                "c\u0301ozy; \u0107ozy"
            })
    void findsWhatIsThere(String text, String item) {
        assertThat(Items.holds(text, item)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "on the 14th; 4",
                "you know; no",
                "at 9:000; 9:00",
                "at 19:00; 9:00",
                "the disaster; sat",
                "noon; no",
                "the cat; dog|cow",
                "nothing; something"
            })
    void findsNothingElse(String text, String item) {
        assertThat(Items.holds(text, item)).isFalse();
    }

    @Test
    void keepsSpacesOfAnItem() {
        assertThat(Items.holds("You have no reminders", "nothing|no |none")).isTrue();
        assertThat(Items.holds("You have none", "nothing|no ")).isFalse();
    }

    @Test
    void judgesFactsByWholeWords() {
        assertThat(Items.holdsWord("You live in Bradford.", "bradford")).isTrue();
        assertThat(Items.holdsWord("You live in Bradfordshire.", "bradford")).isFalse();
    }

    @Test
    void wantsEachWordOfAMatter() {
        assertThat(Items.holdsAll("feed the cat", "feed cat")).isTrue();
        assertThat(Items.holdsAll("feed the dog", "feed cat")).isFalse();
        assertThat(Items.holdsAll("anything", "")).isTrue();
    }
}
