package dev.pluto.memory.fact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether something is still so, and what it was again. */
class StillTalkTest {

    private static String said(String told, String asked) {
        Talk talk = new Talk();
        talk.tell(told.split(" / "));
        return talk.said(asked);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Our vet is Dr Webb. / We've changed vets, it's Dr Lomas now. | Is Dr Webb still our vet? | No, your vet"
                        + " is Dr Lomas.",
                "The rota meeting is at 3. / They've moved the rota meeting to 5. | Is the rota meeting still at 3? | No,"
                        + " the rota meeting is at 5.",
                "I park in bay 9. / They moved me to bay 31. | Do I still park in bay 9? | No, you park in bay 31.",
                "my rent is 590 / rents gone up to 640 | is my rent still 590 | No, your rent is 640.",
                "I live in Rugby. / I moved to Corby in June. | Do I still live in Rugby? | No, you moved to Corby in"
                        + " June.",
                "My window cleaner comes on Mondays. / He's moved to Saturdays. | Does my window cleaner still come on"
                        + " Mondays? | No, your window cleaner comes on Saturdays.",
                "Noor is my manager. / Noor left, Piet is my manager now. | Is Noor still my manager? | No, your manager"
                        + " is Piet.",
            })
    void isAnsweredByWhatHoldsInstead(String told, String asked, String answer) {
        assertThat(said(told, asked)).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "My tutor is Dr Shah. | Is Dr Shah still my tutor? | Yes, your tutor is Dr Shah.",
                "I play the cello. / I gave up the cello. | Do I still play the cello? | No, you gave up the"
                        + " cello.",
                "I teach at Oakfield. | Do I still teach at Oakfield? | Yes, you teach at Oakfield.",
                "Sam is my cousin. / Ali is my cousin too. | Is Sam my cousin? | Yes, your cousin is Sam.",
                "Priya is our bookkeeper. | Is Priya our bookkeeper? | Yes, your bookkeeper is Priya.",
                "My sister has moved to Norwich. | Where does my sister live? | Your sister has moved to Norwich.",
            })
    void leavesWhatIsSoAndWhatIsOver(String told, String asked, String answer) {
        assertThat(said(told, asked)).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The alarm code is 4410. / I've changed the alarm code, it's 9921 now. | What was the alarm code again? |"
                        + " Your alarm code is 9921.",
                "The plumber is called Ali. / I've got a new plumber, Gus. | Who was my plumber again? | Your plumber is"
                        + " Gus.",
                "My old school was St Bede's. | What was my old school again? | Your old school was St Bede's.",
                "My pin is 1234. / My pin is 9999 now. | What was my pin before? | Your pin was 1234.",
            })
    void asksForWhatItIsAgain(String told, String asked, String answer) {
        assertThat(said(told, asked)).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "We're with Octopus for our gas. / I've switched to EDF for gas. | Who are we with for gas? | You are"
                        + " with EDF for your gas.",
                "I use Bupa for dental. / I've switched to Denplan for dental. | What do I use for dental? | You use"
                        + " Denplan for dental.",
            })
    void takesAnotherForTheSamePurpose(String told, String asked, String answer) {
        assertThat(said(told, asked)).isEqualTo(answer);
    }
}
