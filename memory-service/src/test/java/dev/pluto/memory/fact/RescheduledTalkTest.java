package dev.pluto.memory.fact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Another day, hour, place or way that is told around the noun. */
class RescheduledTalkTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "I walk Tess at ten / Tess's owner wants her out earlier, so it's half eight now | what time do I"
                        + " walk Tess | You walk Tess at half eight.",
                "Yoga with Jo is at 9 / Jo can't make 9 anymore so we go at 10 now | what time is yoga with Jo | Yoga"
                        + " with Jo is at 10.",
                "I run on Tuesdays / the track's closed Tuesdays now so I go Thursdays | what day do I run | You run"
                        + " on Thursdays.",
                "I clean for Mrs Ahmed on Mondays / Mrs Ahmed change me to Thursday | what day do I clean for Mrs"
                        + " Ahmed | You clean for Mrs Ahmed on Thursday.",
                "the choir meets on the first Monday / the choir has decided to meet on the second Tuesday from now"
                        + " on | does the choir still meet on a Monday | No, the choir meets on the second Tuesday.",
                "the school play is Oliver / Change of plan, the school play is going to be Annie instead | what's"
                        + " the school play | The school play is Annie.",
                "I live in Hythe / now I move in Deal, new flat | where do I live | You move in Deal, new flat.",
                "I used to get the tram to work but now I cycle | how do I get to work | You cycle to work.",
                "I used to drive to college, now I walk | how do I get to college | You walk to college.",
                "I used to be on days, I'm nights these days | what shift am I on | You are nights.",
                "Kev owes me 40 / Kev's paid me back | does Kev owe me | No longer: Kev used to owe you 40.",
                "Swim squad is at 5 on Wednesdays. / the club says quarter to 6 instead | when is swim squad | Swim squad is at"
                        + " quarter to 6 on Wednesdays.",
                "The plasterer comes at 8 on Monday. / he says half 9 now | when does the plasterer come | The plasterer"
                        + " comes at half 9 on Monday.",
                "Bell ringing is on tuesdays at 7 / on thursdays now | when is bell ringing | Bell ringing is on"
                        + " thursdays at 7.",
                "I work days at the mill / they've switched me to night shifts | what shift am i on | You work nights at the"
                        + " mill.",
                "I'm on lates / swapped to the early shift | what shift am i on | You are on earlies.",
                "my uncle owes me 60 / my uncle's paid me back | does my uncle owe me money | No longer: your uncle"
                        + " used to owe you 60.",
            })
    void isWhatIsSoNow(String told, String asked, String answer) {
        assertThat(new Talk().tell(told.split(" / ")).said(asked)).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "I visit Nan on Sundays / moved to seeing her on Saturdays now | when do I visit Nan | You visit Nan"
                        + " on Sundays.",
                "Yoga with Jo is at 9 / Jo can't do 9 on Friday | what time is yoga with Jo | Yoga with Jo is at 9.",
                "Yoga with Jo is at 9 / my mum is up at 7 now | what time is yoga with Jo | Yoga with Jo is at 9.",
                "I run on Tuesdays / I meet Bev on Thursdays now | what day do I run | You run on Tuesdays.",
                "the school play is Oliver / the school play is going to be fun | what's the school play | The school"
                        + " play is Oliver.",
                "I used to walk to work, now I run on Sundays | how do I get to work | I don't know.",
                "Kev's dog is called Rex / Kev's paid work is at the mill | what is Kev's dog called | Kev's dog is"
                        + " called Rex.",
                "Swim squad is at 5 on Wednesdays. / the club says 40 people now | when is swim squad | Swim squad is at 5 on"
                        + " Wednesdays.",
                "Swim squad is at 5 on Wednesdays. / I say 6 is better | when is swim squad | Swim squad is at 5 on"
                        + " Wednesdays.",
                "I live in Hythe / I move in May | where do I live | You live in Hythe.",
            })
    void staysAsItWas(String told, String asked, String answer) {
        assertThat(new Talk().tell(told.split(" / ")).said(asked)).isEqualTo(answer);
    }
}
