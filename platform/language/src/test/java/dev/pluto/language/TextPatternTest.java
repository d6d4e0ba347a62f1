package dev.pluto.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextPatternTest {

    private static final Pattern ALARM = TextPattern.ofAnyCase("\\b(?:wake[- ]?up call|alarm)\\b");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alarm",
                "an Alarm!",
                "my wake-up call",
                "(alarm)",
                "“alarm”",
                "5 alarm",
                "\u0301 alarm",
                "😀alarm😀"
            })
    void findsAWholeWord(String text) {
        assertThat(ALARM.matcher(text).find()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"alarms", "éalarm", "alarmé", "alarm\u0301", "alarm_", "alarm2", "разalarm", "", "al arm"})
    void findsNoWordWithinAnother(String text) {
        assertThat(ALARM.matcher(text).find()).isFalse();
    }

    /** Where it can be seen what follows a boundary, half of it is left out: the meaning must not change. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\bab",
                "\\ba?b",
                "\\b(?:ab|ba)",
                "\\b(?:a|[ab])b",
                "\\b(?:a|)b",
                "\\b(?:a(?:x|\\))|b)b",
                "\\b(?:a|b)?-",
                "\\b(?:a)*b",
                "\\b-a",
                "a\\b",
                "(?:a|b)\\b-",
                "\\b(?:(?:a|b)-|ba)",
                "\\b[ab]-",
                "\\b(?:a|(?:b|-)a)",
                "\\b"
            })
    void meansWhatJavaMeansByABoundary(String regex) {
        List<String> texts = new ArrayList<>(List.of(""));
        for (int i = 0; texts.get(i).length() < 5; i++) {
            for (String letter : List.of("a", "b", "-", " ")) {
                texts.add(texts.get(i) + letter);
            }
        }
        Pattern java = Pattern.compile(regex);
        Pattern ours = TextPattern.of(regex);

        assertThat(texts)
                .allSatisfy(text -> assertThat(ours.matcher(text).results().map(MatchResult::start))
                        .containsExactlyElementsOf(java.matcher(text)
                                .results()
                                .map(MatchResult::start)
                                .toList()));
    }

    @Test
    void leavesEveryOtherEscapeAlone() {
        assertThat(TextPattern.of("\\\\b\\.\\p{L}\\\\").pattern()).isEqualTo("\\\\b\\.\\p{L}\\\\");
    }
}
