package dev.pluto.memory.fact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Another one of what there was one of, said with nothing but its noun. */
class ReassignedTalkTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "my ward is elderly care / they moved me to the stroke ward | which ward am i on | Your ward is stroke.",
                "i'm on team red / been put on team blue | what team am i on | You are on team blue.",
                "my yard is north quay / they have transfered me to east quay yard | which yard am i in | Your yard is"
                        + " east quay.",
                "My peg is 12. / They gave me a different peg, 30. | which peg is mine | Your peg is 30.",
                "My pitch is 4. / the market gave me pitch 9 instead | which pitch is mine | Your pitch is 9.",
                "My crew is crew B. / I've been moved onto crew D. | Which crew am I on? | Your crew is crew D.",
                "The vet's bill is 230. / Vet rang, bill's 260 now. | How much is the vet's bill? | The vet's bill is"
                        + " 260.",
                "soup today is leek / leeks off, chef let us down. soups tomato now | what's the soup | Soup today is"
                        + " tomato.",
                "my gym is PureGym / gym is fitness first now | what's my gym | Gym is fitness first.",
                "The budget meeting is at 2. / meeting's at 4 now | When is the budget meeting? | Meeting is at 4.",
            })
    void takesThePlaceOfTheOneBefore(String told, String asked, String answer) {
        assertThat(new Talk().tell(told.split(" / ")).said(asked)).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "my team is Leeds / team was rubbish today | what's my team | Your team is Leeds.",
                "my locker is 14 / they gave me key 30 instead | which locker is mine | Your locker is 14.",
                "my locker is 14 / they gave her another locker, 30 | which locker is mine | Your locker is 14.",
                "my locker is 14 / i've been put on nights | which locker is mine | Your locker is 14.",
                "My car is a Polo. / car's fixed now | What car do I have? | Your car is a Polo.",
                "my room is 12 / been put in charge of the garden | which room is mine | Your room is 12.",
                "Bill is my brother. / Bill's 60 now. | How old is Bill? | Bill is 60.",
            })
    void leavesWhatIsOfNoOther(String told, String asked, String answer) {
        assertThat(new Talk().tell(told.split(" / ")).said(asked)).isEqualTo(answer);
    }
}
