package dev.pluto.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The rule for names of migrations. All modules of a service share one history, so a version is a date, the module's digit
 * and a number: two modules never make the same one, and none sorts below what databases have had for long (ADR 9).
 */
final class MigrationRules {

    private static final Map<String, Integer> MODULES = Map.of("protection", 1, "outbox", 2, "http", 3, "migration", 9);
    private static final Pattern DATED = Pattern.compile("V20\\d{6}_(\\d)_\\d+__[A-Za-z0-9_]+\\.(?:sql|java)");

    /** Those of November 2026, which every database has. */
    private static final Pattern FIRST = Pattern.compile("V(?:0_[1-3]|[1-7])__[a-z_]+\\.sql");

    private MigrationRules() {}

    /** What is wrong with the migrations of a module, a line each. */
    static List<String> broken(Path module) {
        Stream<Path> inJava = files(module.resolve("src/main/java"))
                .filter(file -> folderOf(file).equals("migration"));
        return Stream.concat(files(module.resolve("src/main/resources/db")), inJava)
                .filter(file -> nameOf(file).matches("V\\d.*"))
                .flatMap(file -> complaint(folderOf(file), nameOf(file)).stream())
                .toList();
    }

    static List<String> complaint(String folder, String name) {
        Matcher dated = DATED.matcher(name);
        if (!dated.matches()) {
            return FIRST.matcher(name).matches()
                    ? List.of()
                    : List.of(name + " is not named V<date>_<module>_<number>__words");
        }
        int digit = Integer.parseInt(dated.group(1));
        Integer own = MODULES.get(folder);
        return own != null && own == digit
                ? List.of()
                : List.of(name + " has the digit of another module than " + folder);
    }

    private static String nameOf(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static String folderOf(Path file) {
        Path parent = file.getParent();
        return parent == null ? "" : nameOf(parent);
    }

    private static Stream<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (Stream<Path> tree = Files.walk(folder)) {
            return tree.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
