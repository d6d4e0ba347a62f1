package dev.pluto.memory.fact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What holds besides, who of the family it holds of, and with whom the same is done now. */
class BesidesTalkTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "im on ramipril / im also on sertraline | what tablets am i on | You are on ramipril. You are on"
                        + " sertraline.",
                "gran is on warfarin / she's also on statins | what is gran on | Gran is on warfarin. Gran is on"
                        + " statins.",
                "i'm allergic to kiwi / i'm also allergic to wasps | what am i allergic to | You are allergic to kiwi."
                        + " You are allergic to wasps.",
                "im on ramipril / im on statins as well | what tablets am i on | You are on ramipril. You are on"
                        + " statins.",
                "im a joiner / im also a mum of two | what do i do | You are a joiner.",
                "im on sertraline / i'm on antibiotics for a week | what tablets am i on at the moment | You are on"
                        + " sertraline. You are on antibiotics for a week.",
                "i'm on sertraline / i'm on citalopram now | what tablets am i on | You are on citalopram.",
            })
    void holdsAsWell(String told, String asked, String answer) {
        assertThat(new Talk().tell(told.split(" / ")).said(asked)).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "my mum hates fish / my dad adores fish | who in my family hates fish | Your mum hates fish.",
                "my brother plays chess / my boss plays chess | who in the family plays chess | Your brother plays"
                        + " chess.",
                "my aunt likes opera | who in my family hates opera | I don't know.",
                "my boss plays chess | who in my family plays chess | I don't know.",
                "my boss plays chess | who plays chess | Your boss plays chess.",
            })
    void holdsOfOneOfTheFamily(String told, String asked, String answer) {
        assertThat(new Talk().tell(told.split(" / ")).said(asked)).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "i used to bank with Barclays, now im with Starling | who do i bank with | You bank with Starling.",
                "i used to drive for Wincanton, now im with Gist | who do i drive for | You drive for Gist.",
                "Wes used to play for Albion, now he's at Villa | who does Wes play for | Wes plays for Villa.",
                "i used to live with my mum, now im with my gran | who do i live with | You live with your gran.",
                "i used to drive for Gist, now im in bed with flu | who do i drive for | I don't know.",
            })
    void isDoneWithOthersNow(String told, String asked, String answer) {
        assertThat(new Talk().tell(told.split(" / ")).said(asked)).isEqualTo(answer);
    }
}
