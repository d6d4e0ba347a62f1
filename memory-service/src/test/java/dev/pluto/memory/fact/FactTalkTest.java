package dev.pluto.memory.fact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactTalkTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "I live in Paris / I used to live in Madrid | where do i live? | You live in Paris.",
                "my wife's name is Clara / my ex-wife's name is Dora | what is my wife's name? | Your wife's name is"
                        + " Clara.",
                "My sister is called Anna. She works at the zoo. | where does Anna work? | Anna works at the zoo.",
                "my tutor is Mr Kent / no wait, Mrs Kent | who's my tutor? | Your tutor is Mrs Kent.",
                "my borther lives in Oslo | where does my brother live? | Your brother lives in Oslo.",
                "my sister lives in Oslo | where does my sistr live? | Your sister lives in Oslo.",
                "my son lives in the US | where does my son live? | Your son lives in the US.",
                "we have two brothers, Tom and Max | how many brothers do i have | You have two brothers, Tom and Max.",
                "im allergic to peanuts and kiwi / turns out im not allergic to kiwi | what am i allergic to | You are"
                        + " allergic to peanuts.",
                "my ex wife's new bloke mows our lawn | who mows our lawn? | Your ex wife's new bloke mows your lawn.",
                "my sister's husband is a roofer | what does my brother in law do for a living? | Your sister's"
                        + " husband is a roofer.",
                "my sister is allergic to shellfish | can my sister eat prawns? | No, your sister is allergic to"
                        + " shellfish.",
                "im lactose intolerant | can i have cheese? | No, you are lactose intolerant.",
                "i sold my boat last week | do i have a boat? | No, you sold your boat last week.",
                "Rosie's birthday is 3rd feb, shes turning 6 | how old is Rosie? | Rosie is turning 6.",
                "i grew up in Hull | where am i from? | You grew up in Hull.",
                "my dad's in Room 12 | where is my dad? | Your dad is in Room 12.",
                "Grampy's 90th is in October | when is Grampy's 90th? | Grampy's 90th is in October.",
            })
    void answersFromWhatHoldsNow(String told, String asked, String answer) {
        Talk talk = new Talk().tell(told.split(" / "));

        assertThat(talk.said(asked)).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "I parked on level 4 | where's my car? | You parked on level 4.",
                "my brothers are Sean and Pat / Sean lives in Boston | where does Pat live? | I don't know.",
                "my favourite colour is green | what is my favourite food? | I don't know.",
                "my boss is vegetarian | is my boss vegetarian? | Yes, your boss is vegetarian.",
                "i hate mushrooms | what do i like? | I don't know.",
                "i don't eat pork | can i eat chicken? | I don't know.",
                "Ben is vegan | who is vegan? | Ben is vegan.",
                "joe is 6ft2 | how tall is joe? | Joe is 6ft2.",
                "my brother Pete's number is 0161 | what's pete's number? | Your brother Pete's number is 0161.",
                "Emma's husband is Rob | who is Emma married to? | Emma's husband is Rob.",
                "dr patel is my gp | who is my gp? | Your gp is dr patel.",
                "the plumber's number is 0161 | can you give me the plumber's number? | The plumber's number is 0161.",
            })
    void answersOfTheRightOneOrNot(String told, String asked, String answer) {
        Talk talk = new Talk().tell(told.split(" / "));

        assertThat(talk.said(asked)).isEqualTo(answer);
    }

    @Test
    void forgetsWhatItIsAskedToForget() {
        Talk talk = new Talk().tell("my son lives in the US", "Forget that my son lives in the US");

        assertThat(talk.ask("where does my son live?").kind()).isEqualTo(Answer.Kind.UNKNOWN);
        assertThat(talk.book().facts()).isEmpty();
    }

    @Test
    void keepsWhatWasBefore() {
        Talk talk = new Talk().tell("i work at Tesco", "i work at Aldi now");

        assertThat(talk.said("where do i work?")).isEqualTo("You work at Aldi.");
        assertThat(talk.ask("where did i work before?").kind()).isEqualTo(Answer.Kind.HISTORY);
        assertThat(talk.said("where did i work before?")).isEqualTo("You used to work at Tesco.");
    }

    @Test
    void tellsAllergiesWhenAskedWhatMayBeEaten() {
        Talk talk = new Talk().tell("i'm allergic to nuts");

        assertThat(talk.said("can i eat nuts?")).isEqualTo("No, you are allergic to nuts.");
    }

    @Test
    void endsWhatWasSaidToHoldForAWhile() {
        Talk talk = new Talk().tell("im in Lisbon until friday");

        assertThat(talk.said("where am i?")).contains("Lisbon");
        talk.later(7 * 86_400);
        assertThat(talk.ask("where am i?").kind()).isEqualTo(Answer.Kind.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "i might get a ferret | do i have a ferret?",
                "mum said \"i live in the past\" | where do i live?",
                "remind me at 7pm to ask Ingrid if my boots are size 39 | what size are my boots?",
                "my boss's boat is called Brunhilde | what is my boat called?",
                "my brother is 40 | how old is my sister?",
                "shes retired and has three cats | how many cats do i have?",
                "my mum is off to Rome, weird i know | what do i know?",
                "Meine Schwester wohnt im Norden | where does my sister live?",
            })
    void tellsNothingAsSureThatWasNotTold(String told, String asked) {
        assertThat(new Talk().tell(told).said(asked)).doesNotStartWith("Yes").doesNotMatch("You .*|Your .*");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "i never eat liver | do i eat liver? | No, you never eat liver.",
                "no longer smoke since lent | do i smoke? | No, you no longer smoke since lent.",
                "no one in our house likes sprouts | do we like sprouts? | No, no one in your house likes sprouts.",
                "never learned to ski | can my brother ski? | I don't know.",
                "there's no bath in our flat | is there a bath in our flat? | No, there is no bath in your flat.",
            })
    void keepsWhatIsDeniedDenied(String told, String asked, String answer) {
        assertThat(new Talk().tell(told.split(" / ")).said(asked)).isEqualToIgnoringCase(answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "yoga is on mondays / yoga moved to fridays from next week | what day is yoga? | fridays",
                "our gardener comes on mondays / Olaf can't do mondays so he comes tuesdays now | when does the"
                        + " gardener come? | tuesdays",
                "i was on 10 hours a week, its 16 now | how many hours a week do i work? | 16",
                "the code is 77A / it's 77B not A | what's the code? | 77B",
                "the doctor put me on ramipril / doctor took me off ramipril and put me on losartan | what tablets am i"
                        + " on? | losartan",
                "my cats are Tig, Moss & Fern / moss went to live with my aunt | what are my cats called? | Tig and"
                        + " Fern",
                "bus is at 8:10 / 8:20 sorry | when is the bus? | 8:20",
            })
    void tellsWhatHoldsSince(String told, String asked, String value) {
        assertThat(new Talk().tell(told.split(" / ")).said(asked)).contains(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mums in Hove, dads in Bath | where is dad? | Bath",
                "gran's birthday is 2 may and mums is 4 june | when is mum's birthday? | 4 june",
                "bins tuesday, glass every other monday | when is glass? | monday",
                "rita and joe live in Cork | where do rita and joe live? | Cork",
                "it was Nadia who borrowed my tent | who borrowed my tent? | Nadia",
                "got two ponies, bracken and moss | what are my ponies called? | bracken and moss",
            })
    void tellsApartWhatIsSaidInOneBreath(String told, String asked, String value) {
        assertThat(new Talk().tell(told).said(asked)).contains(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "i work the night shift at the bakery / they moved me to days as of this week | what shift am i on? | the day shift"
                        + " at the bakery",
                "i'm on the day shift / they switched me to nights from monday | what shift am i on? | the night shift",
                "i work the late shift at the depot / they've put me on earlies | what shift am i on? | the early shift",
            })
    void tellsWhichShiftItIsSince(String told, String asked, String value) {
        assertThat(new Talk().tell(told.split(" / ")).said(asked)).contains(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "our nieces are Uma, who's 4, and Wren, who's 9 | how old is wren? | Wren is 9",
                "our nieces are Uma, who's 4, and Wren, who's 9 | how old is uma? | Uma is 4",
                "rosa's shoe size is 5 / sorry rosa's size 6 | what is rosa's shoe size? | size is 6",
            })
    void readsWhatIsSaidOfEach(String told, String asked, String value) {
        assertThat(new Talk().tell(told.split(" / ")).said(asked)).contains(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "my pottery class has 8 pupils on saturday | how many pupils are coming on saturday? | 8 pupils",
                "we have 14 people for lunch on sunday | how many people on sunday? | 14 people",
                "we got hitched on 9 may in Oban | when is our anniversary? | 9 may",
                "i was born in Oban | where am i from originally? | born in Oban",
                "our plumber Ned, who's 80, is a widower | how old is ned? | Ned is 80",
                "the ladder is at my uncle's | who has the ladder? | at your uncle's",
                "the strimmer is with Sal | who has the strimmer? | with Sal",
            })
    void answersInOtherWords(String told, String asked, String value) {
        assertThat(new Talk().tell(told).said(asked)).contains(value);
    }
}
