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

    private static final String WORD = "[\\p{L}\\p{Nd}\\p{Mn}_]";
    private static final String BOUNDARY = "(?:(?<!" + WORD + ")(?=" + WORD + ")|(?<=" + WORD + ")(?!" + WORD + "))";

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
                bounded.append(BOUNDARY);
            } else {
                bounded.append(c).append(escaped);
            }
        }
        return bounded.toString();
    }
}
