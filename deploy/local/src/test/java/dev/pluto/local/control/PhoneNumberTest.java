package dev.pluto.local.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {

    @ParameterizedTest
    @ValueSource(strings = {"+14155550142", "+1 415 555 0142", "+1 (415) 555-0142", "+1.415.555.0142"})
    void readsNumbersAsPeopleTypeThem(String typed) {
        assertThat(PhoneNumber.read(typed)).isEqualTo("+14155550142");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hello", "4155550142", "+", "+0123456789", "+1234567890123456"})
    void asksForCountryCode(String typed) {
        assertThatThrownBy(() -> PhoneNumber.read(typed))
                .isInstanceOf(Command.Misuse.class)
                .hasMessageContaining("+14155550142");
    }

    @RepeatedTest(20)
    void makesNumbersThatCanBeRead() {
        String fresh = PhoneNumber.fresh(new Random());

        assertThat(PhoneNumber.read(fresh)).isEqualTo(fresh).hasSize(12);
    }
}
