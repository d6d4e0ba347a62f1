package dev.pluto.memory.fact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose something is: what is told of one is never told of another. */
class OwnerTalkTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "i take my coffee black / Lena takes hers w two sugars | hows lena take her coffee | Lena takes her coffee w"
                        + " two sugars.",
                "i take my coffee black / Lena takes hers w two sugars | how do i take my coffee | You take your coffee"
                        + " black.",
                "i take my coffee black, hate the oat stuff / Lena takes hers w two sugars | how does Lena take her coffee |"
                        + " Lena takes her coffee w two sugars.",
                "i have my steak rare / Omar has his well done | how does omar have his steak | Omar has his steak well"
                        + " done.",
                "Tariq drinks his tea with milk / I drink mine black | how do i drink my tea | You drink your tea black.",
                "my sister keeps her keys in a bowl / i keep mine on a hook | where do i keep my keys | You keep your keys on"
                        + " a hook.",
                "my gran keeps her pills in a tin. mum keeps hers in the bathroom | where does mum keep her pills | Mum keeps"
                        + " her pills in the bathroom.",
                "Bea walks her dog at 7 / i walk mine at 9 | when do i walk my dog | You walk your dog at 9.",
                "the party is at ours | where is the party | The party is at yours.",
            })
    void readsWhatPronounsOfOwnersStandFor(String told, String asked, String answer) {
        assertThat(new Talk().tell(told.split(" / ")).said(asked)).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "i take my coffee black | hows petra take her coffee",
                "lena takes her coffee black | how do i take my coffee",
                "my phones a pixel, hers is an iphone | whats lenas phone",
                "the plumber is Gaz, his number is 0161 | whats petes number",
            })
    void tellsNothingOfSomebodyElse(String told, String asked) {
        assertThat(new Talk().tell(told).said(asked)).isEqualTo("I don't know.");
    }

    @Test
    void goesOnWithAnotherOwner() {
        Talk talk = new Talk()
                .tell(
                        "Darryl next door has a spare key to our place",
                        "the dog sitter is Bronte, her number is 0412 555 019");

        assertThat(talk.said("whos got our spare key")).startsWith("Darryl");
        assertThat(talk.said("whats brontes number")).contains("0412 555 019");
        assertThat(talk.said("and darryls number?")).isEqualTo("I don't know.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nans carer is called Precious and she comes at 8 | whats the name of nans carer? | Nans carer is called"
                        + " Precious.",
                "mums childminder is Jo | who is my mums childminder? | Mums childminder is Jo.",
                "Estelle is the name of my godmother | whats my godmother called? | Your godmother is Estelle.",
                "Otto is what my nephew is called | who is my nephew? | Your nephew is Otto.",
                "Farid is the one who cant have shellfish | who can't have shellfish? | Farid can't have shellfish.",
                "Farid is the one who cant have shellfish | how old is Farid? | I don't know.",
                "brother in laws bday is 22 sept | when is my brother in laws birthday? | Brother in laws bday is 22 sept.",
                "nvm the joiners on it | who is on it? | I don't know.",
                "ngl im scared of geese | what am i scared of? | You are scared of geese.",
            })
    void knowsWhoIsMeantWithoutApostropheAndTurnedRound(String told, String asked, String answer) {
        assertThat(new Talk().tell(told.split(" / ")).said(asked)).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "our goats are Clover and Nutmeg / just got a third one, Bramble | what are our goats called? | Your goats are"
                        + " Clover, Nutmeg and Bramble.",
                "my grandkids are Ella, Noah and Bea / oh i left one out, Theo | names of my grandkids? | Your grandkids are"
                        + " Ella, Noah, Bea and Theo.",
                "my grandkids are Ella and Noah / and Theo, forgot him | names of my grandkids? | Your grandkids are Ella, Noah"
                        + " and Theo.",
                "our hens are Pip and Dot / i like tea / new hen called Peck | what are our hens called? | Your hens are Pip,"
                        + " Dot and Peck.",
                "my nephews are Zac and Remy / had another one, Otis, on sunday | names of my nephews? | Your nephews are Zac,"
                        + " Remy and Otis.",
                "my nephews are Zac and Remy / i forgot Zac's birthday | names of my nephews? | Your nephews are Zac and Remy.",
                "my nephews are Zac and Remy / new manager, Sue | names of my nephews? | Your nephews are Zac and Remy.",
            })
    void namesWhoIsOneMore(String told, String asked, String answer) {
        assertThat(new Talk().tell(told.split(" / ")).said(asked)).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "the florist wants a 600 deposit by the 9th | how much did the florist want | The florist wants a 600 deposit"
                        + " by the 9th.",
                "the caterer needs 200 by friday | how much did the caterer need | The caterer needs 200 by friday.",
                "hes called Dwight and he only takes cash | how do i gotta pay dwight | Dwight takes cash.",
                "my cleaner only accepts bank transfer | how do i pay the cleaner | Your cleaner accepts bank transfer.",
                "my plumber is good. hes called Dwight and he only takes cash | how should i pay dwight | Your plumber takes"
                        + " cash.",
                "Dwight only takes cash / my cleaner is Ines | how do i pay ines | I don't know.",
                "shes called Yusra and she lives in Leeds | where does yusra live | Yusra lives in Leeds.",
            })
    void tellsWhatSomebodyWantsAndTakes(String told, String asked, String answer) {
        assertThat(new Talk().tell(told.split(" / ")).said(asked)).isEqualTo(answer);
    }
}
