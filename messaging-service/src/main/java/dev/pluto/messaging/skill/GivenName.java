package dev.pluto.messaging.skill;

import dev.pluto.language.TextPattern;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The name somebody gives as theirs: "call me Dr. Smith", "my name is anna", "Hi, I'm Anna". */
final class GivenName {

    private static final String NAME = "\\s((?:(?:dr|mr|mrs|ms|prof)\\. ?)?[^,.!?;:\\n]+)";

    /** "My boss will call me Monday" and "my dog's name is Rex" name nobody: the words stand at the start of a clause. */
    private static final String CLAUSE =
            "(?:^|[,.!?;:\\n]|\\b(?:and|but|so|hi|hello|hey|please|pls|just|also|actually|pluto|instead|then|now)\\b)\\s?";

    private static final Pattern ASKED = TextPattern.ofAnyCase(
            CLAUSE + "(?:(?:please|just|(?:can|could|would|will) you|you (?:can|may|could|should)(?: also| just)?|"
                    + "i(?:'d| would) like you to|i want you to)\\s){0,6}+(?:call me|address me as)" + NAME);
    private static final Pattern STATED = TextPattern.ofAnyCase(CLAUSE
            + "(?:my name is|my name's|i am called|i'm called|i go by|(?:everyone|everybody|people|(?:my )?friends) "
            + "calls? me)" + NAME + "|^\\s?(?:the )?name(?:'s| is)" + NAME);
    private static final Pattern TOLD_END =
            TextPattern.ofAnyCase("\\s(?:and|but|please|pls|from now|instead|by the way|btw|thanks|thx|now|,)");
    private static final Pattern FIRST_LETTER = TextPattern.of("(?<![\\p{L}'])\\p{L}");
    private static final Pattern SPACES = TextPattern.of("\\s+");
    private static final Pattern SHAPE = TextPattern.of("\\p{L}[\\p{L}'\\-.]*(?: \\p{L}[\\p{L}'\\-.]*){0,3}");

    /** "I'm" is followed by anything, so an introduction opens the text and its name is written as one. */
    private static final Pattern INTRODUCED = TextPattern.of(
            "^\\s?(?<hello>(?i:hi|hello|hey|hiya|good (?:morning|afternoon|evening|day))(?i: there| pluto)?\\s?[,.!]?\\s)?"
                    + "(?:(?i:i'm|i’m|i am|this is)|(?<it>(?i:it's|it’s)))\\s"
                    + "(?<name>\\p{Lu}[\\p{L}'’-]*\\p{Ll}(?: \\p{Lu}[\\p{L}'’-]*\\p{Ll}){0,2})"
                    + "(?=\\s?(?:$|[,.!;:)]|(?i:and|from|here|speaking|again)\\b))(?<here>\\s?(?i:here|speaking|again)\\b)?");

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
            "by",
            "please",
            "pls",
            "now",
            "anytime",
            "whenever",
            "again",
            "maybe",
            "first",
            "next",
            "this",
            "any",
            "right",
            "immediately",
            "from",
            "with",
            "about",
            "because",
            "for",
            "to",
            "only",
            "sometime",
            "around",
            "between",
            "until",
            "during",
            "old-fashioned",
            "stupid",
            "silly",
            "paranoid",
            "lucky",
            "misspelled",
            "spelled",
            "spelt",
            "pronounced",
            "wrong",
            "hard",
            "difficult",
            "too",
            "so",
            "very",
            "really",
            "also");

    /** When somebody may call or what day it is; months that are names as well (May, June) are left out. */
    private static final Set<String> OCCASIONS = Set.of(
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "weekend",
            "january",
            "february",
            "march",
            "july",
            "september",
            "october",
            "november",
            "december",
            "christmas",
            "easter",
            "thanksgiving",
            "halloween",
            "ramadan",
            "hanukkah",
            "diwali",
            "noon",
            "midnight",
            "morning",
            "evening");

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
        // one space or one line break at a time, so that no pattern has to look for more
        String spaced = SPACES.matcher(text).replaceAll(run -> run.group().indexOf('\n') < 0 ? " " : "\n");
        Optional<String> told = told(spaced);
        return told.isPresent() || !nameless ? told : introduced(spaced);
    }

    private static Optional<String> told(String text) {
        return Stream.concat(
                        STATED.matcher(text).results(),
                        ASKED.matcher(text).results().filter(found -> !OCCASIONS.contains(firstWord(found.group(1)))))
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .map(name -> untilItsEnd(name.strip()))
                .filter(name -> SHAPE.matcher(name).matches() && !NO_NAMES.contains(firstWord(name)))
                .map(GivenName::capitalised)
                .findFirst();
    }

    private static Optional<String> introduced(String text) {
        Matcher found = INTRODUCED.matcher(text);
        return found.find()
                        // "It's Raining" is no introduction, "Hi, it's Anna" and "It's Anna here" are
                        && (found.group("it") == null || found.group("hello") != null || found.group("here") != null)
                        && !ORIGINS.contains(firstWord(found.group("name")))
                        && !OCCASIONS.contains(firstWord(found.group("name")))
                ? Optional.of(found.group("name"))
                : Optional.empty();
    }

    private static String untilItsEnd(String name) {
        Matcher end = TOLD_END.matcher(name);
        return end.find() ? name.substring(0, end.start()).strip() : name;
    }

    private static String firstWord(String name) {
        int end = name.indexOf(' ');
        return (end < 0 ? name : name.substring(0, end)).toLowerCase(Locale.ROOT);
    }

    private static String capitalised(String name) {
        if (!name.equals(name.toLowerCase(Locale.ROOT))) {
            return name;
        }
        return FIRST_LETTER.matcher(name).replaceAll(letter -> letter.group().toUpperCase(Locale.ROOT));
    }
}
