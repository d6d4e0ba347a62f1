package dev.pluto.memory.fact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where somebody or something is, told without a verb. */
class PlacedTalkTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tickets in the blue folder | where are the tickets | The tickets are in the blue folder.",
                "spare bulbs behind the paint tins | where are the spare bulbs | The spare bulbs are behind the paint tins.",
                "my reading lamp in the spare room | where's my reading lamp | Your reading lamp is in the spare room.",
                "strimmer at Ola's | where is the strimmer | Strimmer is at Ola's.",
                "nan in ward 11 | what ward is nan in | Nan is in ward 11.",
                "the trailer is at the farm / trailer in the yard now | where's the trailer | Trailer is in the yard.",
            })
    void isKept(String told, String asked, String answer) {
        assertThat(new Talk().tell(told.split(" / ")).said(asked)).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "joiners on it | where are the joiners",
                "tea in a bit | where is tea",
                "trouble at work again | where is the trouble",
                "parcel on the way | where is the parcel",
                "nothing in the bag | what is in the bag",
                "gym in the morning | where is the gym",
                "long day on site | where is the day",
            })
    void isNotKept(String told, String asked) {
        assertThat(new Talk().tell(told).said(asked)).isEqualTo("I don't know.");
    }
}
