package dev.pluto.messaging.act;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MixedTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "es|remind me mañana at 8 lo del banco|en|remind me tomorrow at 8 lo del banco",
                "en|remind me el viernes at 5|en|remind me friday at 5",
                "en|recuérdame tomorrow a las 9|es|recuérdame mañana a las 9",
                "es|recuérdame mañana a las 9|es|recuérdame mañana a las 9",
                "en|call Domingo on friday|en|call Domingo on friday",
                "en|remind me the day after tomorrow at 9|en|remind me the day after tomorrow at 9",
            })
    void readsTheLanguageOfTheWishWithTheDaysOfBoth(String found, String text, String language, String read) {
        assertThat(Mixed.language(text, found)).isEqualTo(language);
        assertThat(Mixed.in(language, text)).isEqualTo(read);
    }
}
