package dev.pluto.messaging.skill;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The name somebody gives as theirs: "call me Dr. Smith", "my name is anna", "Hi, I'm Anna". */
final class GivenName {

    private static final Pattern TOLD = Pattern.compile(
            "\\b(?:call me|my name is|my name's|i am called|i'm called|i go by|address me as|you (?:can|may) "
                    + "call me|name is)\\s+((?:(?:dr|mr|mrs|ms|prof)\\. ?)?[^,.!?;:\\n]+)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TOLD_END = Pattern.compile(
            "\\s+(?:and|but|please|pls|from now|instead|by the way|btw|thanks|thx|now|,).*$", Pattern.CASE_INSENSITIVE);
    private static final Pattern SHAPE = Pattern.compile("\\p{L}[\\p{L}'\\-.]*(?: \\p{L}[\\p{L}'\\-.]*){0,3}");

    /** "I'm" is followed by anything, so an introduction opens the text and its name is written as one. */
    private static final Pattern INTRODUCED = Pattern.compile(
            "^\\s*(?:(?i:hi|hello|hey|hiya|good (?:morning|afternoon|evening|day))(?i: there| pluto)?\\s*[,.!]?\\s+)?"
                    + "(?i:i'm|i’m|i am|this is|it's|it’s)\\s+(\\p{Lu}[\\p{L}'’-]*\\p{Ll}(?: \\p{Lu}[\\p{L}'’-]*\\p{Ll}){0,2})"
                    + "(?=\\s*(?:$|[,.!;:)]|(?i:and|from|here|speaking|again)\\b))");

    private static final Set<String> NO_NAMES = Set.of(
            "back",
            "later",
            "when",
            "if",
            "at",
            "tomorrow",
            "today",
            "tonight",
            "on",
            "in",
            "a",
            "an",
            "the",
            "after",
            "before",
            "soon",
            "crazy",
            "asap",
            "every",
            "once",
            "up",
            "not",
            "old",
            "what",
            "that",
            "by");

    /** What follows "I'm" with a capital letter and is no name. */
    private static final Set<String> ORIGINS = Set.of(
            "american",
            "australian",
            "austrian",
            "belgian",
            "brazilian",
            "british",
            "canadian",
            "catholic",
            "chinese",
            "christian",
            "danish",
            "dutch",
            "english",
            "european",
            "finnish",
            "french",
            "german",
            "greek",
            "indian",
            "irish",
            "italian",
            "japanese",
            "jewish",
            "korean",
            "mexican",
            "muslim",
            "norwegian",
            "polish",
            "portuguese",
            "russian",
            "scottish",
            "spanish",
            "swedish",
            "swiss",
            "turkish",
            "ukrainian",
            "welsh");

    private GivenName() {}

    /**
     * Finds it in a text.
     *
     * @param nameless whether the person's name is unknown: only then does an introduction ("this is Anna") tell it
     */
    static Optional<String> in(String text, boolean nameless) {
        Optional<String> told = told(text);
        return told.isPresent() || !nameless ? told : introduced(text);
    }

    private static Optional<String> told(String text) {
        Matcher found = TOLD.matcher(text);
        if (!found.find()) {
            return Optional.empty();
        }
        String name = TOLD_END.matcher(found.group(1).strip()).replaceFirst("").strip();
        return SHAPE.matcher(name).matches() && !NO_NAMES.contains(firstWord(name))
                ? Optional.of(capitalised(name))
                : Optional.empty();
    }

    private static Optional<String> introduced(String text) {
        Matcher found = INTRODUCED.matcher(text);
        return found.find() && !ORIGINS.contains(firstWord(found.group(1)))
                ? Optional.of(found.group(1))
                : Optional.empty();
    }

    private static String firstWord(String name) {
        return name.split(" ")[0].toLowerCase(Locale.ROOT);
    }

    private static String capitalised(String name) {
        if (!name.equals(name.toLowerCase(Locale.ROOT))) {
            return name;
        }
        return Pattern.compile("(?<![\\p{L}'])\\p{L}")
                .matcher(name)
                .replaceAll(letter -> letter.group().toUpperCase(Locale.ROOT));
    }
}
