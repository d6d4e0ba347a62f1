package dev.pluto.messaging.care;

import dev.pluto.language.Pieces;
import dev.pluto.language.words.Spelling;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** Reads the signs of one language from its resource. The notation is told at the head of {@code signs.en.txt}. */
final class SignsReader {

    private final String language;
    private final Map<String, String> written = new HashMap<>();
    private final Map<String, Set<String>> sets = new HashMap<>();
    private final Map<String, Set<String>> words = new HashMap<>();
    private final Map<String, List<Phrase>> phrases = new HashMap<>();

    SignsReader(String language) {
        this.language = language;
    }

    Signs read() {
        Resources.lines("signs." + language + ".txt").forEach(this::line);
        return new Signs(language, text(), lines());
    }

    private void line(String line) {
        String[] sides = Pieces.of(line, " = ", 2);
        String name = sides[0];
        if (name.startsWith("SHORT ")) {
            written.put(name.substring("SHORT ".length()), sides[1]);
        } else if (name.startsWith("<")) {
            sets.put(name.substring(1, name.length() - 1), members(sides[1]));
        } else if (Set.of("NOT", "CERTAIN", "MISSPELT", "ORDINARY").contains(name) || name.startsWith("ABOUT ")) {
            words.put(name, Set.of(distinct(sides[1])));
        } else {
            for (String notation : Pieces.of(sides[1], " | ")) {
                phrases.computeIfAbsent(name, unused -> new ArrayList<>())
                        .add(Phrase.of(notation, sets, word -> written.getOrDefault(word, word)));
            }
        }
    }

    /** Words, and those of sets named before. */
    private Set<String> members(String line) {
        Set<String> members = new HashSet<>();
        for (String word : Pieces.of(line, " ")) {
            members.addAll(
                    word.startsWith("<")
                            ? Objects.requireNonNull(sets.get(word.substring(1, word.length() - 1)), word)
                            : Set.of(word));
        }
        return Set.copyOf(members);
    }

    private static String[] distinct(String line) {
        return Arrays.stream(Pieces.of(line, " ")).distinct().toArray(String[]::new);
    }

    private PlainText text() {
        Map<String, Integer> misspelt = new TreeMap<>();
        words("MISSPELT").forEach(word -> misspelt.put(word, 1));
        Set<String> known = new HashSet<>(words("ORDINARY"));
        phrases.values().stream().flatMap(List::stream).forEach(phrase -> known.addAll(phrase.words()));
        return new PlainText(written, new Spelling(misspelt), known);
    }

    private Signs.Lines lines() {
        Map<Kind, Phrases> plain = new EnumMap<>(Kind.class);
        Map<Kind, Phrases> firm = new EnumMap<>(Kind.class);
        Map<Kind, Set<String>> about = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            plain.put(kind, phrases(kind.name()));
            firm.put(kind, phrases(kind.name() + "!"));
            about.put(kind, words("ABOUT " + kind.name()));
        }
        return new Signs.Lines(
                plain,
                firm,
                about,
                phrases("FIGURE"),
                phrases("STORY"),
                new Signs.Denials(words("NOT"), words("CERTAIN")));
    }

    private Phrases phrases(String name) {
        return new Phrases(phrases.getOrDefault(name, List.of()));
    }

    private Set<String> words(String name) {
        return words.getOrDefault(name, Set.of());
    }
}
