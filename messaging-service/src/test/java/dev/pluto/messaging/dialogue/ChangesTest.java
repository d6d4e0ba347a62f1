package dev.pluto.messaging.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.messaging.act.Act;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How people change what is planned in passing: put right in the same breath, two at once, by a part of a word, or not wanted after all. */
class ChangesTest {

    private final Talk talk = new Talk();

    private List<String> matters() {
        return talk.tools().matters();
    }

    private String last() {
        List<String> calls = talk.tools().calls();
        return calls.isEmpty() ? "" : calls.get(calls.size() - 1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "make it 4 no wait 4:40|2026-11-22T16:40",
                "move it to half four actually no quarter to five|2026-11-22T16:45",
                "change it to monday no tuesday|2026-11-24T15:00",
                "make it seven twenty comma no i mean seven ten|2026-11-22T19:10",
                "have it at tuesday at 9 sorry wednesday|2026-11-25T09:00",
                "make it 25 to 4|2026-11-22T15:35",
                "change it to twenty to five|2026-11-22T16:40",
                "right, make it seven|2026-11-22T19:00",
                "sure it's gone dark by 4, make it 4|2026-11-22T16:00",
            })
    void takesTheTimeThatIsPutRight(String change, String time) {
        talk.hears("remind me tomorrow at 3 to feed the goat");

        talk.hears(change);

        assertThat(last()).isEqualTo("move feed the goat " + time);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "oops friday|2026-11-27T15:00",
                "ooops, friday|2026-11-27T15:00",
                "woops thurs|2026-11-26T15:00",
                "whoops.. friday|2026-11-27T15:00",
                "oopsy monday 11am|2026-11-23T11:00",
            })
    void movesToTheDayThatWasMeant(String change, String time) {
        talk.hears("remind me on tuesday at 3 to let the roofer in");

        talk.hears(change);

        assertThat(last()).isEqualTo("move let the roofer in " + time);
    }

    @Test
    void movesToTheDayThatWasMeantInSpanish() {
        Talk spanish = new Talk("es-ES");
        spanish.hears("recuérdame el martes a las 16 regar los helechos");

        spanish.hears("ups, el viernes");

        assertThat(spanish.tools().calls()).endsWith("move regar los helechos 2026-11-27T16:00");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "no wait, the roofer said 4|2026-11-22T16:00",
                "sorry the roofer says 11|2026-11-22T11:00",
                "roofer said 2:30|2026-11-22T14:30",
                "20 minutes before|2026-11-22T14:40"
            })
    void movesToTheHourThatSomebodySaid(String change, String time) {
        talk.hears("remind me tomorrow at 3 to let the roofer in");

        talk.hears(change);

        assertThat(last()).isEqualTo("move let the roofer in " + time);
    }

    @Test
    void countsInTheSameUnit() {
        talk.hears("remind me in 3 hours to turn the compost");

        talk.hears("actually 3 and a half");

        assertThat(last()).startsWith("move turn the compost 2026-11-21T16:3");
    }

    @Test
    void movesEachToItsOwnTime() {
        talk.hears("remind me tomorrow at 9 to ring the tiler and at 11 to post the keys");

        talk.hears("shift the tiler to 10 and the keys to 1");

        assertThat(talk.tools().calls())
                .endsWith("move ring the tiler 2026-11-22T10:00", "move post the keys 2026-11-22T13:00");
    }

    @Test
    void movesOneAndEndsTheOther() {
        talk.hears("remind me tomorrow at 9 to ring the tiler and at 11 to post the keys");

        talk.hears("tiler at 9:50 instead, and scrap the keys one");

        assertThat(matters()).containsExactly("ring the tiler");
        assertThat(talk.tools().calls()).contains("move ring the tiler 2026-11-22T09:50");
    }

    @Test
    void sparesWhatStays() {
        talk.hears("remind me tomorrow at 9 to ring the tiler and at 11 to post the keys");

        talk.hears("lose the keys reminder, the tiler stays");

        assertThat(matters()).containsExactly("ring the tiler");
    }

    @Test
    void movesTheOneThatWasMeant() {
        talk.hears("remind me tomorrow at 9 to ring the tiler");
        talk.hears("remind me tomorrow at 11 to post the keys");
        talk.hears("make it 12 instead");

        talk.hears("no i meant the tiler one, keys stays at 11");

        assertThat(talk.tools().calls()).endsWith("undo ReminderMoved", "move ring the tiler 2026-11-22T12:00");
    }

    @Test
    void endsTheOneThatWasMeant() {
        talk.hears("remind me tomorrow at 9 to ring the tiler");
        talk.hears("remind me tomorrow at 11 to post the keys");
        talk.hears("cancel it");

        talk.says("the tiler one i mean", new Act.CorrectFact("the tiler one i mean"));

        assertThat(talk.tools().calls()).endsWith("undo RemindersCancelled", "cancel [ring the tiler]");
    }

    @Test
    void movesTheOneThatIsNamedThoughAnotherWasSpokenOfLast() {
        talk.hears("remind me tomorrow at 11 to pay the tuition");
        talk.hears("remind me tomorrow at 4 to collect the sari");

        talk.hears("please prepone the tuition one by one hour");

        assertThat(last()).isEqualTo("move pay the tuition 2026-11-22T10:00");
    }

    @ParameterizedTest
    @CsvSource({
        "nvm my sister did it",
        "so i wont need tomorrow's one",
        "that one's not needed now",
        "i won't be needing it anymore",
    })
    void endsWhatIsNotNeeded(String text) {
        talk.hears("remind me tomorrow at 9 to hose the deck");

        talk.hears(text);

        assertThat(matters()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "scrap that, the landlord mended it",
                "never mind, my lodger fixed the deck",
                "strike that - the council came",
                "oh forget it, Tove emailed us",
                "skip that cos gran sorted everything",
            })
    void endsWhatSomebodyHasDone(String text) {
        talk.hears("remind me at 9 to hose the deck");

        talk.hears(text);

        assertThat(last()).isEqualTo("cancel [hose the deck]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "scrap the 6 oclock one its going to pour",
                "cancel the 6 o'clock one shes not coming",
                "bin the 6 o clock",
            })
    void cancelsWhatIsAtThatOClockInEitherHalfOfTheDay(String text) {
        talk.hears("remind me tomorrow at 6am to walk the pony");
        talk.hears("remind me tomorrow at 4pm to post the keys");

        talk.hears(text);

        assertThat(matters()).containsExactly("post the keys");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "and the tiler one too sure",
                "and the tiler one as well",
                "the tiler one as well please",
                "also the tiler one",
                "and the tiler reminder too",
            })
    void cancelsThatOneToo(String text) {
        talk.hears("remind me at 8 to ring the tiler");
        talk.hears("remind me at 9 to hose the deck");
        talk.hears("remind me at 10 to post the keys");
        talk.hears("cancel the deck one, it rained");

        talk.hears(text);

        assertThat(matters()).containsExactly("post the keys");
    }

    @Test
    void endsWhatSomebodyHasDoneInSpanish() {
        Talk spanish = new Talk("es-ES");
        spanish.hears("recuérdame a las 9 regar los helechos");

        spanish.hears("olvídalo, ya vino la vecina");

        assertThat(spanish.tools().matters()).isEmpty();
    }

    @Test
    void endsTheOneThatSomebodyHasDoneRatherThanTheLast() {
        talk.hears("remind me at 9 to ring the tiler");
        talk.hears("remind me at 9:30 to post the keys");

        talk.hears("scrap that, Tove rang the tiler");

        assertThat(matters()).containsExactly("post the keys");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "scratch that, the tiler",
                "never mind, she told me the way",
                "never mind, he has changed his number",
            })
    void endsNothingWhereNobodyHasDoneIt(String text) {
        talk.hears("remind me at 9 to ring the plasterer");

        talk.hears(text);

        assertThat(matters()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "scrap that, make it 7|2026-11-21T19:00",
                "no forget that. make it half 8|2026-11-21T20:30",
                "cancel that, they've pushed it to 7:40|2026-11-21T19:40",
            })
    void movesWhatIsToBeAtAnotherHourRatherThanEndsIt(String text, String time) {
        talk.hears("remind me at 6 to ring the plasterer");

        talk.hears(text);

        assertThat(last()).isEqualTo("move ring the plasterer " + time);
    }

    @Test
    void endsBothThatAreNotNeeded() {
        talk.hears("remind me tomorrow at 9 to hose the deck and at 11 to oil the gate");

        talk.hears("neither of those will be needed now");

        assertThat(matters()).isEmpty();
    }

    @Test
    void leavesTheListToOtherNeeds() {
        talk.hears("remind me tomorrow at 9 to hose the deck");

        talk.hears("i wont need a towel");

        assertThat(matters()).containsExactly("hose the deck");
    }

    @Test
    void knowsWordsWrittenAsOne() {
        talk.hears("remind me at 6 to fill the water bottles");

        talk.hears("stop the waterbottle one");

        assertThat(matters()).isEmpty();
    }

    @Test
    void leavesOutTheDayWhateverTheReason() {
        talk.hears("remind me every sunday at 10 to feed the koi");

        talk.hears("skip this sunday hon the pond is frozen");

        assertThat(last()).isEqualTo("skip feed the koi");
    }

    @Test
    void goesBackToTheTimeBefore() {
        talk.hears("remind me tomorrow at 2:45 to meet Ines");
        talk.hears("move it to 3:15");

        talk.hears("scratch that, back to 2:45, she cant decide");

        assertThat(last()).isEqualTo("move meet Ines 2026-11-22T14:45");
    }

    @Test
    void addsMinutesToWhatIsPlanned() {
        talk.hears("remind me tomorrow at 11 to call Bo");

        talk.hears("push that 20 more");

        assertThat(last()).isEqualTo("snooze call Bo 2026-11-22T11:20");
    }

    @Test
    void tellsAnHourThatIsOtherNow() {
        talk.hears("remind me tomorrow at 9 to take Finn to the dentist");

        talk.hears("dentist rang, finn is 2:20 now");

        assertThat(last()).isEqualTo("move take Finn to the dentist 2026-11-22T14:20");
    }

    @Test
    void saysMoreInTheSameReminder() {
        talk.hears("remind me tomorrow at 3 to call Odile");

        talk.hears("oh and put in there that she wants her ladder back");

        assertThat(matters()).containsExactly("call Odile and mention that she wants her ladder back");
    }

    @Test
    void setsOneMoreAtATimeOfItsOwn() {
        talk.hears("remind me tomorrow 1pm to hose the deck");

        talk.hears("tomorrow 1pm too, oil the gate");
        talk.hears("and tuesdays at noon every week, chase the invoices");
        talk.hears("friday at 2, please");

        assertThat(matters()).containsExactly("hose the deck", "oil the gate", "chase the invoices");
        assertThat(last()).startsWith("move chase the invoices");
    }

    @Test
    void endsOnceWhatIsDoneAndDeleted() {
        talk.hears("remind me tomorrow at 9 to call Jen");

        assertThat(talk.hears("already called her, delete it")).containsExactly("RemindersFinished");
    }

    @Test
    void endsWhatIsNamedBehindTheReason() {
        talk.hears("every day at 6pm remind me rowing");
        talk.hears("remind me at 9 to lock the shed");

        talk.hears("coach says no lifting till easter so stop the rowing reminders");

        assertThat(matters()).containsExactly("lock the shed");
    }

    @Test
    void endsTheOnesThatNoMoreAreWantedOf() {
        talk.hears("every day at 6pm remind me to feed Bruno");
        talk.hears("remind me at 9 to lock the shed");

        talk.hears("no more bruno reminders");

        assertThat(matters()).containsExactly("lock the shed");
    }
}
