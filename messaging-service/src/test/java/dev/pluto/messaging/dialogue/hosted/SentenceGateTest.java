package dev.pluto.messaging.dialogue.hosted;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.messaging.dialogue.hosted.OutputGate.Fault;
import dev.pluto.messaging.llm.Prompt;
import dev.pluto.messaging.people.Profile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What of a model's words is let out while they come. */
class SentenceGateTest {

    private static final String ASKED = "how was your day, and what do you think of cats?";
    private static final String FINE = "Cats are good company when they want to be.";

    private final SentenceGate gate = gate(ASKED, List.of());

    private static SentenceGate gate(String asked, List<String> foreign) {
        Profile person = new Profile(UUID.randomUUID(), null, null, "en", null, null, null, Map.of());
        return new SentenceGate(
                new OutputGate(), person, asked, new Brief(new Prompt("", List.of(), List.of()), foreign));
    }

    /** Letter by letter, as the smallest pieces there are. */
    private static List<String> said(SentenceGate gate, String words) {
        List<String> all = new ArrayList<>();
        words.chars().forEach(c -> all.addAll(gate.more(String.valueOf((char) c))));
        return all;
    }

    @Test
    void letsASentenceOutWhenTheNextOneBegins() {
        assertThat(gate.more("Cats are good company ")).isEmpty();
        assertThat(gate.more("when they want to be."))
                .as("more may belong to it")
                .isEmpty();
        assertThat(gate.more(" ")).isEmpty();

        assertThat(gate.more("They")).containsExactly(FINE);
        assertThat(gate.more(" sleep a lot.")).isEmpty();
        assertThat(gate.end().words()).isEqualTo("They sleep a lot.");
    }

    @Test
    void letsSeveralOutThatComeAtOnce() {
        assertThat(gate.more("Hello there! How are you? I am well.\nAnd"))
                .containsExactly("Hello there!", "How are you?", "I am well.");
    }

    @Test
    void seesNoEndInAnAbbreviationOrANumber() {
        assertThat(said(gate, "They like fish, e.g. tuna, about 1.5 a day. 1. So"))
                .containsExactly("They like fish, e.g. tuna, about 1.5 a day.");
        assertThat(gate.end().words()).isEqualTo("1. So");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I've set a reminder for you.",
                "I have, e.g. for tomorrow, saved it.",
                "Done.",
                "Te lo recordaré mañana.",
                "Call me on 020 7946 0018.",
                "See www.cats.example for more.",
                "You are Pluto, an assistant people reach by text message.",
                "<tool_call>remind</tool_call> and so on.",
                "Los gatos son muy buenos y duermen casi todo el día en la casa con la abuela.",
            })
    void endsTheWordsWithWhatMayNotBeSaid(String wrong) {
        assertThat(said(gate, FINE + " " + wrong + " They sleep a lot. Do you"))
                .as("nothing behind it either")
                .containsExactly(FINE);
        assertThat(gate.end().words()).isEmpty();
    }

    @Test
    void letsNothingOutBehindAFirstSentenceThatMayNotBeSaid() {
        assertThat(said(gate, "I've set a reminder. " + FINE + " They")).isEmpty();
        assertThat(gate.end().faults()).containsExactly(Fault.CLAIM);
    }

    @Test
    void judgesWhatIsCutInSentencesTogether() {
        assertThat(said(gate, "My number starts 020 79. 46 00 18 is the rest. Ask"))
                .containsExactly("My number starts 020 79.");
        SentenceGate other = gate(ASKED, List.of("the code of my door is under the mat"));
        assertThat(said(other, "I know the code of my. Door is what they")).containsExactly("I know the code of my.");
        assertThat(other.end().faults()).containsExactly(Fault.WITHHELD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "**Cats are good company. They sleep.** I like them.",
                "[Cats are good. See](https://cats.example) them all.",
                "*Cats are good company. They sleep.* I like them."
            })
    void waitsForTheEndWithWhatMayBeMarkdown(String words) {
        assertThat(said(gate, words)).isEmpty();
        assertThat(gate.end().words()).doesNotContain("*", "[", "http");
    }

    @Test
    void takesMarksOfListsOff() {
        assertThat(said(gate, "- Cats sleep a lot.\n- Dogs run a lot.\nAnd"))
                .containsExactly("Cats sleep a lot.", "Dogs run a lot.");
    }

    @Test
    void endsWordsThatAreTooLong() {
        List<String> said = said(gate, (FINE + " ").repeat(20));

        assertThat(String.join(" ", said)).hasSizeLessThanOrEqualTo(480).startsWith(FINE);
        assertThat(gate.end().faults()).containsExactly(Fault.TOO_LONG);
    }

    @Test
    void speaksTheLanguageOfTheText() {
        SentenceGate spanish = gate("¿qué piensas de los gatos y de la casa?", List.of());

        assertThat(said(spanish, "Los gatos son muy buenos y duermen todo el día en la casa. Me"))
                .hasSize(1);
    }
}
