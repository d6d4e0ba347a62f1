package dev.pluto.messaging.spam;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.language.Rows;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpamSignsTest {

    private record Labelled(boolean isSpam, String text) {

        static Labelled of(String line) {
            String[] parts = line.split(" \\| ", 2);
            return new Labelled(parts[0].equals("spam"), parts[1]);
        }
    }

    /** @param precision share of what was taken for spam that is, {@code recall} share of spam that was taken for it */
    private record Score(double precision, double recall) {}

    @Test
    void tellsWhatItWasMadeWith() {
        Score score = score("texts-seen.txt", true);

        assertThat(score.precision()).isEqualTo(1);
        assertThat(score.recall()).isGreaterThanOrEqualTo(0.9);
    }

    /** Whoever is taken for spam gets no answer to their first text, so precision comes first. */
    @Test
    void tellsWhatWasHeldOut() {
        Score score = score("texts-heldout.txt", false);

        assertThat(score.precision()).isGreaterThanOrEqualTo(0.95);
        assertThat(score.recall()).isGreaterThanOrEqualTo(0.8);
    }

    @Test
    void readsAnyText() {
        assertThat(SpamSigns.isSpam("")).isFalse();
        assertThat(SpamSigns.isSpam(" . .. ' \u2019 http ".repeat(5_000))).isFalse();
    }

    private static Score score(String file, boolean tellsWhich) {
        List<Labelled> texts = read(file);
        List<Labelled> taken =
                texts.stream().filter(text -> SpamSigns.isSpam(text.text())).toList();
        long right = taken.stream().filter(Labelled::isSpam).count();
        long spam = texts.stream().filter(Labelled::isSpam).count();
        var score = new Score((double) right / taken.size(), (double) right / spam);
        System.out.printf(
                "%s: precision %.3f (%d of %d), recall %.3f (%d of %d)%n",
                file, score.precision(), right, taken.size(), score.recall(), right, spam);
        if (tellsWhich) {
            texts.stream()
                    .filter(text -> text.isSpam() != SpamSigns.isSpam(text.text()))
                    .forEach(text -> System.out.println("  " + SpamSigns.score(text.text()) + " " + text));
        }
        return score;
    }

    private static List<Labelled> read(String file) {
        return Rows.of(SpamSignsTest.class, file).stream().map(Labelled::of).toList();
    }
}
