package dev.pluto.messaging.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is set as it was said: besides something else, on days told before, by dictation, or by somebody with little English. */
class SetBesidesTest {

    private final Talk talk = new Talk();

    private List<String> matters() {
        return talk.tools().matters();
    }

    private String last() {
        List<String> calls = talk.tools().calls();
        return calls.isEmpty() ? "" : calls.get(calls.size() - 1);
    }

    @Test
    void setsSomethingElseBesidesAndMovesNothing() {
        talk.hears("remind me to return the projector on monday at 9");

        talk.hears("on wednesday at 4 i need to drop off the tent");
        assertThat(last()).isEqualTo("set drop off the tent 2026-11-25T16:00");
        talk.hears("Also the Thursday at 18 hours i must to phone the landlady");
        assertThat(last()).isEqualTo("set phone the landlady 2026-11-26T18:00");
        talk.hears("friday at 2pm as well, renew the rail card");
        assertThat(last()).isEqualTo("set renew the rail card 2026-11-27T14:00");
    }

    @Test
    void setsOnItsOwnDateThoughThatIsSaidBarely() {
        talk.hears("remind me to pay the chimney sweep on the 27th at 9am");

        talk.hears("also for the water rates, 9th, 4pm");
        assertThat(last()).isEqualTo("set the water rates 2026-12-09T16:00");
        talk.hears("and for choir fees, 2nd");
        assertThat(last()).startsWith("set choir fees 2026-12-02T");
        talk.hears("also for the ferns, 4pm");
        assertThat(last()).isEqualTo("set the ferns 2026-12-02T16:00");
    }

    @Test
    void movesWhereTheDutyIsWhy() {
        talk.hears("remind me tomorrow at 6 to water the ferns");

        talk.hears("at 5 i have to leave so make it 4");

        assertThat(last()).isEqualTo("move water the ferns 2026-11-22T16:00");
    }

    @Test
    void takesAnotherMatterForNoAnswer() {
        talk.hears("remind me to oil the gate");

        assertThat(talk.hears("and tomorrow at 6 bathe the dog")).containsExactly("ReminderSet", "When?");
        assertThat(talk.hears("and tomorrow at 7")).containsExactly("ReminderSet");

        assertThat(matters()).containsExactly("bathe the dog", "oil the gate");
    }

    @Test
    void setsAtTheHourOfTheLastOne() {
        talk.hears("remind me tomorrow at 4.30 pm to call the bank");

        talk.hears("Day after tomorrow same time, collect the prints from the studio");

        assertThat(last()).isEqualTo("set collect the prints from the studio 2026-11-23T16:30");
    }

    @Test
    void setsOnTheDayOfTheLastOne() {
        talk.hears("remind me friday 7pm dinner with the Larsens");

        talk.hears("and 9.30 that morning the wine has to be got from Piet");

        assertThat(last()).contains("2026-11-27T09:30");
    }

    @Test
    void repeatsWhatIsForSomethingThatRepeats() {
        talk.hears(
                "the chimney man comes every three weeks on a tuesday, remind me 7 in the morning to clear the hearth");
        assertThat(last()).isEqualTo("set clear the hearth 2026-11-24T07:00 FREQ=WEEKLY;INTERVAL=3;BYDAY=TU");

        talk.hears("my swimming is monday and thursday. remind me at 6.30 am on those days to pack the towel");
        assertThat(last()).isEqualTo("set pack the towel 2026-11-23T06:30 FREQ=WEEKLY;BYDAY=MO,TH");

        assertThat(talk.hears("i work mondays, remind me at 6 to ring Olga")).contains("ShallI?");
    }

    @Test
    void setsBothWhereTheWishStandsBehindThem() {
        talk.hears("in 10 mins turn the skewers and in 40 mins take the tart out, remind me");

        assertThat(matters()).containsExactly("turn the skewers", "take the tart out");
    }

    @Test
    void writesMarksThatAreSpoken() {
        talk.hears("remind me at three comma call the garage comma and at four comma call the florist period");

        assertThat(matters()).containsExactly("call the garage", "call the florist");

        talk.hears("remind me at six to ask about the grace period");
        assertThat(matters()).last().isEqualTo("ask about the grace period");
    }

    @Test
    void plansNothingOfWhatWasReadOff() {
        talk.hears("water meter read 70415 today");

        assertThat(matters()).isEmpty();
    }

    @Test
    void setsOnlyWhatIsAskedForOnTheDayThatIsTold() {
        talk.hears("ok so tomorrow i have to be at the consulate and remind me at nine am to bring the forms");

        assertThat(matters()).containsExactly("bring the forms");
    }

    @Test
    void setsAnotherOnTheSameDay() {
        talk.hears("remind me day after tomorrow 9 am to hand in the thesis");

        talk.hears("also badge photo same day 11 am");
        assertThat(last()).isEqualTo("set badge photo 2026-11-23T11:00");
        talk.hears("How good of you. And on New Year's Day at noon, to greet the sexton at the gate.");
        assertThat(last()).isEqualTo("set greet the sexton at the gate 2027-01-01T12:00");
    }

    @Test
    void takesADeedForNoMove() {
        talk.hears("remind me at 5 to ring Tilda");

        assertThat(talk.hears("n change the cat litter tomorrow 8am")).containsExactly("ReminderSet");
        assertThat(last()).isEqualTo("set change the cat litter 2026-11-22T08:00");
        talk.hears("and move it tomorrow 7am");
        assertThat(last()).startsWith("move change the cat litter");
    }

