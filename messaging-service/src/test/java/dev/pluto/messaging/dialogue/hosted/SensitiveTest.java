package dev.pluto.messaging.dialogue.hosted;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.language.Pieces;
import dev.pluto.language.Rows;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SensitiveTest {

    /** A memory with what it is said to be. */
    private record Labelled(String kind, String text) {
        boolean isSensitive() {
            return !kind.equals("plain");
        }
    }

    @ParameterizedTest
    @CsvSource({"sensitive-seen.txt,0.97,0.6", "sensitive-heldout.txt,0.85,0.4"})
    void withholdsWhatIsSensitiveAndNotAllThatIsPlain(String file, double withheld, double given) {
        List<Labelled> all = Rows.of(SensitiveTest.class, file).stream()
                .map(row -> Pieces.of(row, " = ", 2))
                .map(sides -> new Labelled(sides[0], sides[1]))
                .toList();
        double sensitive = count(all, Labelled::isSensitive);
        double kept = count(all, one -> one.isSensitive() && Sensitive.isIn(one.text()));
        double marked = count(all, one -> Sensitive.isIn(one.text()));
        double plain = count(all, one -> !one.isSensitive());
        double told = count(all, one -> !one.isSensitive() && !Sensitive.isIn(one.text()));

        System.out.printf(
                "sensitive memories, %s: recall %.3f of %.0f, precision %.3f, of %.0f plain ones %.3f given%n",
                file, kept / sensitive, sensitive, kept / marked, plain, told / plain);
        assertThat(kept / sensitive).isGreaterThanOrEqualTo(withheld);
        assertThat(told / plain).isGreaterThanOrEqualTo(given);
    }

    private static double count(List<Labelled> all, Predicate<Labelled> which) {
        return all.stream().filter(which).count();
    }
}
