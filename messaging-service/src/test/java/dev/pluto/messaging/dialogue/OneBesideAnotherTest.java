package dev.pluto.messaging.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said behind a reminder that leaves it as it is: another one, something that comes, a sigh; and whom another time is heard from. */
class OneBesideAnotherTest {

    private final Talk talk = new Talk();

    private static String last(Talk talk) {
        List<String> calls = talk.tools().calls();
        return calls.isEmpty() ? "" : calls.get(calls.size() - 1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "give us another one two hours before that to thaw the stock|set thaw the stock 2026-11-21T15:00",
                "can I get another half an hour before it to warm the oven|set warm the oven 2026-11-21T16:30",
                "set one more 20 mins before to lay the table|set lay the table 2026-11-21T16:40",
                "please do one more for the 12th at 9am, gas meter|set gas meter 2026-12-12T09:00",
                "add one more for monday 10am, piano tuner|set piano tuner 2026-11-23T10:00",
                "pop another in for half 8, lock the coop|set lock the coop 2026-11-21T20:30",
                "and I've the podiatrist tomorrow at noon, remind me at eleven|set the podiatrist 2026-11-22T11:00",
                "and tap class at 10 on monday, remind me at 9|set tap class 2026-11-23T09:00",
                "and clarinet 5pm thursdays, remind me at 4pm|set clarinet 2026-11-26T16:00 FREQ=WEEKLY;BYDAY=TH",
                "and then a quarter of an hour later to text Bea that I am on my way|set text Bea that I am on my way 2026-11-21T17:15",
            })
    void setsAnotherOneForSomethingElse(String words, String set) {
        talk.hears("remind me to baste the goose at 5pm");

        talk.hears(words);

        assertThat(last(talk)).isEqualTo(set);
        assertThat(talk.tools().calls()).noneMatch(call -> call.startsWith("move"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "also remind me the day before to oil the mower",
                "set another one the day before that to oil the mower",
                "and one for the day before to oil the mower"
            })
    void setsAnotherOneTheDayBefore(String words) {
        talk.hears("remind me to mow the verge friday at 6pm");

        talk.hears(words);

        assertThat(last(talk)).isEqualTo("set oil the mower 2026-11-26T18:00");
    }

    @ParameterizedTest
    @CsvSource({
        "also remind me an hour before, 2026-11-27T17:00",
        "remind me the night before, 2026-11-26T20:00",
        "remind me 2 hours before as well, 2026-11-27T16:00"
    })
    void setsTheSameOnceMoreBeforeIt(String words, String at) {
        talk.hears("remind me on friday at 6pm to mow the verge");

        talk.hears(words);

        assertThat(last(talk)).isEqualTo("set mow the verge " + at);
    }

    @Test
    void countsFromTheTimeThatItHasByNow() {
        talk.hears("remind me on friday at 6pm to mow the verge");
        talk.hears("make it 7");

        talk.hears("also remind me an hour before");

        assertThat(last(talk)).isEqualTo("set mow the verge 2026-11-27T18:00");
    }

    @Test
    void setsTheSameOnceMoreBeforeItInSpanish() {
        var spanish = new Talk("es-ES");
        spanish.hears("recuérdame el viernes a las 20:00 regar el huerto");

        spanish.hears("recuérdamelo también una hora antes");

        assertThat(last(spanish)).isEqualTo("set regar el huerto 2026-11-27T19:00");
    }

    @ParameterizedTest
    @CsvSource({
        "'earlier please, 20 mins', 2026-11-21T15:40",
        "could that be 4.20, 2026-11-21T16:20",
        "can it be later by ten minutes, 2026-11-21T16:10"
    })
    void movesTheOneSpokenOf(String words, String at) {
        talk.hears("remind me today at 4pm to hold the pony");

        talk.hears(words);

        assertThat(last(talk)).isEqualTo("move hold the pony " + at);
    }

    @Test
    void movesWhatWasNamedTheSentenceBefore() {
        talk.hears("remind me about the optician on monday at 3");
        talk.hears("remind me to shear the ewe friday at 2");

        talk.hears("The optician has been brought forward. Change it to 2:30");

        assertThat(last(talk)).isEqualTo("move the optician 2026-11-23T14:30");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "y el jueves a las 8, que llega el cerrajero|set llega el cerrajero 2026-11-26T08:00",
                "y pasar la mopa el lunes a las 11|set pasar la mopa 2026-11-23T11:00",
                "y poner el lavaplatos mañana a las 7|set poner el lavaplatos 2026-11-22T07:00",
                "y cambiar las toallas mañana a las 9|set cambiar las toallas 2026-11-22T09:00",
                "ponme otro media hora antes para buscar las llaves|set buscar las llaves 2026-11-21T19:30",
            })
    void setsAnotherOneInSpanish(String words, String set) {
        var spanish = new Talk("es-ES");
        spanish.hears("recuérdame ensayar con Leire a las 20:00");

        spanish.hears(words);

        assertThat(last(spanish)).isEqualTo(set);
        assertThat(spanish.tools().calls()).noneMatch(call -> call.startsWith("move"));
    }

