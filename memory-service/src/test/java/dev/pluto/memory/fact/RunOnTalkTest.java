package dev.pluto.memory.fact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What somebody tells in one breath, without marks between. */
class RunOnTalkTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "i live in Ely my dad lives in Ayr | where does my dad live | Your dad lives in Ayr.",
                "my niece is vegan my nephew is coeliac | is my niece vegan | Yes, your niece is vegan.",
                "my plumber is called Mr Tock his number is 07700 900333 | what's my plumber's number | Your plumber's"
                        + " number is 07700 900333.",
                "my aunt lives in Wells her partner is called Sid | what is my aunt's partner called | Your aunt's"
                        + " partner is called Sid.",
                "my grandson is 4 his birthday is in june | when is my grandsons birthday | Your grandson's birthday"
                        + " is in june.",
                "my van is a Vito my brothers is a Trafic | what van does my brother have | Your brother's van is a"
                        + " Trafic.",
            })
    void isToldOfEach(String told, String asked, String answer) {
        assertThat(new Talk().tell(told).said(asked)).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "the man who mends my roof is called Ned | who mends my roof | The man who mends your roof is called"
                        + " Ned.",
                "i gave my niece my old laptop | who has my old laptop | You gave your niece your old laptop.",
                "im afraid my knee is worse | is my knee worse | Yes, you are afraid your knee is worse.",
                "i like the way my dad cooks rice | what do i like | You like the way your dad cooks rice.",
            })
    void leavesWhatIsOneClause(String told, String asked, String answer) {
        assertThat(new Talk().tell(told).said(asked)).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "i take ramipril in the morning and statins at night | when do i take statins | You take statins at"
                        + " night.",
                "i have yoga on mondays and pilates on fridays | when is pilates | You have pilates on fridays.",
                "my niece is obsessed with frogs | what does my niece like | Your niece is obsessed with frogs.",
                "choir is every other friday | when is choir | Choir is every other friday.",
                "the parish meeting is first sunday of the month | when is the parish meeting | The parish meeting is"
                        + " first sunday of the month.",
                "my cousin and Rafi broke up | is my cousin with Rafi | No, your cousin and Rafi broke up.",
            })
    void isToldWithItsTimeAndKind(String told, String asked, String answer) {
        assertThat(new Talk().tell(told).said(asked)).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lent the sander to Kev / kev brought the sander back | who has the sander | I don't know.",
                "Ann has our tent / Ann gave the tent back | does Ann have our tent | No, Ann gave the tent back.",
                "the sander is in the shed / i lent the sander to Kev / kev's given the sander back | where is the"
                        + " sander | The sander is in the shed.",
            })
    void endsWithWhatIsGivenBack(String told, String asked, String answer) {
        assertThat(new Talk().tell(told.split(" / ")).said(asked)).isEqualTo(answer);
    }
}
