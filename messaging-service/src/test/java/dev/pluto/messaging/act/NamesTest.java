package dev.pluto.messaging.act;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {

    private static final Lexis ENGLISH = Lexis.of("en");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "my name is anna|Anna",
                "My name's Ann-Marie|Ann-Marie",
                "call me Dr. Smith please|Dr. Smith",
                "please call me Bex from now on|Bex",
                "just call me al|Al",
                "Hi, my name is Jan van der Velde|Jan van der Velde",
                "my name is प्रिया|प्रिया",
                "everyone calls me Mo, by the way|Mo",
                "my name is spelt Siobhán with an accent|Siobhán",
                "no, call me Nel|Nel",
                "you can call me Mrs Tanaka|Mrs Tanaka",
                "my name is O'Brien|O'Brien",
            })
    void findsTheNameThatIsTold(String text, String name) {
        assertThat(Names.told(Request.of(text, ENGLISH))).contains(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "call me at 5",
                "call me tomorrow",
                "call me when you can",
                "my boss will call me monday",
                "my dog's name is Rex",
                "don't call me crazy",
                "call me maybe",
            })
    void takesNoOtherWordForAName(String text) {
        assertThat(Names.told(Request.of(text, ENGLISH))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "I'm Anna|Anna",
                "Hi, I'm Anna|Anna",
                "this is Noor|Noor",
                "Hello, Cecily here|Cecily",
                "hi im marco|Marco",
                "I am Dr. Patel|Dr. Patel"
            })
    void findsWhoIntroducesThemselves(String text, String name) {
        assertThat(Names.introduced(Request.of(text, ENGLISH), false)).contains(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "im tired",
                "I'm Vegan",
                "I'm Irish",
                "I'm Fine, thanks",
                "i'm on my way",
                "I'm Anna's mother",
                "hi im bored"
            })
    void takesNoStateForAName(String text) {
        assertThat(Names.introduced(Request.of(text, ENGLISH), false)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"i am beholden to you", "i'm swamped with it", "hello i am charmed", "i am smitten with her"})
    void takesNoFeelingForTheNameThatIsNotKnownYet(String text) {
        assertThat(Names.introduced(Request.of(text, ENGLISH), true)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"not David, Dave|Dave", "No, it's Bea|Bea"})
    void findsTheNameThatIsPutRight(String text, String name) {
        assertThat(Names.corrected(Request.of(text, ENGLISH))).contains(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"oh wow, brilliant", "rained all day, typical", "cheers for that, appreciated"})
    void takesNoRemarkForANamePutRight(String text) {
        assertThat(Names.corrected(Request.of(text, ENGLISH))).isEmpty();
    }
}
