package dev.pluto.messaging.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What only tells of things and of others takes nothing off, though a word of cancelling is in it. */
class OnlyToldTest {

    private final Talk talk = new Talk();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "it's green bin on odd weeks and black on even ones, but we can cope with that",
                "our bin is the grey one by the gate",
                "that bin reeks lol",
                "it's bin night for all of the close",
                "she'll drop it off at the tip",
                "we drop the cardboard at the tip anyway",
                "the green bin gets collected at dawn but I can handle it"
            })
    void keepsWhatIsOnlyToldOf(String words) {
        talk.hears("remind me every thursday at 6pm to wheel the bin round");
        talk.hears(words);

        assertThat(talk.tools().calls()).noneMatch(call -> call.startsWith("cancel"));
        assertThat(talk.tools().matters()).containsExactly("wheel the bin round");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ella quita la mesa después", "el autobús para en la plaza", "mi vecina ya, me las apaño"})
    void keepsWhatIsOnlyToldOfInSpanish(String words) {
        Talk spanish = new Talk("es-ES");
        spanish.hears("recuérdame cada jueves a las 18 sacar el cartón");
        spanish.hears(words);

        assertThat(spanish.tools().calls()).noneMatch(call -> call.startsWith("cancel"));
        assertThat(spanish.tools().matters()).containsExactly("sacar el cartón");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "the wheeling one, drop it",
                "you can lose the bin one",
                "actually forget the bin",
                "it's a pain, stop the bin one"
            })
    void takesOffWhatIsToGo(String words) {
        talk.hears("remind me every thursday at 6pm to wheel the bin round");
        talk.hears(words);

        assertThat(talk.tools().matters()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"not sure about tuesday", "i'm not sure about saturday yet", "haven't decided about sunday"})
    void leavesWhatIsNotDecidedYet(String words) {
        Talk talk = new Talk();
        talk.hears("remind me on friday at 7pm to wheel the bin round");

        talk.hears(words);

        assertThat(talk.tools().calls()).noneMatch(call -> call.startsWith("move") || call.startsWith("cancel"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "recuérdame todos los días laborables a las 7 sacar al perro",
                "cada día laborable a las 7 recuérdame sacar al perro"
            })
    void comesOnWorkingDays(String words) {
        Talk spanish = new Talk("es-ES");
        spanish.hears(words);

        assertThat(spanish.tools().calls())
                .containsExactly("set sacar al perro 2026-11-23T07:00 FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not sure about tuesdays yet",
                "dunno about tuesdays yet",
                "might not be there tuesdays, will let you know",
                "maybe not tuesdays"
            })
    void leavesARuleAsItIsWhileADayIsNotDecided(String words) {
        Talk talk = new Talk();
        talk.hears("remind me every weekday at 7 to open the kiln");
        talk.tools().calls();

        talk.hears(words);

        assertThat(talk.tools().calls()).noneMatch(call -> !call.startsWith("answer") && !call.startsWith("remember"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "remind me every tuesday and thursday at 6 to oil the loom. not sure about thursdays yet",
                "remind me every tuesday and thursday at 6 to oil the loom, dunno about thursdays yet"
            })
    void setsARuleOfWhichADayIsNotDecided(String words) {
        Talk talk = new Talk();
        talk.hears(words);

        assertThat(talk.tools().calls())
                .filteredOn(call -> !call.startsWith("answer"))
                .containsExactly("set oil the loom 2026-11-24T18:00 FREQ=WEEKLY;BYDAY=TU,TH");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cans get crushed at the depot",
                "cans get crushed by the council",
                "our cans get crushed at the depot on mondays"
            })
    void finishesNothingByWhatIsDoneAsARule(String words) {
        Talk talk = new Talk();
        talk.hears("remind me to crush the cans tonight at 8");
        talk.hears(words);

        assertThat(talk.tools().matters()).containsExactly("crush the cans");
    }

    @ParameterizedTest
    @ValueSource(strings = {"flyers posted", "flyers are posted", "flyers got posted"})
    void finishesWhatIsDone(String words) {
        Talk talk = new Talk();
        talk.hears("remind me to post the flyers tonight at 8");
        talk.hears(words);

        assertThat(talk.tools().matters()).isEmpty();
    }
}
