package dev.pluto.testing;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import dev.pluto.testing.Layering.Use;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Holds a module to its {@value Layering#FILE}. Packages use each other as the class files tell and as the sources import: only
 * the ones know what is used without being named, only the others the constants a compiler copies.
 */
final class LayeringRules {

    private LayeringRules() {}

    /**
     * What breaks the file, a line each; nothing where all classes are of one package, which needs no file.
     *
     * @param module folder of the file
     * @param basePackage packages are named without it; it is itself named by its last part
     */
    static List<String> broken(Path module, String basePackage, JavaClasses classes) {
        SortedSet<String> packages = classes.stream()
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .map(type -> name(type.getPackageName(), basePackage))
                .collect(Collectors.toCollection(TreeSet::new));
        Stream<Use> ofClasses = classes.stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .flatMap(dependency -> ofClass(dependency, basePackage));
        List<Use> uses = Stream.concat(ofClasses, ofSources(module, basePackage))
                .filter(use -> !use.from().equals(use.to()))
                .toList();
        return packages.size() < 2 ? List.of() : Layering.of(module).broken(packages, uses);
    }

    private static Stream<Use> ofClass(Dependency dependency, String basePackage) {
        JavaClass origin = dependency.getOriginClass();
        JavaClass target = dependency.getTargetClass().getBaseComponentType();
        boolean within = target.getPackageName().equals(basePackage)
                || target.getPackageName().startsWith(basePackage + ".");
        String told =
                origin.getSimpleName() + " uses " + target.getSimpleName() + " " + dependency.getSourceCodeLocation();
        return within
                ? Stream.of(new Use(
                        name(origin.getPackageName(), basePackage), name(target.getPackageName(), basePackage), told))
                : Stream.empty();
    }

    private static Stream<Use> ofSources(Path module, String basePackage) {
        Pattern imported = Pattern.compile(
                "import (?:static )?(" + Pattern.quote(basePackage) + "(?:\\.[a-z]\\w*)*)\\.([A-Z]\\w*)[\\w.]*;");
        return SourceFiles.below(module.resolve("src/main/java"), ".java").stream()
                .flatMap(source -> imported.matcher(source.text())
                        .results()
                        .map(found -> new Use(
                                name(source.packageName(), basePackage),
                                name(found.group(1), basePackage),
                                source.name() + " imports " + found.group(2))));
    }

    private static String name(String full, String basePackage) {
        return full.equals(basePackage)
                ? basePackage.substring(basePackage.lastIndexOf('.') + 1)
                : full.substring(Math.min(full.length(), basePackage.length() + 1));
    }
}
