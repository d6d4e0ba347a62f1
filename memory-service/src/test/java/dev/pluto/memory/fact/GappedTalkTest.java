package dev.pluto.memory.fact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two things said with one verb. */
class GappedTalkTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "we sowed rye on the hill last spring and oats by the brook | what did we sow on the hill | You sowed"
                        + " rye on the hill last spring.",
                "we sowed rye on the hill last spring and oats by the brook | what did we sow by the brook | You sowed"
                        + " oats by the brook.",
                "i keep the passports in the desk and the deeds in the safe | where are the deeds | You keep the deeds"
                        + " in the safe.",
                "dad planted beans along the fence, peas by the gate and kale in the tub | what did dad plant by the"
                        + " gate | Dad planted peas by the gate.",
                "I sowed carrots in bed 3 and leeks in bed 5 | what's in bed 3 | You sowed carrots in bed 3.",
                "my sister has a house in Leeds and a caravan in Filey | what does my sister have in Filey | Your"
                        + " sister has a caravan in Filey.",
            })
    void eachIsWhereItIsSaidToBe(String told, String asked, String answer) {
        assertThat(new Talk().tell(told).said(asked)).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mina is making the cake and Otto the punch | What is Otto making? | Otto is making the punch.",
                "Mina is making the cake and Otto the punch | What is Mina making? | Mina is making the cake.",
                "I'm bringing the salad and Nadia the pudding | what is nadia bringing | Nadia is bringing the"
                        + " pudding.",
                "my mum plays the fiddle and my uncle the flute | what does my uncle play | Your uncle plays the"
                        + " flute.",
                "Theo takes his tea black and Iris hers with milk | how does Iris take her tea | Iris takes her tea"
                        + " with milk.",
            })
    void eachDoesWhatIsSaidOfThem(String told, String asked, String answer) {
        assertThat(new Talk().tell(told).said(asked)).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "we planted roses and lavender by the gate | what did we plant by the gate | You planted roses and"
                        + " lavender by the gate.",
                "Mina is making the cake and the punch | what is Mina making | Mina is making the cake and the punch.",
                "I met Sam and Ana in town | who did i meet | You met Sam and Ana in town.",
                "i bought bread from the bakery and milk | what did i buy | You bought bread from the bakery and milk.",
                "I gave Bea the flute and Sal the fiddle | who has the fiddle | You gave Bea the flute and Sal the"
                        + " fiddle.",
                "the meeting has been brought forward to friday / i'm bringing a cake | when is the meeting | I don't"
                        + " know.",
            })
    void leavesWhatIsOneThing(String told, String asked, String answer) {
        assertThat(new Talk().tell(told.split(" / ")).said(asked)).isEqualTo(answer);
    }
}
