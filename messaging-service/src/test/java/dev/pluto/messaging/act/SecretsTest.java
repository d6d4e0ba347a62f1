package dev.pluto.messaging.act;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {

    private static final Lexis ENGLISH = Lexis.of("en");
    private static final Lexis SPANISH = Lexis.of("es");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4242 4242 4242 4242",
                "here's my visa 4242-4242-4242-4242 exp 03/31",
                "amex 378282246310005",
                "my pin is 9034",
                "bank password: swordfish9",
                "the cvv is 318",
                "my password is swordfish",
            })
    void knowsASecret(String text) {
        assertThat(Secrets.areTold(Request.of(text, ENGLISH))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4242 4242 4242 4243",
                "order number 1234567890123456",
                "my number is 07700 900123",
                "the wifi password is heron-22",
                "the garage pin is 9034",
                "what's my pin?",
                "i forgot my password",
                "remind me at 5 to change my password",
                "my rent is 1450",
            })
    void leavesOtherNumbersAlone(String text) {
        assertThat(Secrets.areTold(Request.of(text, ENGLISH))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "la clave del portón es 5520",
                "la clave de la reja es 8841",
                "la clave de la cochera es 1207",
                "la clave de la alarma es 7788",
                "la clave del portal es 4410",
            })
    void leavesTheCodesOfDoorsInSpanish(String text) {
        assertThat(Secrets.areTold(Request.of(text, SPANISH))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mi pin es 9034", "la contraseña de mi banco es 5520", "la clave de mi tarjeta es 9034"})
    void knowsASecretInSpanish(String text) {
        assertThat(Secrets.areTold(Request.of(text, SPANISH))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "'cancel visa 4242 4242 4242 4242 today', 'cancel visa **** today'",
        "'call the bank, my pin is 9034', 'call the bank, my pin is ****'",
        "'renew the gym card on 1 March 2027', 'renew the gym card on 1 March 2027'",
        "'ring Jo', 'ring Jo'"
    })
    void crossesOutWhatIsNotToBeSaidAgain(String text, String said) {
        assertThat(Secrets.crossedOut(Request.of(text, ENGLISH))).isEqualTo(said);
    }

    @Test
    void seesThatATextOfLongAgoHasOne() {
        assertThat(Secrets.areIn("my pin is 9034, remember it", Locale.UK)).isTrue();
        assertThat(Secrets.areIn("mi pin es 9034", Locale.forLanguageTag("es-ES")))
                .isTrue();
        assertThat(Secrets.areIn("my pin board is full", Locale.UK)).isFalse();
    }
}
