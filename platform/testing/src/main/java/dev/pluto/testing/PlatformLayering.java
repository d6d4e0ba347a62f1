package dev.pluto.testing;

import dev.pluto.testing.Layering.Use;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Holds the modules of the platform to the {@value Layering#FILE} in their common folder. A module uses another when its POM
 * depends on it, tests apart, or when a class of it imports one: what comes along with another module's dependencies counts too.
 */
final class PlatformLayering {

    private static final Pattern DEPENDENCY = Pattern.compile("(?s)<dependency>(.*?)</dependency>");
    private static final Pattern OURS = Pattern.compile("<artifactId>pluto-([a-z-]+)</artifactId>");
    private static final Pattern IMPORT = Pattern.compile("import (?:static )?dev\\.pluto\\.([a-z]+)\\.[\\w.]+");

    private PlatformLayering() {}

    /** What breaks the file, a line each. */
    static List<String> broken(Path platform) {
        SortedSet<String> modules = modules(platform);
        List<Use> uses = modules.stream()
                .flatMap(module -> Stream.concat(ofPom(platform, module), ofSources(platform, module)))
                .filter(use -> !use.from().equals(use.to()))
                .toList();
        return Layering.of(platform).broken(modules, uses);
    }

    private static SortedSet<String> modules(Path platform) {
        try (Stream<Path> folders = Files.list(platform)) {
            return folders.filter(folder -> Files.exists(folder.resolve("pom.xml")))
                    .map(folder -> platform.relativize(folder).toString())
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Use> ofPom(Path platform, String module) {
        return SourceFiles.below(platform.resolve(module), "pom.xml").stream()
                .flatMap(pom -> DEPENDENCY.matcher(pom.text()).results())
                .map(dependency -> dependency.group(1))
                .filter(dependency -> !dependency.contains("<scope>test</scope>"))
                .flatMap(dependency -> OURS.matcher(dependency).results())
                .map(found -> new Use(module, found.group(1), "its pom.xml depends on it"));
    }

    private static Stream<Use> ofSources(Path platform, String module) {
        return SourceFiles.below(platform.resolve(module).resolve("src/main/java"), ".java").stream()
                .flatMap(source -> IMPORT.matcher(source.text())
                        .results()
                        .map(found -> new Use(module, found.group(1), source.name() + " says " + found.group())));
    }
}
