package dev.pluto.language;

import static org.assertj.core.api.Assertions.assertThat;

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

    @Test
    void leavesEveryOtherEscapeAlone() {
        assertThat(TextPattern.of("\\\\b\\.\\p{L}\\\\").pattern()).isEqualTo("\\\\b\\.\\p{L}\\\\");
    }
}
