package dev.pluto.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which package of a module may use which, as the module's {@value #FILE} says it: a line for each package, from top to bottom,
 * with what it uses of those further down. Lines that begin with {@code #} are for readers.
 *
 * <pre>
 * inbound -> consent, conversation
 * conversation -> channel
 * consent -> channel
 * channel -> nothing
 * </pre>
 *
 * <p>The file is true in both directions: a use that it does not name is wrong, and so is a name that nothing uses.
 */
final class Layering {

    /** Name of the file, which lies in the module's folder. */
    static final String FILE = "layering.txt";

    private static final String NOTHING = "nothing";
    private static final SortedMap<String, String> NONE = Collections.emptySortedMap();
    private static final Pattern LINE = Pattern.compile("([a-z.-]+) -> ([a-z.-]+(?:, [a-z.-]+)*)");

    private final Map<String, List<String>> lines = new LinkedHashMap<>();
    private final List<String> broken = new ArrayList<>();

    private Layering() {}

    /**
     * That one package uses another.
     *
     * @param told by what, for the person who has to undo it: a class and what it uses, or a file
     */
    record Use(String from, String to, String told) {}

    /**
     * Reads the file of a module.
     *
     * @param module its folder; without a file in it every use is wrong
     */
    static Layering of(Path module) {
        Path file = module.resolve(FILE);
        try {
            return of(Files.exists(file) ? Files.readAllLines(file) : List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Layering of(List<String> text) {
        Layering layering = new Layering();
        text.stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .forEach(layering::read);
        return layering;
    }

    private void read(String line) {
        var found = LINE.matcher(line);
        if (!found.matches()) {
            broken.add("no line of " + FILE + ": " + line);
            return;
        }
        List<String> used = found.group(2).equals(NOTHING)
                ? List.of()
                : Arrays.asList(found.group(2).split(", "));
        if (lines.putIfAbsent(found.group(1), used) != null) {
            broken.add(FILE + " has two lines for " + found.group(1));
        }
    }

    /**
     * What is wrong, a line each.
     *
     * @param packages all there are
     * @param uses all there are, of one package by another
     */
    List<String> broken(SortedSet<String> packages, Collection<Use> uses) {
        Map<String, SortedMap<String, String>> used = uses.stream()
                .collect(Collectors.groupingBy(
                        Use::from, Collectors.toMap(Use::to, Use::told, Layering::first, TreeMap::new)));
        return Stream.of(
                        broken.stream(),
                        packages.stream().flatMap(name -> unnamed(name, used.getOrDefault(name, NONE))),
                        packages.stream().flatMap(name -> unneeded(name, used.getOrDefault(name, NONE))),
                        gone(packages),
                        upwards())
                .flatMap(found -> found)
                .toList();
    }

    private static String first(String one, String other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    /** @param used of each package that this one uses, one place where it does */
    private Stream<String> unnamed(String name, SortedMap<String, String> used) {
        List<String> line = lines.get(name);
        String wanted = "; if that is meant, its line is: " + name + " -> "
                + (used.isEmpty() ? NOTHING : String.join(", ", used.keySet()));
        return line == null
                ? Stream.of(FILE + " has no line for " + name + wanted)
                : used.entrySet().stream()
                        .filter(use -> !line.contains(use.getKey()))
                        .map(use -> FILE + " does not let " + name + " use " + use.getKey() + ", but " + use.getValue()
                                + wanted);
    }

    private Stream<String> unneeded(String name, SortedMap<String, String> used) {
        return lines.getOrDefault(name, List.of()).stream()
                .filter(named -> !used.containsKey(named))
                .map(named -> FILE + " lets " + name + " use " + named + ", which nothing there does");
    }

    private Stream<String> gone(Set<String> packages) {
        return lines.keySet().stream()
                .filter(line -> !packages.contains(line))
                .map(line -> FILE + " has a line for " + line + ", which is not there");
    }

    /** A package uses only those further down: whoever reads from the top meets nothing that needs what came before. */
    private Stream<String> upwards() {
        Set<String> above = new TreeSet<>();
        return lines.entrySet().stream().flatMap(line -> {
            above.add(line.getKey());
            return line.getValue().stream()
                    .filter(above::contains)
                    .map(used -> FILE + " lets " + line.getKey() + " use " + used + ", which does not stand below it");
        });
    }
}
