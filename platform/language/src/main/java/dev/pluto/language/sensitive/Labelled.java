package dev.pluto.language.sensitive;

import dev.pluto.language.Pieces;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A line of a labelled file: kinds with a comma between them or {@code plain}, then the text. A row that begins {@code terms} has
 * several texts of its kind.
 *
 * @param kinds none for a plain one
 * @param isTerm whether it is a word or phrase and not what somebody would text
 */
record Labelled(Set<SensitiveKind> kinds, String text, boolean isTerm) {

    private static final String PLAIN = "plain";
    private static final String TERMS = "terms ";

    /** All of the files of a folder, by their names; a line that begins with {@code #} is for people. */
    static List<Labelled> in(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            List<Labelled> all = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                        .map(String::strip)
                        .filter(row -> !row.isEmpty() && !row.startsWith("#"))
                        .flatMap(Labelled::of)
                        .forEach(all::add);
            }
            return all.stream().distinct().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IllegalArgumentException where a kind is none */
    static Stream<Labelled> of(String row) {
        String[] sides = Pieces.of(row, " = ", 2);
        boolean isTerms = sides[0].startsWith(TERMS);
        Set<SensitiveKind> kinds = kinds(isTerms ? sides[0].substring(TERMS.length()) : sides[0]);
        String[] texts = isTerms ? Pieces.of(sides[1], ", ") : new String[] {sides[1]};
        return Stream.of(texts).map(text -> new Labelled(kinds, text.strip(), isTerms));
    }

    private static Set<SensitiveKind> kinds(String words) {
        Set<SensitiveKind> kinds = EnumSet.noneOf(SensitiveKind.class);
        if (!words.equals(PLAIN)) {
            for (String word : Pieces.of(words, ",")) {
                kinds.add(SensitiveKind.of(word).orElseThrow(() -> new IllegalArgumentException("no kind: " + word)));
            }
        }
        return kinds;
    }
}
