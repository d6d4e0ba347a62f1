package dev.pluto.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.pluto.testing.Layering.Use;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LayeringTest {

    private static final List<Use> USES = List.of(
            new Use("reply", "store", "Reply uses Rows (Reply.java:9)"),
            new Use("reply", "store", "Answer uses Rows (Answer.java:4)"),
            new Use("reply", "words", "Reply uses Words (Reply.java:3)"));

    @Test
    void takesWhatItSays() {
        assertThat(broken("# a comment", "", "reply -> store, words", "store -> nothing", "words -> nothing"))
                .isEmpty();
    }

    @Test
    void refusesAUseThatIsNotNamedAndSaysWhichClassMakesIt() {
        assertThat(broken("reply -> words", "store -> nothing", "words -> nothing"))
                .containsExactly("layering.txt does not let reply use store, but Answer uses Rows (Answer.java:4);"
                        + " if that is meant, its line is: reply -> store, words");
    }

    @Test
    void refusesAPackageWithoutALine() {
        assertThat(broken("reply -> store, words", "store -> nothing"))
                .containsExactly("layering.txt has no line for words; if that is meant, its line is: words -> nothing");
    }

    @Test
    void refusesWhatIsNamedAndNotUsed() {
        assertThat(broken("reply -> store, words", "store -> words", "old -> nothing", "words -> nothing"))
                .containsExactly(
                        "layering.txt lets store use words, which nothing there does",
                        "layering.txt has a line for old, which is not there");
    }

    @Test
    void refusesAUseOfWhatStandsAbove() {
        assertThat(broken("words -> nothing", "reply -> store, words", "store -> nothing"))
                .containsExactly("layering.txt lets reply use words, which does not stand below it");
    }

    @Test
    void refusesWhatIsNoLineAndASecondLine() {
        assertThat(broken(
                        "reply -> store, words",
                        "store: nothing",
                        "store -> nothing",
                        "words -> nothing",
                        "words -> nothing"))
                .containsExactly("no line of layering.txt: store: nothing", "layering.txt has two lines for words");
    }

    @Test
    void readsUsesFromClasses(@TempDir Path module) throws IOException {
        Files.writeString(module.resolve(Layering.FILE), "two -> nothing\none -> nothing\n");
        String unruly = "dev.pluto.testing.unruly";

        assertThat(LayeringRules.broken(module, unruly, new ClassFileImporter().importPackages(unruly)))
                .hasSize(2)
                .anyMatch(
                        line -> line.matches("layering.txt does not let one use two, but \\w+ uses ThingManager \\(.*"))
                .anyMatch(line ->
                        line.matches("layering.txt does not let two use one, but ThingManager uses \\w+ \\(.*"));
    }

    @Test
    void readsConstantsThatACompilerCopiesFromImports(@TempDir Path module) throws IOException {
        String unruly = "dev.pluto.testing.unruly";
        Path folder = Files.createDirectories(module.resolve("src/main/java/dev/pluto/testing/unruly/one"));
        Files.writeString(folder.resolve("Copy.java"), "import static " + unruly + ".three.Text.LENGTH;");

        assertThat(LayeringRules.broken(module, unruly, new ClassFileImporter().importPackages(unruly)))
                .anyMatch(line -> line.contains("if that is meant, its line is: one -> three, two"));
    }

    @Test
    void readsUsesOfThePlatformFromPomsAndSources(@TempDir Path platform) throws IOException {
        module(
                platform,
                "post",
                "<dependency><artifactId>pluto-paper</artifactId></dependency>"
                        + "<dependency><artifactId>pluto-probe</artifactId><scope>test</scope></dependency>");
        module(platform, "paper", "");
        module(platform, "probe", "");
        Files.createDirectories(platform.resolve("post/src/main/java"));
        Files.writeString(
                platform.resolve("post/src/main/java/Stamp.java"), "package a;\n\nimport dev.pluto.probe.Seen;\n");
        Files.writeString(platform.resolve(Layering.FILE), "post -> nothing\npaper -> nothing\nprobe -> nothing\n");

        assertThat(PlatformLayering.broken(platform))
                .containsExactly(
                        "layering.txt does not let post use paper, but its pom.xml depends on it;"
                                + " if that is meant, its line is: post -> paper, probe",
                        "layering.txt does not let post use probe, but Stamp.java says import dev.pluto.probe.Seen;"
                                + " if that is meant, its line is: post -> paper, probe");
    }

    @Test
    void holdsForThePlatform() {
        assertThat(PlatformLayering.broken(Path.of(".."))).isEmpty();
    }

    private static void module(Path platform, String name, String dependencies) throws IOException {
        Files.createDirectories(platform.resolve(name));
        Files.writeString(platform.resolve(name).resolve("pom.xml"), "<project>" + dependencies + "</project>");
    }

    private static List<String> broken(String... lines) {
        return Layering.of(List.of(lines)).broken(new TreeSet<>(List.of("reply", "store", "words")), USES);
    }
}
