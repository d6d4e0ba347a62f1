package dev.pluto.messaging.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One run of what repeats at another time, said on a saturday: the others stay as they were. */
class OneRunTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en-GB|wake me at 7 every day|tomorrow make it 8|skip null; set null 2026-11-22T08:00",
                "en-GB|wake me at 7 every weekday|on monday make it 6:45|skip null; set null 2026-11-23T06:45",
                "en-GB|wake me at 7 every weekday|this monday 6.30|skip null; set null 2026-11-23T06:30",
                "en-US|remind me about choir at 4 every tuesday|next week make it 5|skip choir; set choir 2026-11-24T17:00",
                "es-ES|despiértame a las 7 todos los días|mañana que sea a las 8|skip null; set null 2026-11-22T08:00",
                "es-MX|despiértame a las 7 de lunes a viernes|el lunes mejor a las 6:45|skip null; set null 2026-11-23T06:45",
            })
    void putsAnotherInThePlaceOfTheNext(String locale, String planned, String words, String calls) {
        assertThat(calls(locale, planned, words)).isEqualTo(calls);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en-GB|wake me at 7 every weekday|can you make it 6:30 on friday|move null 2026-11-23T07:00 FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;UNTIL=20261126"
                        + "; set null 2026-11-30T07:00 FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR; set null 2026-11-27T06:30",
                "es-AR|recordame la gota todos los días a las 9 de la noche|mañana a las 8|move la gota 2026-11-21T21:00 FREQ=DAILY;UNTIL=20261121"
                        + "; set la gota 2026-11-23T21:00 FREQ=DAILY; set la gota 2026-11-22T20:00",
            })
    void setsALaterOneBetweenTheOthers(String locale, String planned, String words, String calls) {
        assertThat(calls(locale, planned, words)).isEqualTo(calls);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en-GB|wake me at 7 every weekday|make that 6:45 on mondays|move null 2026-11-24T07:00 FREQ=WEEKLY;BYDAY=TU,WE,TH,FR"
                        + "; set null 2026-11-23T06:45 FREQ=WEEKLY;BYDAY=MO",
                "en-GB|wake me at 7 every weekday|make it 6:45 from monday|move null 2026-11-23T06:45 FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR",
                "en-GB|wake me at 7 every day|actually make it 8|move null 2026-11-22T08:00",
                "en-GB|remind me to ring the bank on monday at 9am|make it monday at 8|move ring the bank 2026-11-23T08:00",
                "es-ES|recuérdame pasear al perro todos los días a las 8 de la mañana|los domingos a las 10|move pasear al perro "
                        + "2026-11-23T08:00 FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA; set pasear al perro 2026-11-22T10:00 FREQ=WEEKLY;BYDAY=SU",
            })
    void changesAllThatAreMeant(String locale, String planned, String words, String calls) {
        assertThat(calls(locale, planned, words)).isEqualTo(calls);
    }

    private static String calls(String locale, String planned, String words) {
        Talk talk = new Talk(locale);
        talk.hears(planned);
        talk.tools().calls();
        talk.hears(words);
        return String.join("; ", talk.tools().calls());
    }
}