    @Test
    void asksWhetherADeedIsMeantAlone() {
        talk.hears("remind me at 5 to ring Tilda");

        assertThat(talk.hears("change the vacuum bag tomorrow 9am")).containsExactly("ShallI?");
    }

    @Test
    void putsWhatIsSoldOnTheListOfTheSameText() {
        talk.hears("add oats to my shopping list and remind me at 7 about the plumber");

        assertThat(talk.hears("n toothpaste as well")).containsExactly("ListChanged");
        assertThat(matters()).containsExactly("the plumber");
    }

    @Test
    void setsOnEachDayOfTheRuleThatIsTold() {
        talk.hears("allotment rent is due every year on 4 april, ping me 8am that day");
        assertThat(last()).isEqualTo("set allotment rent is due 2027-04-04T08:00 FREQ=YEARLY;BYMONTH=4;BYMONTHDAY=4");
        talk.hears("the mortgage goes out the 3rd of every month, remind me at 9 to top up the account");
        assertThat(last()).isEqualTo("set top up the account 2026-12-03T09:00 FREQ=MONTHLY;BYMONTHDAY=3");
    }

    @Test
    void readsShiftsAndWhomItIsSaidToAsNoPartOfIt() {
        talk.hears("nights again 😩 remind me 9pm to pack soup");
        assertThat(last()).isEqualTo("set pack soup 2026-11-21T21:00");
        talk.hears("Handbell practice reminder please, every other Friday at half seven in the evening, bach");
        assertThat(last()).startsWith("set Handbell practice 2026-11-27T19:30 FREQ=WEEKLY;INTERVAL=2");
        talk.hears("no Otto put that down comma could you remind me at five to collect the keys");
        assertThat(last()).isEqualTo("set collect the keys 2026-11-21T17:00");
    }

    @Test
    void setsByTheMonthWhatIsOfTheMonthBehindSuchARule() {
        talk.hears("remind me on the 2nd of every month at 10am to read the gas meter");

        talk.hears("and the first tuesday of the month at 5pm descale the kettle");
        assertThat(last()).isEqualTo("set descale the kettle 2026-12-01T17:00 FREQ=MONTHLY;BYDAY=1TU");
        talk.hears("also the 20th of the month at 8am pay the window cleaner");
        assertThat(last()).isEqualTo("set pay the window cleaner 2026-12-20T08:00 FREQ=MONTHLY;BYMONTHDAY=20");
        talk.hears("and tomorrow at 3pm to order the plant of the month");
        assertThat(last()).isEqualTo("set order the plant of the month 2026-11-22T15:00");
    }

    @Test
    void setsOnceWhatIsOfTheMonthBehindWhatComesOnce() {
        talk.hears("remind me tomorrow at 10am to read the gas meter");

        talk.hears("and the last tuesday of the month at 5pm descale the kettle");

        assertThat(last()).isEqualTo("set descale the kettle 2026-11-24T17:00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I want that you remind me something on monday at 11 am",
                "remind me of something at 11",
                "can you remind me about a few things at 11",
                "remind me smth tomorrow at 11am pls",
            })
    void asksWhatTheSomethingIs(String text) {
        assertThat(talk.hears(text)).containsExactly("WhatFor?");

        talk.hears("ring the tiler");

        assertThat(matters()).containsExactly("ring the tiler");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "remind me to ring the tiler at 5pm, God bless",
                "remind me at 5pm to ring the tiler, god bless you",
                "remind me at 5pm to ring the tiler xx Maud",
                "remind me at 5pm to ring the tiler ta love",
            })
    void leavesOutHowTheyTakeTheirLeave(String text) {
        talk.hears(text);

        assertThat(matters()).containsExactly("ring the tiler");
    }

    @Test
    void keepsTheSomethingThatIsToBeDone() {
        talk.hears("remind me to buy something nice for Tilda tomorrow at 11");

        assertThat(matters()).containsExactly("buy something nice for Tilda");
    }

    @Test
    void understandsPoliteSpanish() {
        Talk spanish = new Talk("es-MX");

        spanish.hears("Buen día, ¿me podrá recordar mañana a las 8 de la mañana regar las plantas?");

        assertThat(spanish.tools().matters()).containsExactly("regar las plantas");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "remind me to order the turf friday, i finish at 3 friday",
                "remind me to order the turf friday, we run out friday",
                "remind me to order the turf friday, i get paid friday"
            })
    void setsNothingForWhy(String words) {
        Talk talk = new Talk();
        talk.hears(words);

        assertThat(talk.tools().calls()).containsExactly("set order the turf 2026-11-27T09:00");
    }

    @Test
    void setsAllThatIsToldInTheSameWay() {
        Talk talk = new Talk();
        talk.hears("remind me i wind the clock at 8 and i feed the newts at 9");

        assertThat(talk.tools().matters()).containsExactly("i wind the clock", "i feed the newts");
    }

    @Test
    void setsWhatSomebodyHasToDoAtAnotherHour() {
        Talk talk = new Talk();
        talk.hears("remind me at 19:00 to weigh the lambs");

        assertThat(talk.hears("also tomorrow 6:20am i should dip the ewes")).containsExactly("ReminderSet");
        assertThat(talk.tools().calls()).last().isEqualTo("set dip the ewes 2026-11-22T06:20");
    }
}
