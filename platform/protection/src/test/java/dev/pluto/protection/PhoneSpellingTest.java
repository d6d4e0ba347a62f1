package dev.pluto.protection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneSpellingTest {

    @ParameterizedTest
    @CsvSource({
        "+556181234567, +5561981234567",
        "+551169999999, +5511969999999",
        "+5215512345678, +525512345678",
        "+22997123456, +2290197123456"
    })
    void writesANumberAsItIsDialledToday(String before, String today) {
        assertThat(PhoneSpelling.current(before)).isEqualTo(today);
        assertThat(PhoneSpelling.current(today)).isEqualTo(today);
        assertThat(PhoneSpelling.all(before))
                .isEqualTo(PhoneSpelling.all(today))
                .containsExactly(today, before);
    }

    @Test
    void takesArgentinasMobilesWithAndWithoutTheNineForOnePhone() {
        assertThat(PhoneSpelling.all("+541123456789"))
                .isEqualTo(PhoneSpelling.all("+5491123456789"))
                .containsExactly("+5491123456789", "+541123456789");
        assertThat(PhoneSpelling.current("+541143211234")).isEqualTo("+541143211234");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+551134567890", // a fixed line
                "+5561381234567", // no mobile
                "+55618123456", // a digit short
                "+14155552671",
                "+493012345",
                "whatsapp:+556181234567",
                "ANONYMOUS",
                ""
            })
    void leavesEverythingElseAsItIs(String number) {
        assertThat(PhoneSpelling.current(number)).isEqualTo(number);
        assertThat(PhoneSpelling.all(number)).containsExactly(number);
    }
}
