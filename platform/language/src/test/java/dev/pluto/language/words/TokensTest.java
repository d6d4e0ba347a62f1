package dev.pluto.language.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.language.Excerpt;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokensTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "Don't forget | don't forget",
                "don’t forget!! | don't forget !",
                "6pm | 6 pm",
                "7:30am, 5.30 | 7:30 am , 5.30",
                "1h30m | 1 h 30 m",
                "12/24 or 2026-11-25 | 12/24 or 2026-11-25",
                "at 5. | at 5 .",
                "Zoë | zoë",
                "मेरा नाम प्रिया | मेरा नाम प्रिया",
                "ok 👍🏽👍🏽 | ok 👍",
                "❤️ | ❤",
                "mum's | mum's",
                "'quoted' | ' quoted '",
                "a\u200Bb | a b"
            })
    void cutsIntoWordsNumbersMarksAndPictures(String text, String tokens) {
        assertThat(Tokens.of(text).stream().map(Token::text).collect(Collectors.joining(" ")))
                .isEqualTo(tokens);
    }

    @Test
    void knowsWhereATokenStands() {
        String text = "Call  Mum at 6pm";

        assertThat(Tokens.of(text))
                .allSatisfy(token ->
                        assertThat(text.substring(token.start(), token.end())).isEqualToIgnoringCase(token.text()));
        assertThat(Tokens.of(text).get(1).capital()).isTrue();
        assertThat(Tokens.of(text).get(3).touches(Tokens.of(text).get(4))).isTrue();
    }

    @Test
    void readsTheFrontOfALongText() {
        assertThat(Tokens.of("a ".repeat(100_000))).hasSize(Excerpt.LONGEST / 2);
        assertThat(Tokens.of("\u0301".repeat(5_000))).hasSize(1);
    }
}