    @Test
    void movesInSpanishWhatIsSaidToGoElsewhere() {
        var spanish = new Talk("es-ES");
        spanish.hears("recuérdame la revisión del coche el martes a las 10");

        spanish.hears("y pasar la revisión al miércoles a las 11");

        assertThat(last(spanish)).isEqualTo("move la revisión del coche 2026-11-25T11:00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "and the one after",
                "the one after that?",
                "what about the one following",
                "11pm and still no sign of the plumber",
                "well what a night, 4am and we're wide awake"
            })
    void movesNothing(String words) {
        talk.hears("remind me to shut the vents at 10pm");

        talk.hears(words);

        assertThat(last(talk)).doesNotStartWith("move").doesNotStartWith("cancel");
        assertThat(talk.tools().matters()).containsExactly("shut the vents");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "wait the farrier says monday|2026-11-23T16:00",
                "hang on, her tutor said tomorrow|2026-11-22T16:00",
                "no wait the piano man says thursday at 6|2026-11-26T18:00",
            })
    void movesToTheDayThatSomebodySays(String words, String at) {
        talk.hears("remind me today at 4pm to hold the pony");

        talk.hears(words);

        assertThat(last(talk)).isEqualTo("move hold the pony " + at);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Gran says sunday is fine", "the forecast said monday will be wet"})
    void movesNothingByWhatSomebodySaysOfADay(String words) {
        talk.hears("remind me today at 4pm to hold the pony");

        talk.hears(words);

        assertThat(talk.tools().calls()).noneMatch(call -> call.startsWith("move"));
    }

    @Test
    void movesWhatIsNamedBehindWhy() {
        talk.hears("remind me to book the ferry cabin monday at 9am");

        assertThat(talk.hears("The sailing was put back. Please change the ferry to 7:45am"))
                .containsExactly("ReminderMoved");
        assertThat(last(talk)).isEqualTo("move book the ferry cabin 2026-11-23T07:45");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"I'm a fool. 2pm tomorrow", "what am i like! tomorrow at 2", "sorry, brain fog. tomorrow 2pm"})
    void takesTheAnswerBehindAnExcuse(String words) {
        talk.hears("set a reminder for yesterday at 2pm to feed the sourdough");

        assertThat(talk.hears(words)).containsExactly("ReminderSet");
        assertThat(last(talk)).isEqualTo("set feed the sourdough 2026-11-22T14:00");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hens in tonight 9pm remind me or the fox will get them|set hens in 2026-11-21T21:00",
                "cover the koi friday 8am remind me otherwise I'm in trouble|set cover the koi 2026-11-27T08:00",
                "I must not forget Noor's recorder tomorrow, 8:10 am. Set something?|set Noor's recorder 2026-11-22T08:10",
                "can't forget Ade's inhaler monday, 7 am. Can you put one in?|set Ade's inhaler 2026-11-23T07:00",
                "Set a reminder for 4 days' time at 10am, seal the grout|set seal the grout 2026-11-25T10:00",
                "put a reminder in for a fortnight's time at noon: MOT|set MOT 2026-12-05T12:00",
                "beginning at 3pm, remind me every 2 hours to turn the eggs|set turn the eggs 2026-11-21T15:00 FREQ=HOURLY;INTERVAL=2",
                "Otto's open evening in 3 days, remind me at 5pm that day|set Otto's open evening 2026-11-24T17:00",
                "remind me at 8 tomorrow to prove the dough, no sorry 8.30|set prove the dough 2026-11-22T08:30",
                "remind me tomorrow at 9 to phone the mill, no wait half 9|set phone the mill 2026-11-22T09:30",
                "remind me to phone the mill at 4pm. sorry I mean 5|set phone the mill 2026-11-21T17:00",
                "remind me at 6 to order 2 trays, no 3|set order 2 trays 2026-11-21T18:00",
                "remind me to prove 2 loaves at 5, no wait 3 loaves|set prove 2 loaves 2026-11-21T17:00",
                "remind me monday 9am spare keys to the letting agent|set spare keys to the letting agent 2026-11-23T09:00",
                "the roofer comes between 8 and 11 tomorrow, remind me at half 7 to move the bikes|set move the bikes 2026-11-22T07:30",
            })
    void setsWhatIsToldInARoundaboutWay(String words, String set) {
        talk.hears(words);

        assertThat(last(talk)).isEqualTo(set);
        assertThat(talk.tools().matters()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "guests at 5 so remind me ten minutes before that to fold the napkins|set fold the napkins 2026-11-21T16:50",
                "rehearsal at half 5 so give me a nudge 15 mins before that to oil the valves|set oil the valves 2026-11-21T17:15",
                "shift at 6 so remind me half an hour before that|set shift 2026-11-21T17:30",
            })
    void setsOneBeforeWhatIsToldBesideIt(String words, String set) {
        Talk talk = new Talk();
        talk.hears("remind me to worm the goat at 4");

        assertThat(talk.hears(words)).containsExactly("ReminderSet");
        assertThat(talk.tools().calls()).last().isEqualTo(set);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "goat ran off already so remind me at 8|move worm the goat 2026-11-21T20:00",
                "the goat feed comes at 5 so remind me 10 minutes before|move worm the goat 2026-11-21T15:50",
            })
    void movesStillWhatIsSpokenOf(String words, String moved) {
        Talk talk = new Talk();
        talk.hears("remind me to worm the goat at 4");
        talk.hears(words);

        assertThat(talk.tools().calls()).last().isEqualTo(moved);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "another at 6 and another at 7|2026-11-21T18:00|2026-11-21T19:00",
                "and another at half 6 and one at 8 please|2026-11-21T18:30|2026-11-21T20:00",
                "one more at 6 tomorrow, another at 7 on monday|2026-11-22T18:00|2026-11-23T07:00"
            })
    void setsSeveralMoreOfTheSame(String words, String first, String second) {
        Talk talk = new Talk();
        talk.hears("remind me to stir the jam at 5");
        talk.tools().calls();
        talk.hears(words);

        assertThat(talk.tools().calls()).containsExactly("set stir the jam " + first, "set stir the jam " + second);
    }

    @Test
    void movesWhatNewsAreToldOf() {
        Talk talk = new Talk();
        talk.hears("remind me tomorrow at 10am about the dentist");

        assertThat(talk.hears("dentist rang, push the dentist one to half 11")).containsExactly("ReminderMoved");
        assertThat(talk.tools().calls()).last().isEqualTo("move the dentist 2026-11-22T11:30");
    }
}
