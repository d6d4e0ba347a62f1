package dev.pluto.messaging.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.messaging.delivery.SmsSegments.Encoding;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Figures checked against the npm package sms-segments-calculator 1.3.0. */
class SmsSegmentsTest {

    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of("", Encoding.GSM_7, 0, 0),
                Arguments.of("a".repeat(160), Encoding.GSM_7, 160, 1),
                Arguments.of("a".repeat(161), Encoding.GSM_7, 161, 2),
                Arguments.of("a".repeat(306), Encoding.GSM_7, 306, 2),
                Arguments.of("a".repeat(307), Encoding.GSM_7, 307, 3),
                Arguments.of("€".repeat(80), Encoding.GSM_7, 160, 1),
                Arguments.of("€".repeat(81), Encoding.GSM_7, 162, 2),
                Arguments.of(("a".repeat(152) + "€").repeat(2), Encoding.GSM_7, 308, 3),
                Arguments.of("^{}\\[~]|€", Encoding.GSM_7, 18, 1),
                Arguments.of("ÄÖÑÜ§¿äöñüàΔΦΓΛΩΠΨΣΘΞ", Encoding.GSM_7, 21, 1),
                Arguments.of("я".repeat(70), Encoding.UCS_2, 70, 1),
                Arguments.of("я".repeat(71), Encoding.UCS_2, 71, 2),
                Arguments.of("😀".repeat(35), Encoding.UCS_2, 70, 1),
                Arguments.of("😀".repeat(36), Encoding.UCS_2, 72, 2),
                Arguments.of(("я".repeat(66) + "😀").repeat(2), Encoding.UCS_2, 136, 3),
                Arguments.of("it’s", Encoding.UCS_2, 4, 1));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void countsUnitsAndParts(String text, Encoding encoding, int units, int parts) {
        assertThat(SmsSegments.of(text)).isEqualTo(new SmsSegments(encoding, units, parts));
    }

    @Test
    void smartEncodingMakesTypographyPlain() {
        assertThat(SmartEncoding.apply("“It’s late” – he said…\u00a0ok")).isEqualTo("\"It's late\" - he said... ok");
    }

    @Test
    void smartEncodingLeavesATextThatIsUcs2AnywayAsItWas() {
        assertThat(SmartEncoding.apply("It’s late 😀")).isEqualTo("It’s late 😀");
    }

    @Test
    void smartEncodingLeavesAPlainTextAlone() {
        assertThat(SmartEncoding.apply("ok {€}")).isEqualTo("ok {€}");
    }
}
