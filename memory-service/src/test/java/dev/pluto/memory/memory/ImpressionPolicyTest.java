package dev.pluto.memory.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImpressionPolicyTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "hi | utterance",
                "Thank you so much! | utterance",
                "STOP | utterance",
                "\ud83d\udc4d | utterance",
                "Remind me tomorrow at 8 to call Anna | utterance",
                "Could you please set an alarm | utterance",
                "What is my sister called? | utterance",
                "My sister is called Anna | fact",
                "I really like green tea | preference",
                "Call me Bob | preference",
                "We met at the station yesterday | event",
                "Ich wohne in Berlin | fact",
            })
    void tellsStatementsFromWhatIsSaidInPassing(String text, String type) {
        assertThat(ImpressionPolicy.of(text).type()).isEqualTo(type);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "My sister is called Anna | family",
                "I am allergic to peanuts | health",
                "My boss is on leave | work",
                "My flight leaves at 6 | travel",
                "The dog sleeps | home",
                "It rains | general",
            })
    void namesTheCategory(String text, String category) {
        assertThat(ImpressionPolicy.of(text).category()).isEqualTo(category);
    }

    @Test
    void valuesWhatItIsAskedToRememberMost() {
        double asked =
                ImpressionPolicy.of("Remember that my locker number is 4711").importance();
        double told = ImpressionPolicy.of("My locker number is 4711").importance();
        double passing = ImpressionPolicy.of("ok thanks").importance();

        assertThat(asked).isGreaterThan(told).isLessThanOrEqualTo(1);
        assertThat(told).isGreaterThan(passing);
        assertThat(passing).isNotNegative();
    }

    @Test
    void comesToTheEndOfAHostileText() {
        String hostile = "ok ".repeat(20_000) + "please ".repeat(20_000) + "x";

        Assertions.assertTimeoutPreemptively(Duration.ofMinutes(3), () -> ImpressionPolicy.of(hostile));
    }
}
