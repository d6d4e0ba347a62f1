package dev.pluto.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExcerptTest {

    @Test
    void leavesAShortTextAsItIs() {
        String text = "x".repeat(Excerpt.LONGEST);

        assertThat(Excerpt.of(text)).isSameAs(text);
        assertThat(Excerpt.of(text + "y")).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "abcd😀e, 5, abcd", // a surrogate pair
        "abcd😀e, 6, abcd😀",
        "abcde\u0301f, 5, abcd", // a letter and its accent
        "ab👩\u200D👧c, 5, ab", // a family
        "ab👩\u200D👧c, 4, ab",
        "ab👍🏽c, 4, ab", // a thumb and its colour
        "ab👍🏽c, 6, ab👍🏽",
        "abc❤\ufe0fd, 4, abc",
        "😀, 1, ''",
        "abc, 0, ''"
    })
    void cutsBetweenCharacters(String text, int longest, String front) {
        assertThat(Excerpt.of(text, longest)).isEqualTo(front);
    }

    @Test
    void cutsARunOfMarksThatIsNoWriting() {
        assertThat(Excerpt.of("a" + "\u0301".repeat(8_000))).hasSize(Excerpt.LONGEST);
    }

    @Test
    void takesHalfACharacterForACharacter() {
        assertThat(Excerpt.of("\ud83d".repeat(3), 2)).isEqualTo("\ud83d".repeat(2));
    }
}
