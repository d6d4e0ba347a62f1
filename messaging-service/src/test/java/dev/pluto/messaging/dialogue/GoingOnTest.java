package dev.pluto.messaging.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said a text later: counted from what was planned, the same for another one, this week alone, later on, which one of them. */
class GoingOnTest {

    private final Talk talk = new Talk();

    private String last() {
        List<String> calls = talk.tools().calls();
        return calls.isEmpty() ? "" : calls.get(calls.size() - 1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            and the cot sheets 20 min later        | set the cot sheets 2026-11-21T18:20
            then the towels a quarter of an hour after that | set the towels 2026-11-21T18:15
            and 30 minutes before that to fill the tub | set fill the tub 2026-11-21T17:30
            hang them out an hour and a half later | set hang them out 2026-11-21T19:30
            could you also remind me 2 hours before to buy soap | set buy soap 2026-11-21T16:00
            """)
    void countsSomethingElseFromWhatWasPlannedLast(String words, String set) {
        talk.hears("remind me at 6 to start the laundry");

        talk.hears(words);

        assertThat(last()).isEqualTo(set);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            and half an hour earlier actually | 2026-11-28T10:30
            make it 20 minutes later          | 2026-11-28T11:20
            """)
    void movesWhereNothingElseIsNamed(String words, String then) {
        talk.hears("remind me on saturday the 28th at 11am to open the stall");

        talk.hears(words);

        assertThat(last()).isEqualTo("move open the stall " + then);
    }

    @Test
    void plansTheNightBeforeBesides() {
        talk.hears("remind me on the 14th of march at half past ten that the band plays at the school");

        talk.hears("Thanks so much. And might you also remind me the evening before, at seven, to iron my shirt?");
        assertThat(last()).isEqualTo("set iron my shirt 2027-03-13T19:00");
        assertThat(talk.tools().matters()).containsExactly("the band plays at the school", "iron my shirt");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            and dinner as well | move begin dinner 2026-11-21T17:30
            same with dinner   | move begin dinner 2026-11-21T17:30
            """)
    void putsOffAnotherOneAlike(String words, String moved) {
        talk.hears("remind me at 4 to fetch the post");
        talk.hears("remind me at 5 to begin dinner");
        talk.hears("push the post back half an hour");

        talk.hears(words);

        assertThat(last()).isEqualTo(moved);
    }

    @ParameterizedTest
    @ValueSource(strings = {"this week it's friday instead because of the holiday", "just this week do it on friday"})
    void movesTheComingRunAlone(String words) {
        talk.hears("remind me every thursday at 8pm about the recycling");

        assertThat(talk.hears(words)).containsExactly("ReminderSkipped", "ReminderSet");
        assertThat(last()).isEqualTo("set the recycling 2026-11-27T20:00");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            stop it in 2 weeks     | UNTIL=20261205
            cancel it after friday | UNTIL=20261127
            """)
    void goesOnUntilItIsToEnd(String words, String until) {
        talk.hears("remind me every day at 9 about the ointment");

        assertThat(talk.hears(words)).containsExactly("ReminderMoved");
        assertThat(last()).contains("FREQ=DAILY", until);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            i'm away on mondays so skip mondays        | TU,WE,TH,FR,SA,SU
            the gate's shut sundays so not sundays     | MO,TU,WE,TH,FR,SA
            they don't open on friday so leave out friday | MO,TU,WE,TH,SA,SU
            """)
    void leavesOutDaysWhateverIsSaidWhy(String words, String days) {
        talk.hears("remind me every day at 7pm to lock the yard");

        talk.hears(words);

        assertThat(last()).startsWith("move lock the yard").endsWith("BYDAY=" + days);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "oops! tomorrow 11am",
                "hmm. let's say tomorrow at 11",
                "ah yes. tomorrow 11am",
                "oh duh. tomorrow 11 am"
            })
    void answersBehindABreath(String words) {
        talk.hears("remind me to drop off the samples");

        talk.hears(words);

        assertThat(last()).isEqualTo("set drop off the samples 2026-11-22T11:00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"shoot, 4:15", "crap, 4:15", "aw heck, 4:15", "dang it, meant 4:15"})
    void movesBehindAnInterjection(String words) {
        talk.hears("remind me at 4 to phone the stables");

        talk.hears(words);

        assertThat(last()).isEqualTo("move phone the stables 2026-11-21T16:15");
    }

    @Test
    void isNoHourOfTheNight() {
        talk.hears("remind me in 2 hours to check the dough");

        talk.hears("make it 3 hours");

        assertThat(last()).startsWith("move check the dough 2026-11-21T16");
    }

    @Test
    void endsTheOneOfThatPartOfTheDay() {
        talk.hears("set two reminders: 7am tomorrow swim bag, 7pm tomorrow rinse the goggles");

        talk.hears("drop the morning one");

        assertThat(last()).isEqualTo("cancel [swim bag]");
    }

    @Test
    void endsWhatIsOverAndKeepsNoFactOfWhy() {
        talk.hears("remind me every day at 7 to weigh the calf");

        talk.hears("the calf's sold. you can drop that one");

        assertThat(last()).isEqualTo("cancel [weigh the calf]");
        assertThat(talk.tools().matters()).isEmpty();
    }

    @Test
    void takesBackAChangeThatShallNotBe() {
        talk.hears("remind me every morning at 8 to take the syrup");
        talk.hears("skip tomorrow");

        assertThat(talk.hears("actually don't skip it")).containsExactly("TakenBack");
    }

    @Test
    void setsBesideWhatIsDoneTheSameWay() {
        talk.hears("remind me tomorrow at 4 to ring Jo");

        talk.hears("and ring Sheila at 5");
        assertThat(last()).isEqualTo("set ring Sheila 2026-11-22T17:00");
        talk.hears("and one for 6 to ring the vet");
        assertThat(last()).isEqualTo("set ring the vet 2026-11-22T18:00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"and at 9 on sundays", "and 9 on sundays"})
    void comesOnSuchDaysBesides(String words) {
        talk.hears("remind me every day at 8 to take my drops");

        assertThat(talk.hears(words)).containsExactly("ReminderSet");
        assertThat(last()).contains("09:00", "BYDAY=SU");
    }

    @ParameterizedTest
    @CsvSource({"what's the soonest?", "which one comes first", "read me the sitter one", "gate still half 4?"})
    void tellsOfThem(String words) {
        talk.hears("remind me at half 4 about the gate");
        talk.hears("remind me tomorrow at 10 to pay the sitter");

        assertThat(talk.hears(words)).containsExactly("Reminders");
        assertThat(talk.tools().matters()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            scratch that, oat milk | ADD [oat milk] shopping
            whoops, goat's milk    | ADD [goat's milk] shopping
            make the milk 2 bottles | ADD [2 bottles of milk] shopping
            """)
    void putsRightWhatWasPutOnAList(String words, String added) {
        talk.hears("put milk on the list");

        talk.hears(words);

        assertThat(talk.tools().calls()).endsWith("REMOVE [milk] shopping", added);
    }

    @Test
    void writesDownWhatIsNeeded() {
        talk.hears("need to get: stamps, a card for Ian, tape");
        assertThat(last()).isEqualTo("ADD [stamps, card for Ian, tape] shopping");

        talk.hears("remove tape we have some");
        assertThat(last()).isEqualTo("REMOVE [tape] shopping");
    }

    @Test
    void countsHowLongBeforeAnew() {
        talk.hears("my ferry is at 4 tomorrow. remind me to leave 45 min before");
        assertThat(last()).isEqualTo("set leave 2026-11-22T15:15");

        talk.hears("make it an hour");
        assertThat(last()).isEqualTo("move leave 2026-11-22T15:00");
    }

    @Test
    void comesOnTheDayAsWell() {
        talk.hears("remind me about the recital on the 9th of january, a week before and on the day");

        assertThat(talk.tools().calls())
                .containsExactly("set the recital 2027-01-02T09:00", "set the recital 2027-01-09T09:00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3 is too early, do 5", "3's way too early. make it 5"})
    void takesTheHourThatWillDo(String words) {
        talk.hears("remind me tomorrow at 3 to phone Bo");

        talk.hears(words);

        assertThat(last()).isEqualTo("move phone Bo 2026-11-22T17:00");
    }

    @Test
    void repeatsEachOfTwo() {
        talk.hears("need a reminder: eye drops, 8 am and 8 pm, every day until the 10th");

        assertThat(talk.tools().calls())
                .hasSize(2)
                .allSatisfy(call -> assertThat(call).contains("FREQ=DAILY;UNTIL=20261210"));
    }

    @Test
    void wantsSomethingElseWhatWasOfferedIsNotTaken() {
        talk.hears("remind me at 7 to phone Lis");
        talk.hears("she's phoned me");

        talk.hears("ok remind me to post her card tomorrow at 10");

        assertThat(last()).isEqualTo("set post her card 2026-11-22T10:00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nah 7s better", "they've put me back to 7", "so sorry, they have moved me to 7"})
    void movesToTheHourThatIsBetter(String words) {
        talk.hears("remind me at 6 about the barber");

        talk.hears(words);

        assertThat(last()).isEqualTo("move the barber 2026-11-21T19:00");
    }

    @Test
    void movesTheOtherOneAndSetsNone() {
        talk.hears("remind me tomorrow at 7:30 am to feed the carp");
        talk.hears("remind me tomorrow at 2 pm to call the mill");
        talk.hears("move the mill to 3:15");

        talk.hears("and the other one half an hour earlier");

        assertThat(last()).isEqualTo("move feed the carp 2026-11-22T07:00");
    }

    @Test
    void repeatsSomethingElseOnAnotherDay() {
        talk.hears("can you remind me each tuesday at 7.15pm about chess");

        talk.hears("And every Sunday, 9.10 in the morning, dog training.");

        assertThat(last()).startsWith("set dog training 2026-11-22T09:10").endsWith("BYDAY=SU");
    }

    @Test
    void endsThemHoweverLongItIsSaidWhy() {
        talk.hears("every hour until 6pm remind me to turn the hay");

        talk.hears("Auntie Bea has taken over, bless her heart, you can stop those");

        assertThat(last()).isEqualTo("cancel [turn the hay]");
    }

    @Test
    void asksWhetherItWill() {
        talk.hears("will you remind me to water the palms tomorrow at 10");

        assertThat(last()).isEqualTo("set water the palms 2026-11-22T10:00");
        assertThat(talk.hears("show list")).containsExactly("Reminders");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a copperhead got me on the hand", "scorpion stung me on the foot out here"})
    void callsForHelpWhereSomethingBit(String words) {
        assertThat(talk.hears(words).get(0)).startsWith("DANGER");
    }
}
