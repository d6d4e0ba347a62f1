package dev.pluto.language;

import java.util.regex.Pattern;

/**
 * Makes the patterns that look at people's text. Java's engine has two traps there, both once found by a text message
 * that was never answered: it recurses for each turn of a repeated group (so such a group is possessive or counted
 * here), and its {@code \b} walks back over all combining marks before it. {@code \b} therefore means the same thing
 * said in a bounded way: a letter, digit, underscore or mark on one side and none on the other, in every script and on
 * every Java.
 */
public final class TextPattern {

    private static final String WORD = "[\\p{javaLetterOrDigit}\\p{Mn}_]";
    private static final String BEGIN = "(?<!" + WORD + ")";
    private static final String BOUNDARY = "(?:" + BEGIN + "(?=" + WORD + ")|(?<=" + WORD + ")(?!" + WORD + "))";

    private TextPattern() {}

    /** A pattern that minds the case of letters. */
    public static Pattern of(String regex) {
        return Pattern.compile(bounded(regex));
    }

    /** A pattern that does not mind the case of letters, of ASCII only. */
    public static Pattern ofAnyCase(String regex) {
        return Pattern.compile(bounded(regex), Pattern.CASE_INSENSITIVE);
    }

    private static String bounded(String regex) {
        var bounded = new StringBuilder();
        for (int at = 0; at < regex.length(); at++) {
            char c = regex.charAt(at);
            if (c != '\\' || at + 1 == regex.length()) {
                bounded.append(c);
                continue;
            }
            char escaped = regex.charAt(++at);
            if (escaped == 'b') {
                bounded.append(beginsWithWord(regex, at + 1) ? BEGIN : BOUNDARY);
            } else {
                bounded.append(c).append(escaped);
            }
        }
        return bounded.toString();
    }

    /**
     * Whether all that can match from here begins with a letter or digit. A boundary before it then has one side to look
     * at, which is what every position of a text is asked.
     */
    private static boolean beginsWithWord(String regex, int at) {
        if (at < regex.length() && Character.isLetterOrDigit(regex.charAt(at))) {
            return isNeeded(regex, at + 1);
        }
        if (!regex.startsWith("(?:", at)) {
            return false;
        }
        int next = at + "(?:".length();
        while (beginsWithWord(regex, next)) {
            next = endOfAlternative(regex, next);
            if (regex.charAt(next) == ')') {
                return isNeeded(regex, next + 1);
            }
            next++;
        }
        return false;
    }

    /** Where the bar or the bracket stands that ends an alternative of a group. */
    private static int endOfAlternative(String regex, int from) {
        int depth = 0;
        int at = from;
        while (depth > 0 || (regex.charAt(at) != '|' && regex.charAt(at) != ')')) {
            switch (regex.charAt(at)) {
                case '(' -> depth++;
                case ')' -> depth--;
                case '\\' -> at++;
                case '[' -> at = endOfClass(regex, at);
                default -> {}
            }
            at++;
        }
        return at;
    }

    private static int endOfClass(String regex, int from) {
        int at = from + 1;
        while (regex.charAt(at) != ']') {
            at += regex.charAt(at) == '\\' ? 2 : 1;
        }
        return at;
    }

    private static boolean isNeeded(String regex, int behind) {
        return behind == regex.length() || "?*{".indexOf(regex.charAt(behind)) < 0;
    }
}
