package dev.pluto.memory.fact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is told in two halves: what was changed and what it is now, who is new and their name, what was moved and where it is. */
class HalvesTalkTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gaffer put the stall fee up again, its £60 now | how much is my stall fee | Your stall fee is £60.",
                "my water bill is £40 / theyve put my water bill up, its £46 now | how much is my water bill | Your"
                        + " water bill is £46.",
                "owner has raised the rent, it is 700 a month now | how much is my rent | Your rent is 700 a month.",
                "council moved the bin day, its friday now | when is bin day | Your bin day is friday.",
                "i put the key in the drawer, its there now | where is the key | You put the key in the drawer.",
            })
    void isWhatItWasChangedTo(String told, String asked, String answer) {
        assertThat(new Talk().tell(told.split(" / ")).said(asked)).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "my boss is Neil / got a new boss since tuesday, Farah | who is my boss | Your boss is Farah.",
                "our milkman is Ted / we have a new milkman now, Sid | who is our milkman | Your milkman is Sid.",
                "my gp is dr Vane / got a new gp as of last week, dr Rao | who's my gp | Your gp is dr Rao.",
                "my physio is Al / i have a new physio now, his name is Raj | who is my physio | Your physio is Raj.",
                "my coach is Ann / got a new coach at work, it's Bill | who is my coach | Your coach is Bill.",
                "my aunt is Liv / got a new boss, Max | what is my aunt called | Your aunt is Liv.",
            })
    void isWhoIsNew(String told, String asked, String answer) {
        assertThat(new Talk().tell(told.split(" / ")).said(asked)).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "my flat is in Cardiff / i moved the piano out of the parlour, its in the shed now | where is my flat |"
                        + " Your flat is in Cardiff.",
                "my flat is in Cardiff / i moved the piano out of the parlour, its in the shed now | where is the piano"
                        + " | The piano is in the shed.",
                "my desk is by the door / moved the desk, its in the loft now | where is my desk | Your desk is in"
                        + " the loft.",
                "i parked on level 1 row B / moved the car, its on level 3 now | where did i park? | You parked on"
                        + " level 3.",
            })
    void isWhereTheMovedThingIs(String told, String asked, String answer) {
        assertThat(new Talk().tell(told.split(" / ")).said(asked)).isEqualTo(answer);
    }
}
