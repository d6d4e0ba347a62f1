package dev.pluto.messaging.act;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {

    private final Languages languages = new Languages();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|remind me at 5|en",
                "en|ok|en",
                "en|tmrw 6am gym|en",
                "en|lol no|en",
                "en|Siobhan|en",
                "en|me llamo Pili y vivo en Lugo|es",
                "es|remind me tomorrow to call the bank|en",
                "es|ok|es",
                "es|cancela eso|es",
                "en|kannst du mich morgen an den termin erinnern|de",
                "en|was kannst du|de",
                "en|tu parles anglais|fr",
                "en|je voudrais un rappel pour demain|fr",
                "en|puoi ricordarmi domani di chiamare mia madre|it",
                "en|você pode me lembrar amanhã|pt",
                "en|kun je mij morgen herinneren aan de tandarts|nl",
                "en|przypomnij mi jutro o lekarstwie|pl",
                "en|меня зовут Анна|ru",
                "en|my name is प्रिया|en",
                "en|Анна|en",
                "en|нагадай мені завтра про ліки|uk",
                "en|muistuta minua huomenna lääkkeestä kello 9|fi",
                "en|připomeň mi zítra v 9 léky|cs",
                "es|a qué hora es la reunión de mañana|es",
                "en|die hard is on at 9|en",
                "en|we had a great time at the gasthaus|en",
            })
    void tellsLanguagesApart(String home, String text, String language) {
        assertThat(languages.of(text, home)).isEqualTo(language);
    }
}
