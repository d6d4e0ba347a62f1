package dev.pluto.testing;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** docs/asvs.md says of each requirement what shows it: these tests and documents are there, and no requirement is left out. */
class AsvsTest {

    private static final Path ROOT = Path.of(System.getProperty("pluto.build.root"));

    private static final Pattern LINE =
            Pattern.compile("\\| (\\d+\\.\\d+\\.\\d+) \\| ([^|]+) \\| ([^|]+) \\| ([^|]+) \\|");
    private static final Pattern COUNT = Pattern.compile("\\| ([a-z ]+) \\| (\\d+) \\| [^|]+ \\|");

    /** {@code SomeTest} or {@code SomeTest#method}, as it stands in a line. */
    private static final Pattern TEST = Pattern.compile("`(\\w+Test)(?:#(\\w+))?`");

    private static final Pattern METHOD = Pattern.compile("void (\\w+)\\(");
    private static final Set<String> NO_SOURCES = Set.of("target", "node_modules", ".git");

    private static final Map<String, List<Path>> TESTS = new HashMap<>();

    private static List<String> document = List.of();

    /**
     * @param number of the requirement
     * @param why the tests or documents that show it, or a reason
     */
    private record Line(String number, String verdict, String why) {

        Line(MatchResult found) {
            this(found.group(1), found.group(3), found.group(4));
        }

        Stream<MatchResult> tests() {
            return TEST.matcher(why).results();
        }
    }

    @BeforeAll
    static void read() throws IOException {
        document = Files.readAllLines(ROOT.resolve("docs/asvs.md"));
        Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return NO_SOURCES.contains(String.valueOf(folder.getFileName()))
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                String name = String.valueOf(file.getFileName());
                if (name.endsWith("Test.java")) {
                    TESTS.computeIfAbsent(name.replace(".java", ""), whatever -> new ArrayList<>())
                            .add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }

    @Test
    void hasEveryRequirementOfLevelTwoOnceAndInOrder() throws IOException {
        assertThat(lines().map(Line::number).toList()).isEqualTo(requirements()).hasSize(253);
    }

    @Test
    void countsWhatItHas() {
        Map<String, Long> counted = document.stream()
                .flatMap(line -> COUNT.matcher(line).results())
                .collect(toMap(found -> found.group(1), found -> Long.valueOf(found.group(2))));

        assertThat(lines().collect(groupingBy(Line::verdict, counting())))
                .containsOnlyKeys("met", "written", "no such part", "not met")
                .isEqualTo(counted);
    }

    @Test
    void namesTestsForWhatIsMet() {
        assertThat(lines().filter(line -> line.verdict().equals("met")))
                .allSatisfy(line -> assertThat(line.tests()).as(line.number()).isNotEmpty());
    }

    @Test
    void namesTestsThatAreThere() {
        assertThat(lines().flatMap(Line::tests)).isNotEmpty().allMatch(AsvsTest::isThere);
    }

    @Test
    void soDoesTheDocumentOfDefences() throws IOException {
        assertThat(TEST.matcher(Files.readString(ROOT.resolve("docs/security.md")))
                        .results())
                .isNotEmpty()
                .allMatch(AsvsTest::isThere);
    }

    @Test
    void namesDocumentsThatAreThere() {
        assertThat(lines().filter(line -> line.verdict().equals("written"))
                        .flatMap(line -> Stream.of(line.why().split(", ", -1))))
                .isNotEmpty()
                .allSatisfy(file -> assertThat(ROOT.resolve(file)).isRegularFile());
    }

    /** Several services may have a test of one name. */
    private static boolean isThere(MatchResult test) {
        String method = test.group(2);
        return TESTS.getOrDefault(test.group(1), List.of()).stream()
                .anyMatch(file -> method == null || methods(file).anyMatch(method::equals));
    }

    private static Stream<String> methods(Path file) {
        try {
            return METHOD.matcher(Files.readString(file)).results().map(found -> found.group(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Line> lines() {
        return document.stream().flatMap(line -> LINE.matcher(line).results()).map(Line::new);
    }

    /** The numbers of the standard's levels 1 and 2. */
    private static List<String> requirements() throws IOException {
        try (InputStream numbers = AsvsTest.class.getResourceAsStream("/asvs-5.0-level-2.txt")) {
            return new String(Objects.requireNonNull(numbers).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }
}
