package dev.pluto.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** How large things may become: what is larger has a part that wants a name of its own. */
final class SizeRules {

    static final int MOST_LINES = 40;
    static final int MOST_LINES_OF_A_CLASS = 250;
    static final int MOST_COLLABORATORS = 7;
    private static final List<String> COMMENT = List.of("/**", "*", "//");

    /** Sources that are larger and wait for a cut, with how large each may be until then: never more than it is. */
    static final Map<String, Integer> UNCUT = Map.of("DateMentions", 265);

    private SizeRules() {}

    static ArchRule fewCollaborators() {
        return classes()
                .should(ClassCondition.of(
                        "be given " + MOST_COLLABORATORS + " collaborators at most", SizeRules::crowdedConstructors))
                .because("who needs more does several things, and a test has to make all of them");
    }

    private static Stream<String> crowdedConstructors(JavaClass type) {
        if (type.isRecord() || type.isEnum()) {
            return Stream.empty(); // made of values, not of collaborators
        }
        return type.getConstructors().stream()
                .map(constructor -> constructor.getParameters().size())
                .filter(given -> given > MOST_COLLABORATORS)
                .map(given -> type.getName() + " has " + given);
    }

    /** Each method below a folder of sources whose body is longer, with its file and how long it is. */
    static List<String> longMethods(Path sources) throws IOException {
        List<String> found = new ArrayList<>();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            List<Path> below = javaFiles(sources);
            if (below.isEmpty()) {
                return found;
            }
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(below));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree file : task.parse()) {
                new LongMethods(file, positions, found).scan(file, null);
            }
        }
        return found;
    }

    /**
     * Each source below a folder that is too long, comments and imports counted: as an editor shows it. Of an enum, which is a list of
     * names, what is said of each is not counted, so that nobody has to leave it out.
     */
    static List<String> longSources(Path sources) throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : javaFiles(sources)) {
            String name = String.valueOf(file.getFileName()).replace(".java", "");
            int most = UNCUT.getOrDefault(name, MOST_LINES_OF_A_CLASS);
            int length = length(Files.readAllLines(file));
            if (length > most) {
                found.add(name + " has " + length + " lines, of " + most);
            } else if (UNCUT.containsKey(name) && length < most) {
                found.add(name + " has " + length + " lines: say so in SizeRules.UNCUT, which lets it have " + most);
            }
        }
        return found;
    }

    private static int length(List<String> lines) {
        boolean isList = lines.stream().anyMatch(line -> line.startsWith("enum ") || line.startsWith("public enum "));
        return Math.toIntExact(lines.stream()
                .map(String::strip)
                .filter(line -> !isList || COMMENT.stream().noneMatch(line::startsWith))
                .count());
    }

    private static List<Path> javaFiles(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> tree = Files.walk(folder)) {
            return tree.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }

    private static final class LongMethods extends TreeScanner<@Nullable Void, @Nullable Void> {

        private final CompilationUnitTree file;
        private final SourcePositions positions;
        private final List<String> found;

        LongMethods(CompilationUnitTree file, SourcePositions positions, List<String> found) {
            this.file = file;
            this.positions = positions;
            this.found = found;
        }

        @Override
        public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
            if (method.getBody() != null) {
                LineMap lines = file.getLineMap();
                long first = lines.getLineNumber(positions.getStartPosition(file, method.getBody()));
                long length = lines.getLineNumber(positions.getEndPosition(file, method.getBody())) - first + 1;
                if (length > MOST_LINES) {
                    Path path = Path.of(file.getSourceFile().getName());
                    found.add(path.getFileName() + ":" + first + ": " + method.getName() + " has " + length + " lines");
                }
            }
            return super.visitMethod(method, nothing);
        }
    }
}
