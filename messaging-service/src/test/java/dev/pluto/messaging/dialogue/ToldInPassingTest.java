package dev.pluto.messaging.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.language.act.Interpretation.Certainty;
import dev.pluto.messaging.act.Act;
import dev.pluto.messaging.act.Target;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a reminder, a list or a fact by what is said in passing: days of a rule, a single run, "undo", "was fine". */
class ToldInPassingTest {

    private final Talk talk = new Talk();

    private List<String> calls() {
        return talk.tools().calls();
    }

    private String last() {
        List<String> calls = calls();
        return calls.get(calls.size() - 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "thursdays make it 7:45 cos of choir",
                "make thursdays 7:45",
                "change thursdays to 7:45",
                "move thursdays to 7:45"
            })
    void givesSomeDaysAnHourOfTheirOwn(String words) {
        talk.hears("every weekday at 7:30 am remind me to feed the hens");

        assertThat(talk.hears(words)).containsExactly("ReminderMoved", "ReminderSet");
        List<String> calls = calls();
        assertThat(calls.get(calls.size() - 2)).contains("07:30", "BYDAY=MO,TU,WE,FR");
        assertThat(calls.get(calls.size() - 1)).contains("07:45", "BYDAY=TH");
    }

    @Test
    void tellsWhenItComesOnSuchDays() {
        talk.hears("every weekday at 7:30 am remind me to feed the hens");
        talk.hears("thursdays make it 7:45");

        assertThat(talk.hears("and what time is it thursdays?")).containsExactly("Reminders");
    }

