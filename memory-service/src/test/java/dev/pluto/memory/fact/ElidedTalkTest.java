package dev.pluto.memory.fact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What texts leave out: the verb of the clause before, who is meant, the verb of a question. */
class ElidedTalkTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "the gym is 22 a month, the pool 6 | how much is the pool? | The pool is 6.",
                "the rake is in the shed, mower behind the garage | where is the mower? | Mower is behind the garage.",
                "Una is my accountant, Dr Bell my gp | who is my gp? | Your gp is Dr Bell.",
                "our painter is called Lev. number is 0161 | what's the painter's number? | Your painter's number is 0161.",
                "signed up for a chess course, starts 3rd may | when does the chess course start? | A chess course starts"
                        + " 3rd may.",
                "my aunt can't stand celery, loves fennel | what does my aunt love? | Your aunt loves fennel.",
                "my brother Hal | what's my brother called? | Your brother is Hal.",
                "new landlord Mr Voss, quite strict | who's my landlord? | Your new landlord is Mr Voss.",
                "dentist = Orla | who is my dentist? | Dentist is Orla.",
            })
    void readsWhatIsLeftOut(String told, String asked, String answer) {
        assertThat(new Talk().tell(told.split(" / ")).said(asked)).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "I take my porridge plain no salt | do i take salt? | No, you take your porridge plain no salt.",
                "Kim takes her coffee strong no milk | does Kim take milk? | No, Kim takes her coffee strong no milk.",
            })
    void saysNoOfWhatIsLeftOut(String told, String asked, String answer) {
        assertThat(new Talk().tell(told).said(asked)).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "the girl who feeds our hens is Ines | who feeds our hens? | The girl who feeds your hens is Ines.",
                "the man I play squash with is Igor | who do i play squash with? | The man you play squash with is Igor.",
                "the inn we stayed at is the Swan | which inn did we stay at? | The inn you stayed at is the Swan.",
                "my uncle who lives in Bern is a baker | where does my uncle live? | Your uncle lives in Bern.",
                "my friend who lives in Bergen, Solveig, is a pilot | what does Solveig do? | Your friend Solveig is a"
                        + " pilot.",
            })
    void readsWhomWordsTellApart(String told, String asked, String answer) {
        assertThat(new Talk().tell(told).said(asked)).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Wim lived in Ghent until he was 9, then Delft | where does Wim live? | Wim lives in Delft.",
                "Wim lived in Ghent until he was 9, then Delft | where did Wim live before? | Wim lived in Ghent until he"
                        + " was 9.",
                "if i won I'd buy a yacht, driving an old van | what do i drive? | You are driving an old van.",
                "might go vegan in may, still eat meat for now | do i eat meat? | Yes, you eat meat.",
                "were getting married next june | am i married? | Not as far as I know, but you are getting married next"
                        + " june.",
                "my aunt is a chef. before that she was a nurse | what did my aunt use to do? | Your aunt was a nurse"
                        + " before that.",
                "Vera was my boss | who is my boss? | I don't know.",
            })
    void tellsWhatIsFromWhatWasAndMayBe(String told, String asked, String answer) {
        assertThat(new Talk().tell(told).said(asked)).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "my nieces are Mia and Jo. Jo is vegan | which of my nieces is vegan? | Your nieces are Mia and Jo. Jo is vegan.",
                "my ex wife's sister is Nora | who is my ex wifes sister? | Your ex wife's sister is Nora.",
                "gran's cake uses 3 eggs | how many eggs in gran's cake? | Gran's cake uses 3 eggs.",
                "I sing in a choir on mondays | what do i sing in? | You sing in a choir on mondays.",
                "Oona recommended a film | who recommended a film? | Oona recommended a film.",
            })
    void readsQuestionsAsTheyAreTexted(String told, String asked, String answer) {
        assertThat(new Talk().tell(told).said(asked)).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "where does Ada work? | and live? | Ada lives at 4 Mill Road.",
                "where does Ada live? | and work? | Ada works at the bank.",
            })
    void asksTheSameOfAnotherVerb(String first, String second, String answer) {
        Talk talk = new Talk().tell("Ada lives at 4 Mill Road, works at the bank");

        talk.ask(first);

        assertThat(talk.said(second)).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "My grandchildren are Otis, who is 8, Wren, who is 5, and the baby is Florian | how old is Wren? | Wren is 5.",
                "My grandchildren are Otis, who is 8, Wren, who is 5, and the baby is Florian | who's the baby | The baby is"
                        + " Florian.",
                "My grandchildren are Otis, who is 8, Wren, who is 5, and the baby is Florian | names of all my grandchildren"
                        + " please | Your grandchildren are Otis & Wren.",
                "my brothers are Sam, who lives in Leeds, and Tim, who lives in York | where does tim live | Tim lives in York.",
                "my brothers are Sam, who lives in Leeds, and Tim, who lives in York | who are my brothers | Your brothers are"
                        + " Sam, and Tim.",
                "I have two cats, Fig, who is 3, and Plum, who is 11 | how old is plum? | Plum is 11.",
            })
    void readsWhatAListSaysOfEach(String told, String asked, String answer) {
        assertThat(new Talk().tell(told).said(asked)).isEqualTo(answer);
    }
}
