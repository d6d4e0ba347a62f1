package dev.pluto.language.act;

import dev.pluto.language.words.Shorthand;
import dev.pluto.language.words.Token;
import dev.pluto.language.words.Tokens;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Cuts a text into the requests it is made of. A seam is the end of a sentence, a comma or a word like "and"; it counts where
 * what follows begins as a request or a statement does, so that "bread and butter" stays one and "remind me at 5, and what's
 * my shoe size" becomes two.
 */
public final class RequestCutter {

    private static final Set<String> ENDS = Set.of(".", "!", "?", "\u2026", "¿", "¡", ";", "؟", "。");
    private static final int LONGEST_OPENER = 3;

    private final Shorthand shorthand;
    /** Groups of words of the resource: {@code seam}, {@code opener}, {@code abbreviation}. */
    private final Map<String, Set<String>> words;

    private RequestCutter(Shorthand shorthand, Map<String, Set<String>> words) {
        this.shorthand = shorthand;
        this.words = words;
    }

    /** @param language of which there is a list of openers, such as {@code en} */
    public static RequestCutter of(String language) {
        String name = "requests." + language + ".txt";
        try (InputStream stream = Objects.requireNonNull(RequestCutter.class.getResourceAsStream(name), name);
                var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            Map<String, Set<String>> words = new HashMap<>();
            reader.lines().filter(line -> line.indexOf('=') > 0).forEach(line -> {
                String[] sides = line.split("\\s*=\\s*", 2);
                words.computeIfAbsent(sides[0], unused -> new HashSet<>()).add(sides[1].strip());
            });
            return new RequestCutter(Shorthand.of(language), words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The requests in their order, each in the person's own words; none only where there is no word at all. */
    public List<String> cut(String text) {
        List<Token> tokens = Tokens.of(text);
        List<String> requests = new ArrayList<>();
        int start = 0;
        int i = 0;
        while (i < tokens.size()) {
            int next = behindSeam(text, tokens, i);
            if (next >= 0 && i > start) {
                requests.add(span(text, tokens, start, next > i && endsSentence(tokens.get(i)) ? i + 1 : i));
                start = next;
            }
            i = Math.max(i + 1, next);
        }
        if (start < tokens.size()) {
            requests.add(span(text, tokens, start, tokens.size()));
        }
        return List.copyOf(requests);
    }

    /** Where the next request begins when a seam that counts begins here, or a new line; -1 otherwise. */
    private int behindSeam(String text, List<Token> tokens, int i) {
        int next = i;
        boolean sentence = false;
        while (next < tokens.size() && isSeam(text, tokens, next)) {
            sentence |= endsSentence(tokens.get(next)) || isLineEnd(text, tokens, next);
            next++;
        }
        if (next == i && i > 0 && isLineEnd(text, tokens, i - 1)) {
            sentence = true;
        } else if (next == i) {
            return -1;
        }
        return next < tokens.size() && (sentence || opens(tokens, next)) ? next : -1;
    }

    private boolean isSeam(String text, List<Token> tokens, int i) {
        Token token = tokens.get(i);
        if (endsSentence(token)) {
            boolean abbreviated = i > 0
                    && token.text().equals(".")
                    && tokens.get(i - 1).touches(token)
                    && (is("abbreviation", tokens.get(i - 1).text())
                            || tokens.get(i - 1).text().length() == 1);
            boolean inside = i + 1 < tokens.size()
                    && token.touches(tokens.get(i + 1))
                    && token.text().equals(".");
            return !abbreviated && !inside;
        }
        return token.text().equals(",") || is("seam", token.text()) && !isWithin(tokens, i);
    }

    /** "Can you also add": in the middle of how it is asked. */
    private boolean isWithin(List<Token> tokens, int i) {
        return i > 0
                && is("adverb", tokens.get(i).text())
                && is("fronted", tokens.get(i - 1).text());
    }

    private static boolean endsSentence(Token token) {
        return token.is(Token.Kind.MARK) && ENDS.contains(token.text());
    }

    private static boolean isLineEnd(String text, List<Token> tokens, int i) {
        return i + 1 < tokens.size()
                && text.substring(tokens.get(i).end(), tokens.get(i + 1).start())
                                .indexOf('\n')
                        >= 0;
    }

    private boolean opens(List<Token> tokens, int from) {
        StringBuilder words = new StringBuilder();
        for (int i = from; i < Math.min(tokens.size(), from + LONGEST_OPENER); i++) {
            words.append(words.isEmpty() ? "" : " ")
                    .append(shorthand.meant(tokens.get(i).text()));
            if (is("opener", words.toString())) {
                return true;
            }
        }
        return is("possessive", tokens.get(from).text()) && saysWhatIs(tokens, from);
    }

    /** "My sister is", "my locker number's": a statement, not the second half of "for mum and my sister". */
    private boolean saysWhatIs(List<Token> tokens, int from) {
        for (int i = from + 1; i < Math.min(tokens.size(), from + 1 + LONGEST_OPENER); i++) {
            String word = tokens.get(i).text();
            if (is("is", word) || word.endsWith("'s")) {
                return i > from + 1 || word.endsWith("'s");
            }
        }
        return false;
    }

    private boolean is(String group, String word) {
        return words.getOrDefault(group, Set.of()).contains(word);
    }

    private static String span(String text, List<Token> tokens, int from, int to) {
        return text.substring(tokens.get(from).start(), tokens.get(to - 1).end());
    }
}
