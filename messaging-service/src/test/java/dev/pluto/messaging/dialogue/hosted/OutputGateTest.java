package dev.pluto.messaging.dialogue.hosted;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.messaging.dialogue.hosted.OutputGate.Checked;
import dev.pluto.messaging.dialogue.hosted.OutputGate.Fault;
import dev.pluto.messaging.dialogue.hosted.OutputGate.Verdict;
import dev.pluto.messaging.llm.Prompt;
import dev.pluto.messaging.people.Profile;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutputGateTest {

    private static final String ASKED = "how was your day, and what do you think of cats?";
    private static final String FINE = "Cats are good company when they want to be.";

    private final OutputGate gate = new OutputGate();

    @Test
    void letsPlainWordsThrough() {
        assertThat(check(FINE)).isEqualTo(new Checked(FINE, Verdict.FINE, Set.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n", "```\n```"})
    void replacesWhatIsEmpty(String words) {
        assertThat(check(words).verdict()).isEqualTo(Verdict.REPLACED);
        assertThat(check(words).words()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "**Cats** are good company when they want to be.",
                "# Cats are good company when they want to be.",
                "- Cats are good company when they want to be.",
                "Cats are `good company` when *they* want to be.",
                "[Cats](https://cats.example) are good company when they want to be.",
            })
    void takesMarkdownOff(String words) {
        assertThat(check(words)).isEqualTo(new Checked(FINE, Verdict.MENDED, Set.of(Fault.MARKDOWN)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I've set a reminder for tomorrow at 9.",
                "Done!",
                "All set.",
                "I'll remember that.",
                "I will let you know when it is time.",
                "Your reminder has been cancelled.",
                "Noted.",
                "I just sent her a text.",
                "Let me add milk to the list.",
                "We have updated your settings.",
                "Te lo recordaré mañana.",
                "He guardado tu nota.",
                "Anotado.",
            })
    void leavesClaimsOut(String claim) {
        Checked checked = check(claim + " " + FINE);

        assertThat(checked.words()).endsWith(FINE).doesNotContain(claim);
        assertThat(checked.faults()).contains(Fault.CLAIM);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Cats sleep most of the day, and it suits them.",
                "That sounds like a long week.",
                "I am a program, so I have no cat of my own.",
                "What would you like to talk about?",
            })
    void letsTalkStand(String talk) {
        assertThat(check(talk).verdict()).isEqualTo(Verdict.FINE);
    }

    @Test
    void leavesItsInstructionsOut() {
        Checked checked = check("Sure. You are Pluto, an assistant people reach by text message. " + FINE);

        assertThat(checked.words()).isEqualTo("Sure. " + FINE);
        assertThat(checked.faults()).containsExactly(Fault.WITHHELD);
    }

    @Test
    void leavesOutWhatOthersSaid() {
        Brief brief = new Brief(new Prompt("", List.of(), List.of()), List.of("the code of my door is under the mat"));

        assertThat(gate.check("The code of my door is here. " + FINE, person("en"), ASKED, brief)
                        .words())
                .isEqualTo(FINE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Write to help@bank.example now.",
                "See https://cats.example/x for more.",
                "Call 020 7946 0018 for more."
            })
    void leavesAddressesAndNumbersOut(String sentence) {
        assertThat(check(sentence + " " + FINE).words()).isEqualTo(FINE);
    }

    @Test
    void leavesTheTalkOfMachinesOut() {
        assertThat(check("{\"tool_call\": {\"name\": \"remind\"}}\n" + FINE).words())
                .isEqualTo(FINE);
    }

    @Test
    void cutsWhatIsTooLongAtASentence() {
        Checked checked = check((FINE + " ").repeat(20));

        assertThat(checked.words()).hasSizeLessThanOrEqualTo(480).endsWith("want to be.");
        assertThat(checked.faults()).containsExactly(Fault.TOO_LONG);
    }

    @Test
    void replacesWordsInAnotherLanguage() {
        Checked checked = check("Los gatos son muy buenos y duermen casi todo el día en la casa.");

        assertThat(checked.words()).isEmpty();
        assertThat(checked.faults()).containsExactly(Fault.WRONG_LANGUAGE);
    }

    @Test
    void takesWordsInTheLanguageOfTheText() {
        String words = "Los gatos son muy buenos y duermen casi todo el día en la casa.";

        assertThat(gate.check(words, person("en"), "¿qué piensas de los gatos y de la casa?", brief())
                        .words())
                .isEqualTo(words);
    }

    private Checked check(String words) {
        return gate.check(words, person("en"), ASKED, brief());
    }

    private static Brief brief() {
        return new Brief(new Prompt("", List.of(), List.of()), List.of());
    }

    private static Profile person(String locale) {
        return new Profile(UUID.randomUUID(), null, null, locale, null, null, null, Map.of());
    }
}
