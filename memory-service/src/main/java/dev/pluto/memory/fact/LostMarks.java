package dev.pluto.memory.fact;

import dev.pluto.language.Pieces;
import dev.pluto.language.Rows;
import dev.pluto.language.TextPattern;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Puts back what people leave out where they tell of somebody: "nurses called Pam", "kayleighs bus", "site manager name Mr Obi". */
final class LostMarks {

    private static final String LED = "(?:my |the |our )?";
    private static final String NAME = "\\p{Lu}[\\p{L}'-]+";
    private static final String END = "((?: btw| now)?[.!]?)$";

    /** Before "name", neither whose nor which name it is, but who has it. */
    private static final String ROLE = "(?:(?!(?:" + any("no-role") + ")\\b)[a-z]+ ){1,4}";

    private static final Pattern CALLED =
            TextPattern.of("^(" + LED + "(?:[a-z]+ ){0,2}[a-z]{2,}[a-rt-z])s called (" + NAME + ")" + END);
    private static final Pattern NAMED = TextPattern.of(
            "^(" + LED + ROLE + ")name ((?:" + any("title") + ")?\\.? ?" + NAME + "(?: " + NAME + ")?)" + END);
    private static final Pattern HANDED = TextPattern.ofAnyCase(
            "\\bthey(?:['’]?ve| have)? (?:give|given|gave|issued|handed) (?:me|us) (an?) (.*\\b(?:now|no more)\\b)");

    /** "Volvo now, no more Scania": what is over is said first. */
    private static final Pattern OVER = TextPattern.ofAnyCase("^([^,]{1,80}\\bnow), (no more [^,.]{1,40})([.!]?)$");

    /** Titles are no names: "Mrs". */
    private static final int SHORTEST = 3;

    private LostMarks() {}

    private static String any(String kind) {
        return Rows.of(LostMarks.class, "lost-marks.txt").stream()
                .map(row -> Pieces.of(row, " = ", 2))
                .filter(sides -> sides[0].equals(kind))
                .map(sides -> String.join("|", Pieces.of(sides[1], " | ")))
                .findFirst()
                .orElseThrow();
    }

    /** What is told, with the verb that belongs there. */
    static String restored(String text, Set<String> named) {
        String called = CALLED.matcher(text.strip()).replaceAll("$1's called $2$3");
        String name = NAMED.matcher(called).replaceAll("$1name is $2$3");
        String got = HANDED.matcher(name).replaceAll("I've got $1 $2");
        return possessive(OVER.matcher(got).replaceAll("$2, $1$3"), named);
    }

    /** "kayleighs bus" of who is known as Kayleigh. */
    static String possessive(String text, Set<String> named) {
        StringBuilder all = new StringBuilder();
        int from = 0;
        while (from < text.length()) {
            int to = from;
            while (to < text.length() && Character.isLetter(text.charAt(to))) {
                to++;
            }
            String word = text.substring(from, to);
            boolean behind =
                    to + 1 < text.length() && text.charAt(to) == ' ' && Character.isLetter(text.charAt(to + 1));
            all.append(behind && isOwner(word, named) ? word.substring(0, word.length() - 1) + "'s" : word);
            if (to < text.length()) {
                all.append(text.charAt(to));
            }
            from = to + 1;
        }
        return all.toString();
    }

    private static boolean isOwner(String word, Set<String> named) {
        String lower = word.toLowerCase(Locale.ROOT);
        return lower.endsWith("s")
                && lower.length() > SHORTEST
                && !named.contains(lower)
                && named.contains(lower.substring(0, lower.length() - 1));
    }
}
