package dev.pluto.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SizeRulesTest {

    @Test
    void findsMethodsThatAreTooLong(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("Sample.java"), """
            class Sample {
                Runnable atMost = () -> {};
                void allowed() {%s
                }
                <T> T wrong(
                        T one,
                        T other) {%s
                }
            }
            """.formatted(
                        "\n".repeat(SizeRules.MOST_LINES - 2), "\n".repeat(SizeRules.MOST_LINES - 1)));

        assertThat(SizeRules.longMethods(folder))
                .containsExactly("Sample.java:45: wrong has " + (SizeRules.MOST_LINES + 1) + " lines");
        assertThat(SizeRules.longMethods(folder.resolve("none"))).isEmpty();
    }

    @Test
    void findsSourcesThatAreTooLong(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("Allowed.java"), "\n".repeat(SizeRules.MOST_LINES_OF_A_CLASS));
        Files.writeString(folder.resolve("Wrong.java"), "\n".repeat(SizeRules.MOST_LINES_OF_A_CLASS + 1));
        SizeRules.UNCUT.forEach((name, lines) -> write(folder.resolve(name + ".java"), lines));

        assertThat(SizeRules.longSources(folder)).containsExactly("Wrong has 251 lines, of 250");
    }

    @Test
    void countsTheNamesOfAListAndNotWhatIsSaidOfThem(@TempDir Path folder) throws IOException {
        String names = "    /** Said of it. */\n    NAME,\n".repeat(SizeRules.MOST_LINES_OF_A_CLASS - 2);
        Files.writeString(folder.resolve("Allowed.java"), "enum Allowed {\n" + names + "}\n");
        Files.writeString(folder.resolve("Wrong.java"), "enum Wrong {\n    MORE,\n" + names + "}\n");

        assertThat(SizeRules.longSources(folder)).containsExactly("Wrong has 251 lines, of 250");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, -1})
    void holdsSourcesThatWaitForACutToTheSizeTheyHave(int more, @TempDir Path folder) throws IOException {
        SizeRules.UNCUT.forEach((name, lines) -> write(folder.resolve(name + ".java"), lines + more));

        assertThat(SizeRules.longSources(folder)).hasSameSizeAs(SizeRules.UNCUT.keySet());
    }

    @Test
    void namesNoSourceThatIsGone() throws IOException {
        try (Stream<Path> house = Files.walk(Path.of("../.."))) {
            assertThat(house.map(file -> String.valueOf(file.getFileName())))
                    .containsAll(SizeRules.UNCUT.keySet().stream()
                            .map(name -> name + ".java")
                            .toList());
        }
    }

    private static void write(Path file, int lines) {
        try {
            Files.writeString(file, "\n".repeat(lines));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void findsClassesWithTooManyCollaborators() {
        var classes = new ClassFileImporter().importClasses(Calm.class, Crowded.class, CrowdedValue.class);

        assertThat(SizeRules.fewCollaborators()
                        .evaluate(classes)
                        .getFailureReport()
                        .getDetails())
                .singleElement()
                .asString()
                .contains("Crowded has 8");
    }

    static class Calm {
        Calm(int a, int b, int c, int d, int e, int f, int g) {}
    }

    static class Crowded {
        Crowded(int a, int b, int c, int d, int e, int f, int g, int h) {}
    }

    record CrowdedValue(int a, int b, int c, int d, int e, int f, int g, int h) {}
}
