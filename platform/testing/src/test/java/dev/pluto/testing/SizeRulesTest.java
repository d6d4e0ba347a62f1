package dev.pluto.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
    void findsBeansWithTooManyCollaborators() {
        var classes = new ClassFileImporter().importClasses(Calm.class, Crowded.class, CrowdedValue.class);

        assertThat(SizeRules.fewCollaborators()
                        .evaluate(classes)
                        .getFailureReport()
                        .getDetails())
                .singleElement()
                .asString()
                .contains("Crowded has 8");
    }

    @ApplicationScoped
    static class Calm {
        Calm(int a, int b, int c, int d, int e, int f, int g) {}
    }

    @ApplicationScoped
    static class Crowded {
        Crowded(int a, int b, int c, int d, int e, int f, int g, int h) {}
    }

    record CrowdedValue(int a, int b, int c, int d, int e, int f, int g, int h) {}
}
