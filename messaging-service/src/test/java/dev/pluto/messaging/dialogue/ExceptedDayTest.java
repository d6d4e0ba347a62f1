package dev.pluto.messaging.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every day but one, of which it is told who sees to it then. */
class ExceptedDayTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "goats want milking at 6am every day bar tuesday, my lad does tuesday|en-GB|MO,WE,TH,FR,SA,SU",
                "remind me to sweep the yard at 8 every day except thursday, thursday is Dom's turn|en-GB|MO,TU,WE,FR,SA,SU",
                "open the vents 9am every day but sat and sun because Dom does sat and sun|en-GB|MO,TU,WE,TH,FR",
                "recu\u00e9rdame barrer el patio a las 8 todos los d\u00edas menos el martes, el martes va mi vecino|es-ES|MO,WE,TH,FR,SA,SU",
            })
    void leavesOutTheDayThatSomebodyElseSeesTo(String words, String locale, String days) {
        Talk talk = new Talk(locale);
        talk.hears(words);

        assertThat(talk.tools().calls()).singleElement().asString().endsWith("FREQ=WEEKLY;BYDAY=" + days);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "remind me to sweep the yard at 8 every day but thursday, my sister has the yard thursdays|remember my sister has the yard thursdays",
                "remind me at 9 every day bar monday to open up, on monday at 10|set open up, on monday at 10 2026-11-22T09:00",
            })
    void keepsWhatElseIsSaidBehindIt(String words, String call) {
        Talk talk = new Talk();
        talk.hears(words);

        assertThat(talk.tools().calls()).anyMatch(one -> one.startsWith(call));
    }
}
