package dev.pluto.memory.fact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of a fact later without its noun: that it is over, otherwise, or of somebody else. */
class LaterTalkTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "my aunt is afraid of dogs / she got over it | is my aunt afraid of dogs? | No, your aunt is not afraid of"
                        + " dogs.",
                "i play for the Rovers / not since june | do i play for the Rovers? | No, you don't play for the Rovers.",
                "my clue is the old gate / that's not true any more | what is my clue? | I don't know.",
                "i'm allergic to wool, dust and latex / not dust any more | what am i allergic to? | You are allergic to"
                        + " wool and latex.",
                "i have a boyfriend called Tom / we broke up | do i have a boyfriend? | No longer: you used to have a"
                        + " boyfriend called Tom.",
                "we have a goat, a horse and 3 ducks / the horse died | what pets do we have? | You have a goat and 3"
                        + " ducks.",
            })
    void endsWhatIsOver(String told, String asked, String answer) {
        assertThat(new Talk().tell(told.split(" / ")).said(asked)).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mum's allergic to aspirin / wrong, it's codeine she's allergic to | what is mum allergic to? | Mum is"
                        + " allergic to codeine.",
                "i want the green tiles for the bath / no, the white ones | which tiles do i want for the bath? | You want"
                        + " the white tiles for the bath.",
                "my uncle takes two sugars / he's cut down to one | how many sugars does my uncle take? | Your uncle takes"
                        + " one sugars.",
                "i have a blood test at the clinic on tuesday 3pm / actually its thursday | when is my blood test? | You"
                        + " have a blood test at the clinic on thursday 3pm.",
                "i'm in flat 9 / typo. flat 19 | which flat am i in? | You are in flat 19.",
                "my boss is Pam / Pam got promoted so Beth manages me now | who is my boss? | Your boss is Beth.",
                "my landlord is called Derek / he's been replaced by Susan | who is my landlord? | Your landlord is called"
                        + " Susan.",
            })
    void takesTheNewValue(String told, String asked, String answer) {
        assertThat(new Talk().tell(told.split(" / ")).said(asked)).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dad says I'm too loud | am i too loud? | Dad says you are too loud.",
                "my coach told me that I'm in the team | what did my coach tell me? | Your coach told you that you are in"
                        + " the team.",
                "me and Sofia both have asthma | does Sofia have asthma? | Yes, you and Sofia have asthma.",
                "my wife and I are vegan | is my wife vegan? | Yes, your wife and you are vegan.",
                "my brother got divorced | is my brother married? | No, your brother got divorced.",
                "my mums on metformin | what is my mum on? | Your mum is on metformin.",
                "my sister Nell is a baker and my other sister Ruth drives a tram | what does Ruth do? | Your other"
                        + " sister Ruth drives a tram.",
                "the piano tuner charges £80 | how much does the piano tuner charge? | The piano tuner charges £80.",
            })
    void knowsOfWhomAndByWhomItIsSaid(String told, String asked, String answer) {
        assertThat(new Talk().tell(told.split(" / ")).said(asked)).isEqualTo(answer);
    }
}
