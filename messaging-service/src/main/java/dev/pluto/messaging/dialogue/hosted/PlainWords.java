package dev.pluto.messaging.dialogue.hosted;

import dev.pluto.language.TextPattern;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Words without markdown, which a phone shows as it stands. */
final class PlainWords {

    private static final List<Map.Entry<Pattern, String>> MARKS = List.of(
            Map.entry(Pattern.compile("(?m)^[ \\t]{0,8}(?:#{1,6}|[*+-]|>) {1,4}"), ""),
            Map.entry(Pattern.compile("(?m)^```\\w{0,20}$"), ""),
            Map.entry(TextPattern.of("\\[([^\\[\\]\\n]{1,200})]\\([^()\\s]{1,200}\\)"), "$1"),
            Map.entry(Pattern.compile("\\*\\*|__|`"), ""),
            Map.entry(TextPattern.of("(?<![*\\w])\\*([^*\\n]{1,200})\\*(?![*\\w])"), "$1"));

    private PlainWords() {}

    static String of(String words) {
        String plain = words;
        for (Map.Entry<Pattern, String> mark : MARKS) {
            plain = mark.getKey().matcher(plain).replaceAll(mark.getValue());
        }
        return plain.strip();
    }
}
