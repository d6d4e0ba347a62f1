package dev.pluto.language.sensitive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaperNumbersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4111 1111 1111 1111",
                "it is 4111111111111111, exp 09/28",
                "amex 3782-822463-10005",
                "GB82 WEST 1234 5698 7654 32",
                "pay to gb82west12345698765432 please",
                "DE89 3704 0044 0532 0130 00 is mine",
                "12345678Z",
                "soy X1234567L",
                "AB 12 34 56 C",
                "it's 078-05-1120",
                "passport C01X00T47",
                "My Passport No. is 925 665 416",
                "driving licence MORGA657054SM9IJ",
                "mi pasaporte: AAB123456",
                "account number 70872490"
            })
    void findsNumbersOfCardsAccountsAndPapers(String text) {
        assertThat(PaperNumbers.areIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4111 1111 1111 1112",
                "GB83 WEST 1234 5698 7654 32",
                "12345678A",
                "call 020 7946 0018",
                "parcel JD014600006281235478",
                "isbn 9780141036144",
                "my passport runs out in 2031, says the form of 12 May",
                "the passport is in drawer 2",
                "order 55821",
                "it was 1939-1945",
                ""
            })
    void leavesOtherNumbersAlone(String text) {
        assertThat(PaperNumbers.areIn(text)).isFalse();
    }

    @Test
    void readsAnyTextInWorkBoundedByItsLength() {
        Assertions.assertTimeoutPreemptively(Duration.ofMinutes(3), () -> {
            for (String part : new String[] {"1", "a1 ", "gb82 ", "passport 1 ", "4 4 ", "x1234567", "nie"}) {
                PaperNumbers.areIn(part.repeat(20_000 / part.length()));
            }
        });
    }
}
