package dev.pluto.memory.fact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a second text says in few words of the first: something besides, the right value, whose it is. */
class BriefTalkTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "im allergic to kiwi / also cashews | what am i allergic to | You are allergic to kiwi. You are allergic to"
                        + " cashews.",
                "im scared of heights / oh and clowns | what am i scared of | You are scared of heights. You are scared of"
                        + " clowns.",
                "i speak welsh and a bit of polish / oh and sign language | which languages do i know? | You speak welsh and"
                        + " a bit of polish. You speak sign language.",
                "we keep bees / and chickens, and a goat called Nora | what animals do we keep? | You keep bees. You keep"
                        + " chickens. You keep a goat called Nora.",
                "my name is Ann and i collect stamps / also old maps | what do i collect? | You collect stamps. You collect"
                        + " old maps.",
                "im into climbing / plus sea swimming | what am i into | You are into climbing. You are into sea swimming.",
                "i cant eat gluten / or dairy | what cant i eat | You can't eat gluten. You can't eat dairy.",
                "i drive a van / and a moped | what do i drive | You drive a van. You drive a moped.",
                "i take ramipril / also a statin, and vitamin d | what meds do i take | You take ramipril. You take a"
                        + " statin, and vitamin d.",
                "i work at aldi / and thats it lol | where do i work | You work at aldi.",
            })
    void addsWhatHoldsBesides(String told, String asked, String answer) {
        assertThat(new Talk().tell(told.split(" / ")).said(asked)).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "im allergic to latex / got that wrong its nickel not latex | what's my allergy? | You are allergic to"
                        + " nickel.",
                "i take 20mg of lisinopril / sorry 10mg not 20 | how much lisinopril do i take | You take 10mg of"
                        + " lisinopril.",
                "my uncle was born in Cork / told you wrong, it was Kerry | where was my uncle born | Your uncle was born in"
                        + " Kerry.",
                "granny was born in cork / mum says it was kerry actually | where was my gran born | Granny was born in"
                        + " kerry.",
                "my niece is 6 / sis says shes 7 actually | how old is my niece | Your niece is 7.",
                "the wedding is on the 4th / dave reckons its the 5th actually | when is the wedding | The wedding is on the"
                        + " 5th.",
                "my aunt lives in perth / mum says its lovely there | where does my aunt live | Your aunt lives in perth.",
            })
    void putsRightWhatWasWrong(String told, String asked, String answer) {
        assertThat(new Talk().tell(told.split(" / ")).said(asked)).isEqualTo(answer);
    }
}
