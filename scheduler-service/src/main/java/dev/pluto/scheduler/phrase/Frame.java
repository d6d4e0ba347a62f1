package dev.pluto.scheduler.phrase;

import dev.pluto.scheduler.phrase.Reading.Wish;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is left of a request without its moment: who should do what, and the politeness around it. */
record Frame(Wish wish, boolean byVoice, @Nullable String what) {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern POLITE = Pattern.compile(
            "^(?:hey|hi|hello|okay|ok|please|pluto|so|and|just|also|kindly|can you|could you|would you|will you"
                    + "|i(?:'d| would) like (?:you )?to|i(?:'d| would) like|i want you to|i need you to|i need|i want"
                    + "|for me|[,.!:;-])(?=\\s|[,.!:;]|$)\\s*",
            FLAGS);
    private static final Pattern WAKE = Pattern.compile(
            "^(?:wake me(?: up)?|get me up|(?:(?:set|make|schedule|book|give me|create) )?(?:up )?(?:me )?(?:a |an |my |the )?"
                    + "(?:wake[- ]?up call|alarm))\\b",
            FLAGS);
    private static final Pattern CALL =
            Pattern.compile("^(?:call me|ring me|phone me|give me a (?:call|ring))\\b", FLAGS);
    private static final Pattern REMIND = Pattern.compile(
            "^(?:(?:remind|ping|nudge|text|message|notify|alert|tell) me"
                    + "|(?:set|create|make|add|schedule|give me|send me|put)(?: up)?(?: me)? (?:a |an |another )?"
                    + "(?:recurring |daily |weekly )?(?:reminder|text|note|nudge|message)"
                    + "|(?:a )?reminder|don't let me forget|do not let me forget|remember|(?:to )?be reminded)\\b",
            FLAGS);
    private static final Pattern CONNECTOR = Pattern.compile("^(?:to|that|about|of|for|and)\\b\\s*", FLAGS);
    private static final Pattern TAIL =
            Pattern.compile("(?:\\s*[,;:?!.-]|\\s+(?:please|thanks|thank you|and|at|on|by|pluto))+\\s*$", FLAGS);

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
        left = TAIL.matcher(left).replaceFirst("").replaceAll("\\s+", " ").strip();
        return left.isEmpty() ? null : left;
    }
}
