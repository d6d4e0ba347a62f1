package dev.pluto.memory.style;

import dev.pluto.language.Pieces;
import dev.pluto.language.Rows;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The words of a language that show how somebody writes: {@code style.en.txt}. */
final class StyleWords {
    private static final Map<String, StyleWords> BY_LANGUAGE =
            Stream.of("en", "es").collect(Collectors.toUnmodifiableMap(code -> code, StyleWords::read));
    private static final StyleWords NONE = new StyleWords(new EnumMap<>(Sort.class));

    /** Words of one phrase, at most. */
    private static final int LONGEST = 4;

    /** What words show. */
    enum Sort {
        CASUAL,
        FORMAL,
        LAUGHTER,
        COURTESY,
        /** One of them is in what people say to agree. */
        ASSENT,
        /** Stands beside those. */
        FILLER,
        /** Is nobody's own, whatever it is made of. */
        NEVER
    }

    private final Map<Sort, Set<String>> words;

    private StyleWords(Map<Sort, Set<String>> words) {
        this.words = words;
    }

    /** Of a person's language; where there are none, nothing shows in words. */
    static StyleWords of(Locale locale) {
        return BY_LANGUAGE.getOrDefault(locale.getLanguage(), NONE);
    }

    private static StyleWords read(String language) {
        Map<Sort, Set<String>> words = new EnumMap<>(Sort.class);
        for (String row : Rows.of(StyleWords.class, "style." + language + ".txt")) {
            String[] sides = Pieces.of(row, " = ", 2);
            words.put(
                    Sort.valueOf(sides[0].toUpperCase(Locale.ROOT)),
                    Arrays.stream(Pieces.of(sides[1], " "))
                            .map(word -> word.replace('_', ' '))
                            .collect(Collectors.toUnmodifiableSet()));
        }
        return new StyleWords(words);
    }

    /** How often words of a sort are among these. */
    int count(Sort sort, List<String> text) {
        return (int) phrases(text).filter(phrase -> has(sort, phrase)).count();
    }

    /** Whether it is a word or phrase of a sort. */
    boolean has(Sort sort, String phrase) {
        return words.getOrDefault(sort, Set.of()).contains(phrase);
    }

    /** Whether there are words of the language at all. */
    boolean areKnown() {
        return !words.isEmpty();
    }

    private static Stream<String> phrases(List<String> text) {
        return IntStream.range(0, text.size())
                .boxed()
                .flatMap(from -> IntStream.rangeClosed(from + 1, Math.min(text.size(), from + LONGEST))
                        .mapToObj(to -> String.join(" ", text.subList(from, to))));
    }
}
