package dev.pluto.language.learning;

import dev.pluto.language.words.Token;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What counts by its kind and not by its value: a line of the resource names the kind and its words. */
public final class Masks {

    /** The first character of a mask. */
    static final char SIGN = '#';

    private static final String TIME = "#time";
    private static final String NUMBER = "#number";
    private static final String HALF_OF_DAY = "#half";

    private final Map<String, String> maskOf;

    private Masks(Map<String, String> maskOf) {
        this.maskOf = maskOf;
    }

    /** @param language of which there is a list, such as {@code en} */
    public static Masks of(String language) {
        String name = "masks." + language + ".txt";
        try (InputStream stream = Objects.requireNonNull(Masks.class.getResourceAsStream(name), name);
                var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            Map<String, String> maskOf = new HashMap<>();
            reader.lines().filter(line -> line.indexOf('=') > 0).forEach(line -> {
                String[] sides = line.split("\\s*=\\s*", 2);
                for (String word : sides[1].split(" ")) {
                    maskOf.put(word, SIGN + sides[0]);
                }
            });
            return new Masks(Map.copyOf(maskOf));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The kind of a word, or the word itself. */
    public String word(String word) {
        String mask = maskOf.getOrDefault(word, word);
        return mask.equals(HALF_OF_DAY) ? word : mask;
    }

    /** What stands for the number at a place: a time or a number. */
    public String number(List<Token> tokens, int i) {
        boolean clock = tokens.get(i).text().indexOf(':') > 0
                || (i + 1 < tokens.size()
                        && HALF_OF_DAY.equals(maskOf.get(tokens.get(i + 1).text())));
        return clock ? TIME : NUMBER;
    }
}
