package dev.pluto.messaging.channel.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import com.twilio.twiml.voice.Say;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpokenLanguageTest {

    @ParameterizedTest
    @CsvSource({
        "de-DE,de-DE",
        "de-AT,de-AT",
        "de-CH,de-DE",
        "de,de-DE",
        "en,en-US",
        "en-GB,en-GB",
        "en-KE,en-US",
        "no-NO,nb-NO",
        "pt-AO,pt-PT",
        "zh-Hant-TW,zh-TW",
        "he-IL,he-IL",
        "tlh,en-US",
        "und,en-US",
        "x-none,en-US"
    })
    void speaksTheLanguageOfThePersonAsNearToTheirRegionAsTwilioCan(String locale, String spoken) {
        assertThat(SpokenLanguage.of(Locale.forLanguageTag(locale))).isEqualTo(spoken);
    }

    @Test
    void speaksOnlyWhatTheVendorsLibraryKnows() {
        Set<String> known =
                Arrays.stream(Say.Language.values()).map(Say.Language::toString).collect(Collectors.toSet());

        assertThat(known)
                .containsAll(Arrays.stream(Locale.getAvailableLocales())
                        .map(SpokenLanguage::of)
                        .collect(Collectors.toSet()));
    }
}
