package dev.pluto.messaging.dialogue.decide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.messaging.dialogue.decide.Fragment.Way;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FragmentTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    make it Boris please       | REPLACE | Boris           |
                    oh sorry i meant the fair  | REPLACE | the fair        |
                    the blue one not the red   | REPLACE | the blue one    | the red
                    not Petra, Boris           | REPLACE | Boris           | Petra
                    not Petra but Boris        | REPLACE | Boris           | Petra
                    Boris rather than Petra    | REPLACE | Boris           | Petra
                    8 instead                  | REPLACE | 8               |
                    *ferns                     | REPLACE | ferns           |
                    it begins at 4 so make it 3 | REPLACE | 3              |
                    and envelopes              | ADD     | envelopes       |
                    thursday too               | ADD     | thursday        |
                    also friday so i can rest  | ADD     | friday          |
                    just weekdays              | ONLY    | weekdays        |
                    no just tomorrow           | ONLY    | tomorrow        |
                    without mondays            | WITHOUT | mondays         |
                    and not mondays            | WITHOUT | mondays         |
                    ok 7 pm                    | OPEN    | 7 pm            |
                    """)
    void tellsWhatBecomesOfTheOld(String text, Way way, String words, String instead) {
        Fragment read = Fragment.of(text);

        assertThat(read.way()).isEqualTo(way);
        assertThat(read.words()).isEqualTo(words);
        assertThat(read.instead()).isEqualTo(instead == null ? "" : instead);
    }
}
