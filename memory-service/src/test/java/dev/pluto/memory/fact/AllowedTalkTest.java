package dev.pluto.memory.fact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may be had, eaten and brought, and what may not. */
class AllowedTalkTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "no peanuts at playgroup, ever | are peanuts allowed at playgroup? | No, there are no peanuts at playgroup, ever.",
                "no dogs on the bed | are dogs allowed on the bed? | No, there are no dogs on the bed.",
                "strictly no phones in the chapel | can i use phones in the chapel? | No, there are no phones in the chapel.",
                "no smoking in the lorry | can i smoke in the lorry? | No, there is no smoking in the lorry.",
                "no hot drinks near the pianos | are hot drinks allowed near the pianos? | No, there are no hot drinks near the pianos.",
                "no visitors on the ward after 8 | are visitors allowed on the ward? | No, there are no visitors on the ward after 8.",
                "we don't allow boots in the hall | are boots allowed in the hall? | No, you don't allow boots in the hall.",
                "no sugar in my coffee | do i take sugar in my coffee? | No, you take no sugar in your coffee.",
                "no idea at the moment | what is it? | I don't know.",
                "no choir on tuesday | is choir allowed on tuesday? | I don't know.",
            })
    void keepsWhatIsBarredSomewhere(String told, String asked, String answer) {
        assertThat(new Talk().tell(told).said(asked)).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "I can't have crab, my lips go numb | is it ok for me to eat crab? | No, you can't have crab.",
                "I can't have crab, my lips go numb | can i eat crab? | No, you can't have crab.",
                "I can't have crab, my lips go numb | is it alright if i have crab? | No, you can't have crab.",
                "I can't have crab, my lips go numb | am i ok with crab? | No, you can't have crab.",
                "I can't have crab, my lips go numb | should i avoid crab? | Yes, you can't have crab.",
                "my niece can't have soya | is my niece ok to eat soya? | No, your niece can't have soya.",
                "my niece can't have soya | is it safe for my niece to have soya? | No, your niece can't have soya.",
                "I'm allergic to kiwi | is it safe to eat kiwi? | No, you are allergic to kiwi.",
                "celery makes my tongue swell | can i eat celery? | No, celery makes your tongue swell.",
            })
    void knowsWhatMayNotBeEaten(String told, String asked, String answer) {
        assertThat(new Talk().tell(told).said(asked)).isEqualTo(answer);
    }
}