    @Test
    void losesTheDaysAloneOnWhichItIsNotAnyMore() {
        Talk spanish = new Talk("es-ES");
        spanish.hears("todos los martes y jueves a las 19:00 recuérdame el coro");

        assertThat(spanish.hears("ya no hay los jueves")).containsExactly("ReminderMoved");
        assertThat(spanish.tools().calls()).last().asString().contains("BYDAY=TU");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not this coming monday though, the pool is shut",
                "leave out just that one monday and carry on after",
                "skip just this monday then carry on as normal"
            })
    void leavesOutTheRunThatIsNamedAlone(String words) {
        talk.hears("every monday at 4pm remind me to pack the swim bag");

        assertThat(talk.hears(words)).containsExactly("ReminderSkipped");
        assertThat(talk.tools().matters()).containsExactly("pack the swim bag");
        assertThat(talk.hears("so its still going after easter?")).containsExactly("Reminders");
    }

    @Test
    void leavesOutNoOtherRunWhereThatOneIsLeftOutAlready() {
        talk.hears("every monday at 4pm remind me to pack the swim bag");
        talk.hears("not this coming monday though");

        assertThat(talk.hears("leave out just that one monday and carry on after"))
                .containsExactly("Reminders");
    }

    @ParameterizedTest
    @ValueSource(strings = {"doctor says i can stop now", "the physio reckons we can stop, its healed"})
    void endsWhatNeedsNotGoOn(String words) {
        talk.hears("remind me every day at 9pm to do the stretches");

        assertThat(talk.hears(words)).containsExactly("RemindersCancelled");
    }

    @Test
    void endsNothingWhereSomebodyStopsOnTheWay() {
        talk.hears("remind me every day at 5pm to walk the dog");
        talk.hears("we can stop at the park on the way");

        assertThat(talk.tools().matters()).containsExactly("walk the dog");
    }

    @Test
    void endsTheOtherOneToo() {
        talk.hears("remind me tomorrow at noon to pay the plumber");
        talk.hears("remind me tomorrow at 3pm to ring the roofer");
        talk.says("forget the plumber", new Act.CancelReminder(Talk.words("plumber")));

        assertThat(talk.hears("the other one too actually")).containsExactly("RemindersCancelled");
        assertThat(talk.tools().matters()).isEmpty();
    }

    @Test
    void takesBackWhatWasEndedWhateverTheReason() {
        talk.hears("remind me tomorrow at 5pm to pump up the tyres");
        talk.hears("cancel it");

        assertThat(talk.hears("oh no wait undo, theres a ride on sunday")).startsWith("TakenBack");
    }

    @Test
    void goesBackToTheDayThatWasRight() {
        talk.hears("remind me thursday 10am to ring the surveyor");
        talk.hears("make it tuesday");
        talk.hears("no i got that wrong, thursday was fine");

        assertThat(last()).contains("2026-11-26T10:00");
    }

    @Test
    void saysWhatItShallSay() {
        talk.hears("remind me sunday at 11am to call Bob");
        talk.says("make that say call Robert", new Act.MoveReminder(Talk.words("say call robert"), "call Robert"));

        assertThat(talk.tools().matters()).containsExactly("call Robert");
    }

    @Test
    void movesToTheDayThatWasMeantInsteadOfTheOneRefused() {
        talk.hears("remind me thursday at 6pm to put the bins out");
        talk.hears("not thursday, i meant friday");

        assertThat(last()).contains("move", "2026-11-27T18:00");
    }

    @Test
    void movesMineToo() {
        talk.hears("remind me wednesday 8pm to clear the loft for the roofer");
        talk.hears("hes moved it by a day so do mine thursday 8pm");

        assertThat(last()).contains("2026-11-26T20:00");
    }

    @Test
    void namesTheAlarmByWhatItDoes() {
        talk.hears("wake me up tomorrow at 3:45pm");
        talk.hears("remind me tomorrow at 5pm to pack the badge");
        talk.says("make the wakeup 4", new Act.MoveReminder(Talk.words("wakeup"), "make the wakeup 4"));

        assertThat(last()).contains("move", "2026-11-22T16:00");
    }

    @Test
    void countsAmongAllWhereOneAloneWasTold() {
        talk.hears("remind me friday at 7am to fast for the blood test");
        talk.hears("remind me friday at 4:30pm to fetch Rory");
        talk.hears("whats first up friday");

        assertThat(talk.hears("delete the second one")).containsExactly("RemindersCancelled");
        assertThat(last()).contains("fetch Rory");
    }

    @Test
    void joinsWhatIsToBeAskedThen() {
        talk.hears("remind me wednesday at 11:30am to ring the garage");
        talk.hears("oh and to ask about the squeaky belt when i ring");

        assertThat(last()).contains("squeaky belt", "2026-11-25T11:30");
    }

    @ParameterizedTest
    @CsvSource({
        "what have you put down exactly?, Reminders",
        "is the vet one 8 or 8:15, Reminders",
        "was the vet thing monday or tuesday?, Reminders"
    })
    void tellsWhatIsPlanned(String question, String told) {
        talk.hears("remind me monday at 8:15am to ring the vet");

        assertThat(talk.hears(question)).containsExactly(told);
    }

    @Test
    void putsAnAmountOnTheList() {
        talk.says("add flour and eggs", new Act.AddToList("shopping", List.of("flour", "eggs")));
        talk.hears("oh and like 4 lemons");

        assertThat(last()).contains("4 lemons", "ADD");
    }

    @Test
    void putsOnTheListWhatWasAskedOfIt() {
        talk.says("add flour and eggs", new Act.AddToList("shopping", List.of("flour", "eggs")));

        assertThat(talk.hears("did i put batteries on?")).containsExactly("NOT_LISTED matter=batteries", "ListShown");
        talk.hears("well put them on then");
        assertThat(last()).contains("batteries", "ADD");
    }

    @Test
    void forgetsWhatWasToldJustNow() {
        talk.tools().tells("The safe key is behind the clock.");
        talk.says("the safe key is behind the clock", new Act.TellFact("the safe key is behind the clock"));

        assertThat(talk.says("actually delete that", new Act.CancelReminder(Target.IT)))
                .containsExactly("TakenBack");
    }

    @Test
    void stopsTheDigestAndCallsNobodyByIt() {
        talk.hears("call me Mina");
        talk.hears("and quit with the morning rundown texts, dont need em");

        assertThat(last())
                .contains("preferences", Map.of("morning_digest_enabled", false).toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "don't bother with that, Petra's doing it",
                "no need to bother, the neighbour's picking them up",
                "dont worry about that, Kofi's collecting them",
                "no longer required, Petra is going",
                "i don't have to do that any more, she sorted it",
                "its not needed now because he came early",
                "no need to remind me about the hymn books",
                "ignore the hymn books thing",
                "change of plan, not going",
                "were not doing that any more",
                "no longer going",
                "call it off"
            })
    void endsWhatSomebodyElseDoes(String words) {
        talk.hears("remind me at 5pm to fetch the hymn books");

        assertThat(talk.hears(words)).containsExactly("RemindersCancelled");
    }

    @ParameterizedTest
    @ValueSource(strings = {"no worries", "no worries ta", "it's thursday again", "its wednesday i'm shattered"})
    void leavesWhatIsPlannedToCourtesyAndChat(String words) {
        talk.hears("remind me at 5pm to fetch the hymn books");
        talk.hears(words);

        assertThat(talk.tools().calls()).noneMatch(call -> call.startsWith("undo") || call.startsWith("move"));
        assertThat(talk.tools().matters()).containsExactly("fetch the hymn books");
    }

    @Test
    void movesNothingByHowLongSomethingGoesOn() {
        talk.hears("remind me at 5pm to fetch the hymn books");
        talk.hears("three years of this");

        assertThat(talk.tools().calls()).noneMatch(call -> call.startsWith("move"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "and leave it till half five, he'll be in chapel",
                "can you leave that until 5:30 please",
                "hold off til 5:30 on that",
                "let it wait till 5:30",
                "give it till half five"
            })
    void movesWhatIsToBeLeftTillThen(String words) {
        talk.hears("remind me at 5pm to phone Olwen");

        assertThat(talk.hears(words)).containsExactly("ReminderMoved");
        assertThat(talk.tools().calls()).last().asString().contains("T17:30");
    }

    @ParameterizedTest
    @ValueSource(strings = {"leave it half an hour", "give it another 30 mins", "give me another half hour"})
    void leavesItForSoLong(String words) {
        talk.hears("remind me at 5pm to phone Olwen");

        assertThat(talk.hears(words)).containsExactly("ReminderSnoozed");
        assertThat(talk.tools().calls()).last().asString().contains("T17:30");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sorry i didnt mean that", "ah ignore me", "forget i said that"})
    void takesBackAHarshWordAndNothingThatWasDone(String words) {
        talk.hears("remind me at 5pm to phone Olwen");
        talk.hears("you stupid robot");

        assertThat(talk.hears(words)).first().asString().startsWith("SMALL_TALK");
        assertThat(talk.tools().matters()).containsExactly("phone Olwen");
    }

    @Test
    void endsTheOneThatIsHeardOfTooOften() {
        talk.hears("remind me every tuesday at 6pm to go to choir");
        talk.hears("remind me at 5pm to eat");

        assertThat(talk.hears("you keep nagging me about choir, stop")).containsExactly("RemindersCancelled");
        assertThat(talk.tools().matters()).containsExactly("eat");
    }

    @Test
    void takesNothingBackByAGuessAtManyWords() {
        talk.hears("remind me at 5pm to phone Olwen");
        talk.says("that boiler has set us back a fortune", new Act.Undo(), Certainty.LIKELY);

        assertThat(talk.tools().matters()).containsExactly("phone Olwen");
    }

    @Test
    void setsNothingWhereItIsSaidThatWeRemindTooOften() {
        talk.hears("remind me every tuesday at 6pm to go to choir");
        talk.hears("you keep reminding me about choir");

        assertThat(talk.tools().matters()).containsExactly("go to choir");
    }

    @ParameterizedTest
    @ValueSource(strings = {"I'm bushed", "im zonked", "I'm absolutely pooped today", "I'm done in", "estoy molida"})
    void hearsThatSomebodyIsTiredAndNothingElse(String words) {
        Talk other = words.startsWith("estoy") ? new Talk("es-ES") : talk;
        other.hears(
                words.startsWith("estoy") ? "recuérdame a las 17 llamar a Pilar" : "remind me at 5pm to phone Olwen");

        assertThat(other.hears(words)).first().asString().startsWith("SMALL_TALK");
        assertThat(other.tools().calls()).noneMatch(call -> call.startsWith("remember") || call.startsWith("NAME"));
        assertThat(other.tools().matters()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"I'm Wren", "you wrecked my evening", "I'm done"})
    void hearsThatNobodyIsTired(String words) {
        talk.hears("remind me at 5pm to phone Olwen");

        assertThat(talk.hears(words)).first().asString().doesNotStartWith("SMALL_TALK");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "another half hour",
                "another 30 mins, sorry, rehearsal overran",
                "oh another half an hour please"
            })
    void putsOffForSoMuchLonger(String words) {
        talk.hears("remind me at 5pm to fetch Olwen");

        assertThat(talk.hears(words)).containsExactly("ReminderSnoozed");
        assertThat(talk.tools().calls()).last().asString().contains("T17:30");
    }

    @ParameterizedTest
    @ValueSource(strings = {"another at 6", "another one half an hour later"})
    void setsAnotherOneRatherThanPuttingOff(String words) {
        talk.hears("remind me at 5pm to fetch Olwen");

        assertThat(talk.hears(words)).containsExactly("ReminderSet");
        assertThat(talk.tools().matters()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sorry my head's all over the place what time was the podiatrist|what time was the podiatrist",
                "sorry, i can never remember, what day is ukulele|what day is ukulele",
                "i'm useless with dates, when's our anniversary|when's our anniversary",
            })
    void asksMemoryAloneBehindAnExcuse(String words, String question) {
        talk.hears(words);

        assertThat(calls()).containsExactly("answer " + question);
    }

    @ParameterizedTest
    @ValueSource(strings = {"my brain is mush", "sorry i'm being daft", "my head's a shed today"})
    void keepsNoExcuse(String words) {
        talk.hears("my kayak is number 12");
        calls();
        talk.hears(words);

        assertThat(calls()).noneMatch(call -> call.startsWith("remember"));
    }

    @Test
    void putsANumberRightThatWasSwapped() {
        talk.hears("my kayak is number 12");
        calls();
        talk.hears("no it's 21 i always swap them");

        assertThat(calls()).contains("remember no it's 21 i always swap them");
    }

    @Test
    void tellsTheTimeOfOnePlaceAfterAnotherInSpanish() {
        Talk spanish = new Talk("es-ES");
        spanish.hears("qu\u00e9 hora es en Madrid");

        assertThat(spanish.hears("en Tokio").get(0)).startsWith("TIME place=Tokyo");
    }
}
