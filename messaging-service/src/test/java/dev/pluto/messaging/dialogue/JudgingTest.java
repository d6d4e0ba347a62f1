package dev.pluto.messaging.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.messaging.dialogue.state.Judgement;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * What a text says of the answer before it, read as outside of tests. The first half of the exchanges was there when the lists of words
 * were written and may be fitted. The second half was written afterwards by the same hand and judged once; nothing was changed for it.
 */
class JudgingTest {

    private static final String QUESTION = "where does my sister live";
    private static final String NEITHER = "neither";

    @Test
    void tellsWhatConfirmsFromWhatRejects() {
        assertThat(wrong(exchanges(false))).isEmpty();
    }

    /** Silence where something was said costs little, the opposite of what was said costs trust. */
    @Test
    void holdsForExchangesItWasNotFittedTo() {
        List<String[]> heldOut = exchanges(true);

        assertThat(heldOut).hasSizeGreaterThanOrEqualTo(30);
        assertThat(wrong(heldOut).stream().filter(JudgingTest::isOpposite)).isEmpty();
        assertThat(wrong(heldOut)).hasSizeLessThanOrEqualTo(heldOut.size() / 5);
    }

    @Test
    void tellsThatAnAnswerRestsOnFactsAndJudgesItOnce() {
        Talk talk = answered();

        assertThat(talk.judgements()).singleElement().satisfies(used -> {
            assertThat(used.isUse()).isTrue();
            assertThat(used.of().facts()).hasSize(1);
        });
        var facts = talk.judgements().get(0).of().facts();

        talk.hears("that's right");
        assertThat(talk.judgements()).singleElement().satisfies(judged -> {
            assertThat(judged.verdict()).isEqualTo(Judgement.Verdict.CONFIRMED);
            assertThat(judged.of().facts()).isEqualTo(facts);
        });

        talk.hears("that's wrong");
        assertThat(talk.judgements()).isEmpty();
    }

    @Test
    void takesNoTextForAJudgementThatComesMuchLater() {
        Talk talk = answered().later(Duration.ofMinutes(20));

        talk.hears("that's right");

        assertThat(talk.judgements()).isEmpty();
    }

    @Test
    void restsOnNothingWhereNothingIsKnown() {
        Talk talk = new Talk();
        talk.hears(QUESTION);

        assertThat(talk.judgements()).isEmpty();
        assertThat(talk.dialogue().rested()).isNull();
    }

    private static Talk answered() {
        Talk talk = new Talk();
        talk.tools().knows(QUESTION, "Your sister lives in Bath", 0.95);
        talk.hears(QUESTION);
        return talk;
    }

    private static List<String> wrong(List<String[]> exchanges) {
        List<String> wrong = new ArrayList<>();
        for (String[] exchange : exchanges) {
            Talk talk = answered();
            talk.hears(exchange[1]);
            String found = talk.judgements().stream()
                    .filter(judged -> !judged.isUse())
                    .map(judged -> judged.verdict().code())
                    .findFirst()
                    .orElse(NEITHER);
            if (!found.equals(exchange[0])) {
                wrong.add(exchange[0] + " is " + found + ": " + exchange[1]);
            }
        }
        return wrong;
    }

    private static boolean isOpposite(String wrong) {
        return wrong.startsWith("confirmed is rejected") || wrong.startsWith("rejected is confirmed");
    }

    private static List<String[]> exchanges(boolean heldOut) {
        List<String[]> all = new ArrayList<>();
        boolean isHeldOut = false;
        for (String row : rows()) {
            if (row.equals("held out")) {
                isHeldOut = true;
            } else if (isHeldOut == heldOut && !row.startsWith("#") && !row.isBlank()) {
                all.add(row.split(" \\| ", 2));
            }
        }
        return all;
    }

    private static List<String> rows() {
        try (InputStream in = JudgingTest.class.getResourceAsStream("judged.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
