package dev.pluto.language.words;

import dev.pluto.language.Rows;
import java.util.Map;
import java.util.stream.Collectors;

/** What people type for short, and what it stands for: {@code u} is {@code you}, {@code tmrw} is {@code tomorrow}. */
public final class Shorthand {

    private final Map<String, String> meant;

    private Shorthand(Map<String, String> meant) {
        this.meant = meant;
    }

    /** @param language of which there is a list, such as {@code en} */
    public static Shorthand of(String language) {
        return new Shorthand(Rows.of(Shorthand.class, "shorthand." + language + ".txt").stream()
                .map(row -> row.split("\\s*=\\s*", 2))
                .collect(Collectors.toUnmodifiableMap(pair -> pair[0], pair -> pair[1])));
    }

    /** The words meant, or the word itself. */
    public String meant(String word) {
        return meant.getOrDefault(word, word);
    }
}
