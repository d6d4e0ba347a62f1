package dev.pluto.scheduler.phrase;

import dev.pluto.language.TextPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text cut into tokens. Looking past either end answers the empty word, so no rule has to check for it. */
final class Tokens {

    private static final Pattern TOKEN = TextPattern.ofAnyCase(
            "\\d{4}-\\d{2}-\\d{2}" // 2026-12-24
                    + "|\\d{1,2}/\\d{1,2}(?:/\\d{4})?" // 24/12/2026
                    + "|\\d{1,2}\\.\\d{1,2}\\.(?:\\d{4})?" // 24.12.2026
                    + "|\\d{1,2}[:.]\\d{2}(?!\\d)" // 18:30
                    + "|\\d+\\.\\d(?!\\d)" // 2.5
                    + "|\\d+(?:st|nd|rd|th)\\b" // 3rd
                    + "|\\d+"
                    + "|[ap]\\.?m\\b\\.?" // pm, p.m.
                    + "|\\p{L}+(?:'\\p{L}+)*+"
                    + "|\\S");
    private static final Pattern HALF_OF_DAY = TextPattern.of("[ap]\\.?m\\.?");

    /** The one word that phones write in more ways than one, and that turns into today when it is not known. */
    private static final Set<String> TOMORROWS =
            Set.of("tmrw", "tmr", "tmw", "tomorow", "tommorow", "tommorrow", "2moro", "2morrow");

    private final List<Token> tokens;

    private Tokens(List<Token> tokens) {
        this.tokens = tokens;
    }

    static Tokens of(String text) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text.replace('’', '\''));
        while (matcher.find()) {
            tokens.add(new Token(normal(matcher.group()), matcher.start(), matcher.end()));
        }
        return new Tokens(List.copyOf(tokens));
    }

    private static String normal(String token) {
        String lower = token.toLowerCase(Locale.ROOT);
        if (HALF_OF_DAY.matcher(lower).matches()) {
            return lower.replace(".", "");
        }
        return TOMORROWS.contains(lower) ? "tomorrow" : lower;
    }

    int size() {
        return tokens.size();
    }

    Token token(int index) {
        return tokens.get(index);
    }

    String word(int index) {
        return index < 0 || index >= tokens.size() ? "" : tokens.get(index).word();
    }

    boolean is(int index, String... words) {
        return List.of(words).contains(word(index));
    }

    /** @return the index after {@code phrase} (words apart by one space), or -1 when something else stands here */
    int after(int index, String phrase) {
        int next = index;
        int from = 0;
        while (from <= phrase.length()) {
            int space = phrase.indexOf(' ', from);
            int to = space < 0 ? phrase.length() : space;
            String word = word(next);
            if (word.length() != to - from || !phrase.startsWith(word, from)) {
                return -1;
            }
            next++;
            from = to + 1;
        }
        return next;
    }

    /** @return the index after the first of these phrases that stands here, or -1 */
    int afterAny(int index, String... phrases) {
        for (String phrase : phrases) {
            int next = after(index, phrase);
            if (next > 0) {
                return next;
            }
        }
        return -1;
    }

    /** @return the index after one of these words, or the same index */
    int skip(int index, String... words) {
        return is(index, words) ? index + 1 : index;
    }
}
