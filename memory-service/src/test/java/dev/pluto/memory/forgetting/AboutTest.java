package dev.pluto.memory.forgetting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.language.Rows;
import dev.pluto.memory.fact.ToldFact;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AboutTest {

    /** What a file of labelled texts gives. */
    private record Figures(int right, int missed, int wrong, List<String> mistakes) {
        double precision() {
            return (double) right / (right + wrong);
        }

        double recall() {
            return (double) right / (right + missed);
        }
    }

    private static About about(String subject, ToldFact... told) {
        return About.of(Subject.of(subject).orElseThrow(), List.of(told));
    }

    private static ToldFact fact(String owner, @Nullable String name, String sentence) {
        return new ToldFact(
                UUID.randomUUID(), null, UUID.randomUUID(), owner, name, "", "", "", true, true, true, false, sentence);
    }

    private static Figures measured(String file) {
        About about = about("nobody");
        List<String> mistakes = new ArrayList<>();
        String subject = "";
        int right = 0;
        int missed = 0;
        int wrong = 0;
        for (String row : Rows.of(AboutTest.class, file)) {
            String text = row.substring(2);
            if (row.startsWith("=")) {
                subject = text;
                about = about(text);
                continue;
            }
            boolean found = about.isIn(text);
            boolean meant = row.startsWith("+");
            right += found && meant ? 1 : 0;
            missed += !found && meant ? 1 : 0;
            wrong += found && !meant ? 1 : 0;
            if (found != meant) {
                mistakes.add(subject + ": " + row);
            }
        }
        return new Figures(right, missed, wrong, mistakes);
    }

    @ParameterizedTest
    @CsvSource({"subjects-fitted.txt, 0.98, 0.98", "subjects-heldout.txt, 0.97, 0.90", "subjects-later.txt, 0.93, 0.90"
    })
    void takesTooLittleRatherThanTooMuch(String file, double precision, double recall) {
        Figures figures = measured(file);

        assertThat(figures.precision()).as(figures.mistakes().toString()).isGreaterThanOrEqualTo(precision);
        assertThat(figures.recall()).as(figures.mistakes().toString()).isGreaterThanOrEqualTo(recall);
    }

    @Test
    void knowsANameByWhatWasToldOfIt() {
        ToldFact named = fact("my ex", "Tom Baker", "Your ex's name is Tom Baker.");

        assertThat(about("my ex", named).isIn("Tom moved to Leeds")).isTrue();
        assertThat(about("Tom", named).isIn("my ex has the drill")).isTrue();
        assertThat(about("my ex", named).isIn("Tim moved to Leeds")).isFalse();
    }

    @Test
    void takesNoNameThatTwoHave() {
        ToldFact[] told = {
            fact("my ex", "Tom", "Your ex's name is Tom."), fact("my boss", "Tom", "Your boss's name is Tom.")
        };

        assertThat(about("my ex", told).isIn("Tom moved to Leeds")).isFalse();
        assertThat(about("Tom", told).isIn("my ex has the drill")).isFalse();
    }

    @Test
    void takesNoRelationThatSeveralAre() {
        ToldFact[] told = {
            fact("my brother", "Sean", "Your brother's name is Sean."),
            fact("my brother", "Pat", "Your brother's name is Pat.")
        };

        assertThat(about("Sean", told).isIn("my brother lives in Cork")).isFalse();
        assertThat(about("my brother", told).isIn("Pat lives in Cork")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "my ex, Your ex lives in Leeds., true",
        "my ex's mother, Your ex's mother is ill., true",
        "my ex, You live with her., true",
        "my sister, Your sister lives in Leeds., false",
        "tom, Tom is tall., false"
    })
    void knowsWhomAFactIsAbout(String owner, String sentence, boolean isAbout) {
        assertThat(about("my ex").isOf(fact(owner, null, sentence))).isEqualTo(isAbout);
    }

    @ParameterizedTest
    @ValueSource(strings = {"my", "the", "?!", "mi", " "})
    void findsNoSubjectInWordsThatNameNobody(String words) {
        assertThat(Subject.of(words)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "My ex moved to Leeds | true",
                "When I was young my ex left | true",
                "what does my ex do? | false",
                "where does tom live | false",
                "please forget everything about my ex | false",
                "can you delete all you know about Tom | false",
                "olvida todo lo de mi ex | false"
            })
    void countsWhatWasToldAlone(String text, boolean isTold) {
        assertThat(Telling.isIn(text)).isEqualTo(isTold);
    }
}
