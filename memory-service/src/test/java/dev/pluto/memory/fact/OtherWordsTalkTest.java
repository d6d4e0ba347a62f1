package dev.pluto.memory.fact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is told in other words than it is asked in: smashed and broke, asthma and an illness. */
class OtherWordsTalkTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ken smashed his wrist at football | what did ken break | Ken smashed his wrist at football.",
                "my nan fractured her hip | what did my nan break | Your nan fractured her hip.",
                "my brother has epilepsy | what illness does my brother have | Your brother has epilepsy.",
                "im doing econ and stats this semester | which modules am i doing | You are doing econ and stats"
                        + " this semester.",
                "My goats are Bella and Fern. / We've bought a billy goat as well, Duke. | What are my goats called?"
                        + " | Your goats are Bella, Fern and Duke.",
                "We have two cats, Miso and Tofu. / We got a kitten too, her name is Nori. | What are our cats'"
                        + " names? | Your cats are Miso, Tofu and Nori.",
            })
    void isFound(String told, String asked, String answer) {
        assertThat(new Talk().tell(told.split(" / ")).said(asked)).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Joe hurt his knee. | What did Joe break? | I don't know.",
                "my brother has a boat | what illness does my brother have | I don't know.",
                "i'm doing the garden today | which modules am i doing | I don't know.",
                "my phone's a samsung / smashed it, got an iphone instead | what phone do i have | You got an iphone.",
                "We have two cats, Miso and Tofu. / I've got a brother too, Sam. | What are our cats' names? | Your"
                        + " cats are Miso and Tofu.",
            })
    void isNotMistaken(String told, String asked, String answer) {
        assertThat(new Talk().tell(told.split(" / ")).said(asked)).isEqualTo(answer);
    }
}
