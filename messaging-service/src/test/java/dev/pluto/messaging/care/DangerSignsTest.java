package dev.pluto.messaging.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DangerSignsTest {

    private static final Duration LONG = Duration.ofMinutes(3);

    /** @param kinds of which any is right; empty when there is no danger */
    private record Sample(Set<String> kinds, Locale language, String text) {

        static Sample of(String line) {
            String[] cells = line.split("\\|", 3);
            Set<String> kinds = cells[0].equals("NONE") ? Set.of() : Set.of(cells[0].split(" "));
            return new Sample(kinds, Locale.forLanguageTag(cells[1]), cells[2]);
        }
    }

    private static List<Sample> samples() {
        return Resources.lines("danger-texts.txt").stream().map(Sample::of).toList();
    }

    @Test
    void seesDangerAndItsKindInEveryTextOfPeopleInDanger() {
        List<String> missed = new ArrayList<>();
        for (Sample sample : samples()) {
            String found = found(sample);
            if (!sample.kinds().isEmpty() && !sample.kinds().contains(found)) {
                missed.add(found + " in: " + sample.text());
            }
        }
        assertThat(missed).isEmpty();
    }

    @Test
    void letsFiguresOfSpeechPass() {
        List<String> alarms = samples().stream()
                .filter(sample -> sample.kinds().isEmpty())
                .filter(sample -> !found(sample).equals("nothing"))
                .map(sample -> found(sample) + " in: " + sample.text())
                .toList();
        assertThat(alarms).isEmpty();
    }

    private static String found(Sample sample) {
        return DangerSigns.in(sample.text(), sample.language()).map(Kind::name).orElse("nothing");
    }

    @ParameterizedTest
    @CsvSource({
        "ich habe einen Herzinfarkt, LIFE",
        "ma maison est en feu, LIFE",
        "mio marito non respira, LIFE",
        "minha mãe desmaiou e não responde, LIFE",
        "ich will nicht mehr leben, SELF_HARM",
        "je veux mourir, SELF_HARM"
    })
    void seesThePlainestSignsInOtherLanguagesWhateverTheLocale(String text, Kind kind) {
        assertThat(DangerSigns.in(text, Locale.ENGLISH)).contains(kind);
    }

    @Test
    void doesNotMindMisspeltWords() {
        assertThat(DangerSigns.in("hes uncoscious and not breathng", Locale.ENGLISH))
                .contains(Kind.LIFE);
    }

    @Test
    void guessesTheKindOfADangerThatIsKnownFromElsewhere() {
        assertThat(DangerSigns.kindOf("i do not see why i should stay alive", Locale.ENGLISH))
                .isEqualTo(Kind.SELF_HARM);
        assertThat(DangerSigns.kindOf("something with those pills is off", Locale.ENGLISH))
                .isEqualTo(Kind.POISON);
        assertThat(DangerSigns.kindOf("come quick", Locale.ENGLISH)).isEqualTo(Kind.LIFE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\u0301", "\ud800", "''''", "...", "\ud83d\ude02", "call", "\uff19\uff11\uff11"})
    void takesAnyText(String text) {
        assertThat(DangerSigns.in(text, Locale.ENGLISH)).isEmpty();
    }

    @Test
    void comesToAnEndWhateverTheText() {
        String text = "he she they not can i want to ".repeat(600);

        Optional<Kind> found = assertTimeoutPreemptively(LONG, () -> DangerSigns.in(text, Locale.ENGLISH));

        assertThat(found).isEmpty();
    }
}
