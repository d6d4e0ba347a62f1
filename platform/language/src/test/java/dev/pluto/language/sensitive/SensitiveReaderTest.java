package dev.pluto.language.sensitive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.embedding.E5SmallModel;
import dev.pluto.language.Rows;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Measured on lines that nothing was learned from; the floors are what was reached, less two lines. */
class SensitiveReaderTest {

    private static final Path FITTED = Path.of("src/main/examples/sensitive");
    private static final List<Labelled> HELD_OUT = lines("heldout.txt");
    private static final E5SmallModel E5 = E5SmallModel.open();

    private static final List<Floor> FLOORS = List.of(
            new Floor(SensitiveKind.HEALTH, 0.63, 0.86),
            new Floor(SensitiveKind.MONEY, 0.73, 0.87),
            new Floor(SensitiveKind.FAITH, 0.90, 0.84),
            new Floor(SensitiveKind.INTIMACY, 0.82, 0.82),
            new Floor(SensitiveKind.SECRET, 0.72, 0.61),
            new Floor(SensitiveKind.NUMBER, 0.85, 0.88));

    private record Floor(SensitiveKind kind, double precision, double recall) {}

    private final SensitiveReader reader = SensitiveReader.get();

    private static List<Labelled> lines(String file) {
        return Rows.of(SensitiveReaderTest.class, file).stream()
                .flatMap(Labelled::of)
                .toList();
    }

    private Map<Labelled, Set<SensitiveKind>> readings(List<Labelled> lines) {
        Map<Labelled, Set<SensitiveKind>> readings = new HashMap<>();
        lines.forEach(line -> readings.put(line, reader.kinds(line.text(), E5.ofPassage(line.text()))));
        return readings;
    }

    @Test
    void learnsFromNoLineItIsMeasuredBy() {
        List<String> fitted = Labelled.in(FITTED).stream().map(Labelled::text).toList();

        assertThat(HELD_OUT).hasSizeGreaterThan(300);
        assertThat(HELD_OUT).extracting(Labelled::text).doesNotContainAnyElementsOf(fitted);
        assertThat(lines("heldout-acts.txt")).extracting(Labelled::text).doesNotContainAnyElementsOf(fitted);
        assertThat(lines("heldout-memories.txt")).extracting(Labelled::text).doesNotContainAnyElementsOf(fitted);
    }

    /** With the vector, as a memory is judged that has one. */
    @Test
    void findsEachKindInLinesHeldOut() {
        Map<Labelled, Set<SensitiveKind>> readings = readings(HELD_OUT);
        for (Floor floor : FLOORS) {
            Tally tally = Tally.of(floor.kind(), HELD_OUT, readings::get);
            System.out.printf(
                    "sensitive, %s: precision %.3f, recall %.3f of %d%n",
                    floor.kind().word(), tally.precision(), tally.recall(), tally.right() + tally.missed());

            assertThat(tally.precision()).as("precision of %s", floor.kind()).isGreaterThanOrEqualTo(floor.precision());
            assertThat(tally.recall()).as("recall of %s", floor.kind()).isGreaterThanOrEqualTo(floor.recall());
        }
    }

    /**
     * Of all three sorts of lines: written for this reader, of memories and older than it, said in passing.
     *
     * @param plain share of the plain ones that are left alone
     */
    @ParameterizedTest
    @CsvSource({
        "heldout.txt, 0.84, 0.94, 0.78",
        "heldout-memories.txt, 0.85, 0.86, 0.72",
        "heldout-acts.txt, 0.40, 0.92, 0.83"
    })
    void tellsWhatIsSensitiveFromWhatIsPlain(String file, double precision, double recall, double plain) {
        List<Labelled> lines = lines(file);
        Tally both = Tally.ofAny(lines, readings(lines)::get);
        Tally words = Tally.ofAny(lines, line -> reader.kinds(line.text()));

        System.out.printf(
                "sensitive at all, %s: precision %.3f, recall %.3f, plain left alone %.3f; by words alone %.3f, %.3f,"
                        + " %.3f%n",
                file,
                both.precision(),
                both.recall(),
                leftAlone(both, lines),
                words.precision(),
                words.recall(),
                leftAlone(words, lines));
        assertThat(both.precision()).isGreaterThanOrEqualTo(precision);
        assertThat(both.recall()).isGreaterThanOrEqualTo(recall);
        assertThat(leftAlone(both, lines)).isGreaterThanOrEqualTo(plain);
    }

    private static double leftAlone(Tally tally, List<Labelled> lines) {
        long plain = lines.stream().filter(line -> line.kinds().isEmpty()).count();
        return 1 - (double) tally.vain() / plain;
    }

    @Test
    void findsOneSensitiveSentenceAmongManyPlainOnes() {
        String plain = "The bins go out on Mondays. We painted the kitchen yellow. ".repeat(30);

        assertThat(reader.kinds(plain)).isEmpty();
        assertThat(reader.kinds(plain + "My chemo starts on Friday. " + plain)).contains(SensitiveKind.HEALTH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "🐙🐙", "?", "\u0301\u0301"})
    void takesWhatSaysNothing(String text) {
        assertThat(reader.kinds(text)).isEmpty();
    }

    @Test
    void takesTwoMillisecondsOfATextAtMost() {
        float[] vector = E5.ofPassage("my salary is 3,000");
        for (int warm = 0; warm < 5; warm++) {
            HELD_OUT.forEach(line -> reader.kinds(line.text(), vector));
        }
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        HELD_OUT.forEach(line -> reader.kinds(line.text(), vector));
        double each = (threads.getCurrentThreadCpuTime() - before) / 1e6 / HELD_OUT.size();

        System.out.printf("sensitive: %.3f ms of CPU a text%n", each);
        assertThat(each).isLessThan(2);
    }
}
