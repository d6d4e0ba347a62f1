package dev.pluto.memory.fact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What somebody says they told wrong. */
class AdmissionTalkTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The roofer's bill came to 320. / My dog is Rex. / I told you wrong about the roofer, it was 340. |"
                        + " How much was the roofer's bill? | The roofer's bill came to 340.",
                "My grandson is called Alfie. / My dog is Rex. / Sorry, I made a mistake about my grandson, he's"
                        + " called Archie. | What's my grandson called? | Your grandson is called Archie.",
                "The garage is on Mill Road. / My dog is Rex. / Correction about the garage: it's on Hill Road. |"
                        + " Where's the garage? | The garage is on Hill Road.",
                "my locker is 1234 / i told you wrong about my locker its 1243 | what's my locker | Your locker is"
                        + " 1243.",
                "The party is on Friday. / I gave you the wrong date for the party, it's Saturday. | When is the"
                        + " party? | The party is on Saturday.",
                "My flight is at 6. / My dog is Rex. / I got the flight wrong. It's at 7. | When is my flight? |"
                        + " Your flight is at 7.",
            })
    void isPutRightWhereItIsNamed(String told, String asked, String answer) {
        assertThat(new Talk().tell(told.split(" / ")).said(asked)).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The vet is on Elm Street. / Something's wrong with my knee, it's swollen. | Where is the vet? | The"
                        + " vet is on Elm Street.",
                "My car is a Fiesta. / What's wrong with my car? | What car do I have? | Your car is a Fiesta.",
                "My boss is Al. / I had a row with my boss, he was wrong about the rota. | Who is my boss? | Your"
                        + " boss is Al.",
                "My cat is Mog. / I got his name wrong, it's Moggy. | What's my cat called? | Your cat is Moggy.",
            })
    void leavesWhatIsWrongOtherwise(String told, String asked, String answer) {
        assertThat(new Talk().tell(told.split(" / ")).said(asked)).isEqualTo(answer);
    }
}
