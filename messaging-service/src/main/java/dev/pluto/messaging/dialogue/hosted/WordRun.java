package dev.pluto.messaging.dialogue.hosted;

import dev.pluto.language.TextPattern;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a text in their order, without marks, case and the kind of an apostrophe. Hides itself when printed. */
record WordRun(List<String> words) {

    private static final Pattern WORD = TextPattern.of("[\\p{L}\\p{M}\\p{N}']++");

    static WordRun of(String text) {
        List<String> words = new ArrayList<>();
        Matcher found = WORD.matcher(text.replace('\u2019', '\'').toLowerCase(Locale.ROOT));
        while (found.find()) {
            words.add(found.group());
        }
        return new WordRun(List.copyOf(words));
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /** Whether another one's words stand in this one, side by side; nothing stands nowhere. */
    boolean has(WordRun other) {
        return !other.isEmpty() && at(other, 0) >= 0;
    }

    /** Where another one's words begin, from an index on; negative when nowhere. */
    int at(WordRun other, int from) {
        int size = other.words.size();
        for (int i = from; i + size <= words.size(); i++) {
            if (words.subList(i, i + size).equals(other.words)) {
                return i;
            }
        }
        return -1;
    }

    boolean shares(WordRun other) {
        return other.words.stream().anyMatch(words::contains);
    }

    /** Every so many words that stand side by side. */
    Set<List<String>> pieces(int size) {
        Set<List<String>> pieces = new HashSet<>();
        for (int i = 0; i + size <= words.size(); i++) {
            pieces.add(words.subList(i, i + size));
        }
        return pieces;
    }

    @Override
    public String toString() {
        return "WordRun[" + words.size() + "]";
    }
}
