package dev.pluto.messaging.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The day of what comes every year stands in front of the wish. */
class YearlyDayTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nans birthday is 4 july, remind me every year|nans birthday 2027-07-04T09:00",
                "our wedding anniversary is on the 4th of july, could you remind me each year at 8 in the morning"
                        + "|our wedding anniversary 2027-07-04T08:00",
            })
    void isTheDayOfTheRule(String words, String set) {
        Talk talk = new Talk();

        assertThat(talk.hears(words)).containsExactly("ReminderSet");
        assertThat(talk.tools().calls())
                .singleElement()
                .asString()
                .endsWith(set + " FREQ=YEARLY;BYMONTH=7;BYMONTHDAY=4");
    }

    @Test
    void isNotTakenWhereTheWishNamesAnother() {
        Talk talk = new Talk();

        talk.hears("nans birthday is 4 july, remind me every year on 1 july");

        assertThat(talk.tools().calls()).singleElement().asString().endsWith("BYMONTH=7;BYMONTHDAY=1");
    }

    @Test
    void isLeftWhereTheWishCountsFromIt() {
        Talk talk = new Talk();

        talk.hears("the service is due 4 july, remind me every year a week before");

        assertThat(talk.tools().calls())
                .last()
                .asString()
                .endsWith("2027-06-27T09:00 FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=27");
    }

    @Test
    void isReadInSpanish() {
        Talk talk = new Talk("es-ES");

        talk.hears("el cumple de Luis es el 4 de julio, recuérdamelo todos los años a las 9");

        assertThat(talk.tools().calls())
                .singleElement()
                .asString()
                .endsWith("2027-07-04T09:00 FREQ=YEARLY;BYMONTH=7;BYMONTHDAY=4");
    }
}
