package dev.pluto.memory.fact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is put right without being named, behind what was wrong or a word that opens it. */
class PutRightTalkTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "my boiler is a Baxi / sorry not a baxi its a potterton | what boiler have I got | Your boiler is a"
                        + " potterton.",
                "my boiler is a Baxi / sorry not a baxi its a potterton | what is my boiler | Your boiler is a"
                        + " potterton.",
                "ms Ryle room is number 6 / sorry is number 9 not 6 | what number is ms Ryle room | Ms Ryle room is"
                        + " number 9.",
                "nans birthday is 9 march / no wait thats grandads. nans is 2 july | when is nans birthday | Nans birthday is 2 july.",
                "the gate code is 7718 / nay 7781 | what's the gate code | The gate code is 7781.",
                "Finn's party is in Bray / och no its Wexford | where's Finn's party | Finn's party is in Wexford.",
                "my car tax runs out in April / I meant June for the car tax, not April | when does my car tax run"
                        + " out | Your car tax runs out in June.",
                "the badges cost 30 / I wrote 30 but it was 35 | how much did the badges cost | The badges cost 35.",
                "my umbrella is the red one / scrap that, it was the black one | which umbrella is mine | Your"
                        + " umbrella is the black one.",
                "Otto's vet is in Deal / no wait that's Pip's. Otto's is the one in Dover | where's Otto's vet |"
                        + " Otto's vet is in Dover.",
                "the fees are due on the 1st / sorry is the 5th not the 1st | when are the fees due | The fees are"
                        + " due on the 5th.",
                "my room is number 34 / oh no, I read it backwards. It's 43 | which room is mine | Your room is number 43.",
                "the beam is 2.7 metres long / actually that's wrong, the plan says 2.4 | how long is the beam | The beam is 2.4"
                        + " metres long.",
                "the sweep is coming on friday / ah no, i have that wrong, thursday she said | when is the sweep coming | The"
                        + " sweep is coming on thursday.",
                "the locker code is 7718 / misread it, 7713 | what's the locker code | The locker code is 7713.",
                "my blood group is AB+ / sorry, I was looking at the wrong one. It's A- | what is my blood group | Your blood"
                        + " group is A-.",
                "the match is in Cork / no not Cork, Derry | where is the match | The match is in Derry.",
                "the match is in Cork / eish no wait, not Cork, Derry | where is the match | The match is in Derry.",
                "my blood type is B positive / Let me correct that. I looked at my card and it's A negative | what is my blood type"
                        + " | Your blood type is A negative.",
                "I'm allergic to latex / it's not latex I'm allergic to, it's nickel | what am I allergic to | You are allergic"
                        + " to nickel.",
                "my tram is the 14 / its not the 14 i get its the 41 | which tram do i get | Your tram is the 41.",
            })
    void takesTheRightOne(String told, String asked, String answer) {
        assertThat(new Talk().tell(told.split(" / ")).said(asked)).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "my umbrella is the red one / scrap that, it was a joke | which umbrella is mine | I don't know.",
                "the shop shuts at 5 / no, at 6 for the public | when does the shop shut | The shop shuts at 6 for"
                        + " the public.",
                "my sister lives in Leeds / och i'm shattered | where does my sister live | Your sister lives in"
                        + " Leeds.",
                "the meeting is in June / sorry, is the meeting on? | when is the meeting | The meeting is in June.",
                "the roofer is coming monday she said | when is the roofer coming | The roofer is coming monday.",
                "my dog is called Biscuit / sorry is it late | what is my dog called | Your dog is called Biscuit.",
            })
    void leavesWhatGivesNothingRight(String told, String asked, String answer) {
        assertThat(new Talk().tell(told.split(" / ")).said(asked)).isEqualTo(answer);
    }
}
