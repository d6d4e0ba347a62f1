package dev.pluto.scheduler.phrase;

import dev.pluto.language.TextPattern;
import dev.pluto.scheduler.phrase.Reading.Wish;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is left of a request without its moment: who should do what, and the politeness around it. */
record Frame(Wish wish, boolean byVoice, @Nullable String what) {

    private static final Pattern POLITE = TextPattern.ofAnyCase(
            "^(?:hey|hi|hello|okay|ok|please|pluto|so|and|just|also|kindly|can you|could you|would you|will you"
                    + "|i(?:'d| would) like (?:you )?to|i(?:'d| would) like|i want you to|i need you to|i need|i want"
                    + "|for me|[,.!:;-])(?=\\s|[,.!:;]|$)\\s*");
    private static final Pattern WAKE = TextPattern.ofAnyCase(
            "^(?:wake me(?: up)?|get me up|(?:(?:set|make|schedule|book|give me|create) )?(?:up )?(?:me )?(?:a |an |my |the )?"
                    + "(?:wake[- ]?up call|alarm))\\b");
    private static final Pattern CALL =
            TextPattern.ofAnyCase("^(?:call me|ring me|phone me|give me a (?:call|ring))\\b");
    private static final Pattern REMIND =
            TextPattern.ofAnyCase("^(?:(?:remind|ping|nudge|text|message|notify|alert|tell) me"
                    + "|(?:set|create|make|add|schedule|give me|send me|put)(?: up)?(?: me)? (?:a |an |another )?"
                    + "(?:recurring |daily |weekly )?(?:reminder|text|note|nudge|message)"
                    + "|(?:a )?reminder|don't let me forget|do not let me forget|remember|(?:to )?be reminded)\\b");
    private static final Pattern CONNECTOR = TextPattern.ofAnyCase("^(?:to|that|about|of|for|and)\\b\\s*");
    private static final Pattern SPACES = TextPattern.of("\\s+");

    /** What may end a request without being part of its matter. */
    private static final List<String> LAST_WORDS =
            List.of("please", "thanks", "thank you", "and", "at", "on", "by", "pluto");

    private static final String LAST_MARKS = ",;:?!.-";

    static Frame of(String rest) {
        String left = polite(rest.replace('’', '\'').strip());
        Matcher wake = WAKE.matcher(left);
        if (wake.lookingAt()) {
            return new Frame(Wish.WAKE_UP_CALL, true, what(left.substring(wake.end())));
        }
        Matcher call = CALL.matcher(left);
        if (call.lookingAt()) {
            return new Frame(Wish.REMINDER, true, what(left.substring(call.end())));
        }
        Matcher remind = REMIND.matcher(left);
        return new Frame(Wish.REMINDER, false, what(remind.lookingAt() ? left.substring(remind.end()) : left));
    }

    private static String polite(String text) {
        String left = text;
        Matcher matcher = POLITE.matcher(left);
        while (matcher.lookingAt() && !left.isEmpty()) {
            left = left.substring(matcher.end()).strip();
            matcher = POLITE.matcher(left);
        }
        return left;
    }

    private static @Nullable String what(String text) {
        String left = CONNECTOR.matcher(polite(text.strip())).replaceFirst("");
        left = SPACES.matcher(withoutTail(left)).replaceAll(" ").strip();
        return left.isEmpty() ? null : left;
    }

    private static String withoutTail(String text) {
        int end = text.length();
        int before = endOfMatter(text, end);
        while (before < end) {
            end = before;
            before = endOfMatter(text, end);
        }
        return text.substring(0, end);
    }

    /** Where a text that ends here ends without its last space or mark, or last word if that is one of politeness. */
    private static int endOfMatter(String text, int end) {
        if (end > 0
                && (LAST_MARKS.indexOf(text.charAt(end - 1)) >= 0 || Character.isWhitespace(text.charAt(end - 1)))) {
            return end - 1;
        }
        for (String word : LAST_WORDS) {
            int start = end - word.length();
            boolean standsAlone = start > 0 && Character.isWhitespace(text.charAt(start - 1));
            if (standsAlone && text.regionMatches(true, start, word, 0, word.length())) {
                return start;
            }
        }
        return end;
    }
}
