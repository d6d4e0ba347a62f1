package dev.pluto.messaging.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Another time for what was just set: behind why, of a thing that is named, while something is asked, or as a part of the hour. */
class TimesBehindWhyTest {

    private final Talk talk = new Talk();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "actually the queue's mad, half 4|2026-11-21T16:30",
                "no hang on the A40 is closed. 2pm after all|2026-11-21T14:00",
                "sorry the kiln is slow - quarter past 6|2026-11-21T18:15",
                "they are closing earlier, 3.30pm|2026-11-21T15:30",
                "no 5. 4 pm|2026-11-21T16:00",
                "sorry been a mad day, monday|2026-11-23T17:00",
                "i got that wrong about the hour, 6pm|2026-11-21T18:00",
            })
    void movesToTheTimeThatStandsBehindWhy(String words, String at) {
        talk.asks("remind me at 5pm to fetch the glaze");

        assertThat(talk.hears(words)).containsExactly("ReminderMoved");
        assertThat(talk.tools().calls()).last().asString().contains("move fetch the glaze " + at);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "oh and the choir, 6pm",
                "actually add rice, 2 bags",
                "oh and gran lives at number, 12",
                "well that was a week, 10 days of rain",
                "nights all of next week",
                "lates from tomorrow, joy"
            })
    void movesNothingByWhatIsSaidBeside(String words) {
        talk.asks("remind me at 5pm to fetch the glaze");
        talk.tools().calls();

        talk.hears(words);

        assertThat(talk.tools().calls()).noneMatch(call -> call.startsWith("move"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"actually no leave it", "no leave it how it was", "nah leave that as it was"})
    void takesBackTheMoveOfWhatIsToBeLeft(String words) {
        talk.asks("remind me at 5pm to fetch the glaze");
        talk.hears("make it 6");

        assertThat(talk.hears(words)).containsExactly("TakenBack");
    }

    @Test
    void movesTheThingThatIsNamedWhateverWasSpokenOf() {
        talk.asks("remind me tomorrow at 8am to ring the nursery");
        talk.hears("my niece is called Odile");

        assertThat(talk.hears("make the nursery thing 8:20 they open late")).containsExactly("ReminderMoved");
        assertThat(talk.tools().calls()).last().asString().contains("2026-11-22T08:20");
    }

    @ParameterizedTest
    @CsvSource({"at 11am, 11:00", "noon, 12:00", "7:45, 07:45", "8, 08:00"})
    void keepsTheQuestionWhatForWhereAnHourIsMended(String words, String hour) {
        talk.hears("remind me");
        talk.hears("tomorrow");

        assertThat(talk.hears(words)).singleElement().asString().startsWith("WhatFor");
        talk.hears("to prune the roses");

        assertThat(talk.tools().calls()).last().asString().contains("prune the roses 2026-11-22T" + hour);
    }

    @ParameterizedTest
    @CsvSource({
        "mejor a las y media, 2026-11-21T19:30",
        "ponlo a y cuarto, 2026-11-21T19:15",
        "mejor y media, 2026-11-21T19:30"
    })
    void takesAPartOfTheHourInSpanish(String words, String at) {
        var spanish = new Talk("es-ES");
        spanish.hears("recuérdame a las 7 llamar al fontanero");

        spanish.hears(words);

        assertThat(spanish.tools().calls()).last().asString().contains("move llamar al fontanero " + at);
    }

    @Test
    void losesNothingByAQuestionInBetween() {
        talk.hears("need to shift the trailer remind me");

        assertThat(talk.hears("hold on whats the date")).first().asString().startsWith("DATE");
        assertThat(talk.hears("wait what time is it")).first().asString().startsWith("TIME");
        talk.hears("ok tomorrow at 10");

        assertThat(talk.tools().calls()).last().asString().contains("shift the trailer 2026-11-22T10:00");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "i have to worm the pony, remind me|worm the pony",
                "remind me, i've got to worm the pony|worm the pony",
                "gotta change the filter remind me|change the filter",
                "have to cancel the papers remind me|cancel the papers"
            })
    void asksWhenForWhatStandsBesideTheWish(String words, String matter) {
        assertThat(talk.hears(words)).singleElement().asString().startsWith("When");
        talk.hears("at 9pm");

        assertThat(talk.tools().matters()).containsExactly(matter);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "done it now, mud everywhere",
                "all done thanks, smells lovely",
                "did it, dad is delighted",
                "sorted, ta"
            })
    void finishesWhatWasSpokenOf(String words) {
        talk.asks("remind me in 20 minutes to rinse the dog");

        assertThat(talk.hears(words)).containsExactly("RemindersFinished");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "the cobbler rang, boots arent done, put it on to the day after, same time|2026-11-23T09:00",
                "move it to the day after, same time pls|2026-11-23T09:00",
                "cobbler texted, still gluing, put it back to tuesday same time|2026-11-24T09:00",
                "gran rang, she's got a cold, move it to monday|2026-11-23T09:00",
                "cobbler said its not done. can you put it on to tuesday|2026-11-24T09:00"
            })
    void movesWhatSomebodyRangAbout(String words, String at) {
        talk.hears("remind me tomorrow at 9 to fetch my boots");
        talk.tools().calls();
        talk.hears(words);

        assertThat(talk.tools().calls())
                .filteredOn(call -> !call.startsWith("remember"))
                .containsExactly("move fetch my boots " + at);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "evening one at 9 instead|move rinse the lens 2026-11-21T21:00",
                "sorry morning one at 7 instead|move rinse the lens 2026-11-22T07:00",
                "the evening one at 9 instead|move rinse the lens 2026-11-21T21:00"
            })
    void movesTheOneOfAPartOfTheDayThatIsNamedWithoutItsArticle(String words, String moved) {
        talk.hears("remind me to rinse the lens at 8am and 8pm every day");
        talk.tools().calls();
        talk.hears(words);

        assertThat(talk.tools().calls()).singleElement().asString().startsWith(moved);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "remind me to post Gran's card for her name day, its 12 march|post Gran's card for her name day 2027-03-12T09:00",
                "remind me to hand the essay in by the deadline, it's friday at 5|hand the essay in by the deadline 2026-11-27T17:00"
            })
    void remindsOnTheDayThatIsToldBehindIt(String words, String set) {
        talk.hears(words);

        assertThat(talk.tools().calls()).containsExactly("set " + set);
    }

    @Test
    void renamesNothingByADayThatIsOff() {
        talk.hears("remind me every weekday at 8 to pack the satchels");
        talk.hears("no school friday its inset");

        assertThat(talk.tools().matters()).containsExactly("pack the satchels");
    }

    @Test
    void tellsWhatIsPlannedWhereItIsAskedWhetherItWorked() {
        talk.hears("remind me at 5pm to fetch the glaze");

        assertThat(talk.hears("did that work")).containsExactly("Reminders");
    }
}
