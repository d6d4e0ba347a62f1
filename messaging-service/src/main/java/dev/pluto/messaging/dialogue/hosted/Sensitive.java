package dev.pluto.messaging.dialogue.hosted;

import dev.pluto.language.Pieces;
import dev.pluto.language.Rows;
import dev.pluto.language.TextPattern;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Tells what people tell of somebody's health, money, belief, love life and papers from what they may tell anybody. By words and
 * phrases, which are a resource, and by the shape of numbers. People have more words for what is sensitive than any list, so what has
 * none of an everyday matter either counts as sensitive too. SensitiveTest has its figures.
 */
final class Sensitive {

    private static final Pattern IBAN = TextPattern.ofAnyCase("\\b[a-z]{2}\\d{2}(?: ?[a-z0-9]{4}){2,7}");

    private static final String PLAIN = "plain";
    private static final Map<String, List<Phrase>> PHRASES = read();

    private Sensitive() {}

    /** Words side by side, each as it is or, with a star, any that begins so. */
    private record Phrase(List<String> words) {

        boolean isIn(List<String> said) {
            for (int i = 0; i + words.size() <= said.size(); i++) {
                if (isAt(said, i)) {
                    return true;
                }
            }
            return false;
        }

        private boolean isAt(List<String> said, int from) {
            for (int i = 0; i < words.size(); i++) {
                if (!fits(words.get(i), said.get(from + i))) {
                    return false;
                }
            }
            return true;
        }

        private static boolean fits(String word, String said) {
            return word.endsWith("*") ? said.startsWith(word.substring(0, word.length() - 1)) : word.equals(said);
        }
    }

    static boolean isIn(String text) {
        List<String> said = WordRun.of(text).words();
        boolean isNumber = IBAN.matcher(text).find() || Contacts.areIn(text);
        return isNumber
                || PHRASES.keySet().stream().anyMatch(kind -> !kind.equals(PLAIN) && has(kind, said))
                || !has(PLAIN, said);
    }

    private static boolean has(String kind, List<String> said) {
        return PHRASES.getOrDefault(kind, List.of()).stream().anyMatch(phrase -> phrase.isIn(said));
    }

    private static Map<String, List<Phrase>> read() {
        Map<String, List<Phrase>> phrases = new LinkedHashMap<>();
        for (String row : Rows.of(Sensitive.class, "sensitive.txt")) {
            String[] sides = Pieces.of(row, " = ", 2);
            Collection<Phrase> kind = phrases.computeIfAbsent(sides[0], unused -> new ArrayList<>());
            for (String phrase : Pieces.of(sides[1], ", ")) {
                kind.add(new Phrase(List.of(Pieces.of(phrase.strip(), " "))));
            }
        }
        return phrases;
    }
}
