package dev.pluto.memory.fact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is so by now, and words around it that say nothing themselves. */
class NowTalkTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "the orchestra rehearses on Mondays / orchestra has changed its day, it rehearses on Fridays now |"
                        + " which day does the orchestra rehearse? | Orchestra rehearses on Fridays.",
                "the scouts' hut opens at 6 / the hut has changed its hours, it opens at 5 now | when does the hut"
                        + " open | The hut opens at 5.",
                "the band practises on Thursdays / it practises on Wednesdays now | what day does the band practise |"
                        + " The band practises on Wednesdays.",
                "pilates is on Thursdays / pilates has changed its day, its mondays now | what day is pilates |"
                        + " Pilates is on mondays.",
            })
    void takesTheNewDayOfWhatHasChangedIts(String told, String asked, String answer) {
        assertThat(new Talk().tell(told.split(" / ")).said(asked)).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "I used to sing alto at school, these days I sing descant with the Kestrels | what do I sing nowadays?"
                        + " | You sing descant with the Kestrels.",
                "I used to write sonnets, nowadays I write crime | what do i write at the moment | You write crime.",
                "I used to write sonnets, nowadays I write crime | what did i used to write | You used to write"
                        + " sonnets.",
                "my nephew writes jingles | who writes jingles | Your nephew writes jingles.",
                "Una sings treble these days | what does Una sing | Una sings treble.",
                "we buy goat milk nowadays | what milk do we buy at present | You buy goat milk.",
                "my aunt wrote that she is ill | is my aunt ill | Yes, your aunt is ill.",
            })
    void tellsWhatIsSungAndWrittenByNow(String told, String asked, String answer) {
        assertThat(new Talk().tell(told.split(" / ")).said(asked)).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "My optician is Mr Bell, for your information. | who is my optician | Your optician is Mr Bell.",
                "for the record my shift is 6 to 2 | when is my shift | Your shift is 6 to 2.",
                "I'm allergic to latex, for the record. | what am i allergic to | You are allergic to latex.",
                "the shed code is 7765 in case you need it | shed code | The shed code is 7765.",
                "my barber is Enzo by the way, fyi | who is my barber | Your barber is Enzo.",
            })
    void keepsNoWordsThatOnlyInform(String told, String asked, String answer) {
        assertThat(new Talk().tell(told).said(asked)).isEqualTo(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"just letting you know", "just so you know", "for your information"})
    void tellsNothingByThemAlone(String text) {
        assertThat(new Talk().tell(text).book().facts()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "My optician is Mr Bell / Mr Bell has retired. My optician is a Ms Duarte now. | who is my optician |"
                        + " Your optician is Ms Duarte.",
                "my barber is Enzo / Enzo has left. my barber is a Mr Pratt now | who is my barber | Your barber is Mr"
                        + " Pratt.",
                "my dad is a nurse | what does my dad do | Your dad is a nurse.",
                "my boss is a Dr Who fan | what is my boss | Your boss is a Dr Who fan.",
            })
    void takesOneByTitleForAName(String told, String asked, String answer) {
        assertThat(new Talk().tell(told.split(" / ")).said(asked)).isEqualTo(answer);
    }
}
