package dev.pluto.memory.fact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What somebody takes back while they write it. */
class TakenBackTalkTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "the wifi at the cabin is PineCone77, no wait PineCone78 | whats the wifi at the cabin | The wifi at the cabin"
                        + " is PineCone78.",
                "the wifi at the cabin is PineCone77, no wait PineCone78 / its RavenLake2 now | whats the wifi at the cabin |"
                        + " The wifi at the cabin is RavenLake2.",
                "the wifi password is Heron9, sorry, Heron8 | wifi password? | The wifi password is Heron8.",
                "my locker is 41, no hang on 42 | whats my locker | Your locker is 42.",
                "the gate code is 4410 actually 4411 | whats the gate code | The gate code is 4411.",
                "the meeting room is B4 *B5 | which meeting room | The meeting room is B5.",
                "my dentist is Dr Shah, i mean Dr Shaw | who is my dentist | Your dentist is Dr Shaw.",
                "my vet is called ingrid no wait astrid | who is my vet | Your vet is called astrid.",
                "my sister lives in Leeds, no wait, Bradford | where does my sister live | Your sister lives in Bradford.",
                "the spare key is under the mat, no wait, under the pot | wheres the spare key | The spare key is under the"
                        + " pot.",
                "im allergic to penicillin, no wait, amoxicillin | what am i allergic to | You are allergic to amoxicillin.",
                "my gym is Puregym or rather Anytime Fitness | what is my gym | Your gym is Anytime Fitness.",
                "the alarm code is 1122 no wait 1133 and the gate is 7788 | whats the alarm code | The alarm code is 1133.",
                "my shift is 9 to 5, no wait 8 to 4 | when is my shift | Your shift is 8 to 4.",
            })
    void keepsOnlyWhatIsRight(String told, String asked, String answer) {
        Talk talk = new Talk().tell(told.split(" / "));

        assertThat(talk.said(asked)).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "we have no actually working toaster | do we have a toaster | No, you have no actually working toaster.",
                "my daughter is 5 and no she isnt at school | how old is my daughter | Your daughter is 5.",
                "we have cats, no dogs | do we have dogs | No, you have cats, no dogs.",
                "cant make it, sorry im ill | am i ill | Yes, you are ill.",
            })
    void leavesWhatIsOnlyDenied(String told, String asked, String answer) {
        assertThat(new Talk().tell(told).said(asked)).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "my barber is Enzo / no wait thats the plumber. my barber is Luca | who is my barber | Your barber is Luca.",
                "my optician is Ms Rahman / oh wait that's my old one. it's Mr Bell now | who is my optician | Your optician is Mr"
                        + " Bell.",
                "the alarm code is 7781 / sorry that's the old one. it's 7782 now | what is the alarm code | The alarm code is"
                        + " 7782.",
                "my peg is 14 / hang on, that's my sister's. mine's 41 | what is my peg | Your peg is 41.",
                "Ana's tutor is Mr Lund, no sorry thats her cousin's, hers is Ms Bale | who is Anas tutor | Ana's tutor is Ms"
                        + " Bale.",
                "my barber is Enzo / no wait thats the plumber | who is my barber | I don't know.",
            })
    void leavesWhatIsSoOfAnother(String told, String asked, String answer) {
        assertThat(new Talk().tell(told.split(" / ")).said(asked)).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "our cat Momo is in the laundry room / Momo has moved, she's in the loft now / forget which room Momo is in |"
                        + " where is Momo | I don't know.",
                "my aunt lives in Cork / forget my aunt | where does my aunt live | I don't know.",
                "i'm allergic to nuts / i'm allergic to eggs / forget that i'm allergic to nuts | what am i allergic to | You are"
                        + " allergic to eggs.",
            })
    void forgetsWhatCameInItsPlaceToo(String told, String asked, String answer) {
        assertThat(new Talk().tell(told.split(" / ")).said(asked)).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "i'm allergic to cats / had my jabs in spring, i'm not allergic to cats any more | am i allergic to cats | No, you"
                        + " are not allergic to cats.",
                "i'm on warfarin / had the operation, i'm not on warfarin any more | am i on warfarin | No, you are not on"
                        + " warfarin.",
            })
    void hearsWhatIsSoBehindWhatWasHad(String told, String asked, String answer) {
        assertThat(new Talk().tell(told.split(" / ")).said(asked)).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Father Ambrose has a ladder | who has a ladder | Father Ambrose has a ladder.",
                "Sister Perpetua keeps the bees | who keeps the bees | Sister Perpetua keeps the bees.",
                "Father Ambrose has a ladder | what is my father called | I don't know.",
            })
    void takesATitleForPartOfTheName(String told, String asked, String answer) {
        assertThat(new Talk().tell(told.split(" / ")).said(asked)).isEqualTo(answer);
    }
}
