package dev.pluto.messaging.spam;

import dev.pluto.language.Pieces;
import dev.pluto.language.Rows;
import dev.pluto.language.TextPattern;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Tells texts that somebody sent to many, for their money or their data, by what such texts are made of: bait, threats, links,
 * sums, footers. The signs are a resource; in doubt a text is a person's. Safe for any number of threads.
 */
public final class SpamSigns {

    /** So much has to speak for it: two kinds of signs at least. */
    private static final int ENOUGH = 4;

    private static final int LINK = 2;

    /** Longer texts are judged by their beginning. */
    private static final int LONGEST = 1_000;

    private static final Pattern MARKS = TextPattern.of("[\\p{M}'\u2019]+");
    private static final Pattern NO_WORD = TextPattern.of("[^\\p{L}\\p{N}]+");
    private static final Pattern BLANKS = TextPattern.of("\\s+");
    private static final List<Sign> SIGNS = read();

    private SpamSigns() {}

    /** Whether a text is one of many alike. */
    public static boolean isSpam(String text) {
        return score(text) >= ENOUGH;
    }

    /** What speaks for it, less what speaks against it. */
    static int score(String text) {
        String begin = text.substring(0, Math.min(text.length(), LONGEST)).toLowerCase(Locale.ROOT);
        String letters = MARKS.matcher(Normalizer.normalize(begin, Form.NFKD)).replaceAll("");
        String words = " " + NO_WORD.matcher(letters).replaceAll(" ").strip() + " ";
        Map<String, Integer> found = new HashMap<>();
        SIGNS.stream()
                .filter(sign -> sign.words().stream().anyMatch(words::contains))
                .forEach(sign -> found.put(sign.kind(), sign.weight()));
        int link = BLANKS.splitAsStream(begin).anyMatch(SpamSigns::isLink) ? LINK : 0;
        return link + found.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** "https://a.example", "a.example/b" and "a.example.": a name with a dot in it, and no address of a person. */
    private static boolean isLink(String token) {
        int end = token.length();
        while (end > 0 && !Character.isLetterOrDigit(token.charAt(end - 1))) {
            end--;
        }
        int dot = token.lastIndexOf('.', end - 1);
        boolean isName = dot > 1
                && end - dot > 2
                && Character.isLetter(token.charAt(dot + 1))
                && Character.isLetterOrDigit(token.charAt(dot - 1));
        return token.startsWith("http") || (isName && token.indexOf('@') < 0);
    }

    private static List<Sign> read() {
        return Rows.of(SpamSigns.class, "signs.txt").stream().map(Sign::of).toList();
    }

    /** @param words each between blanks */
    private record Sign(String kind, int weight, List<String> words) {

        static Sign of(String line) {
            String[] parts = Pieces.of(line, " = ", 2);
            String[] head = Pieces.of(parts[0], " ", 2);
            List<String> words = Arrays.stream(Pieces.of(parts[1], "|"))
                    .map(word -> " " + word.strip() + " ")
                    .toList();
            return new Sign(head[0], Integer.parseInt(head[1]), words);
        }
    }
}
