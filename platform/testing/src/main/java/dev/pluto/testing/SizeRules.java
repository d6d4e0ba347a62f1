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
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** How large things may become: what is larger has a part that wants a name of its own. */
final class SizeRules {

    static final int MOST_LINES = 40;
    static final int MOST_COLLABORATORS = 7;

    private static final Set<String> BEANS = Set.of(
            "jakarta.enterprise.context.ApplicationScoped",
            "jakarta.enterprise.context.RequestScoped",
            "jakarta.enterprise.context.Dependent",
            "jakarta.inject.Singleton",
            "jakarta.ws.rs.Path",
            "jakarta.ws.rs.ext.Provider");

    private SizeRules() {}

    static ArchRule fewCollaborators() {
        return classes()
                .should(new ArchCondition<JavaClass>("be given " + MOST_COLLABORATORS + " collaborators at most") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        if (BEANS.stream().noneMatch(type::isAnnotatedWith)) {
                            return;
                        }
                        for (JavaConstructor constructor : type.getConstructors()) {
                            int given = constructor.getParameters().size();
                            if (given > MOST_COLLABORATORS) {
                                events.add(SimpleConditionEvent.violated(type, type.getName() + " has " + given));
                            }
                        }
                    }
                })
                .because("who needs more does several things, and a test has to make all of them");
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
