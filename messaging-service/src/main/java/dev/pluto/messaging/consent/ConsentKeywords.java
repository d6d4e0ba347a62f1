package dev.pluto.messaging.consent;

import dev.pluto.language.TextPattern;
import dev.pluto.messaging.channel.ConsentWord;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * STOP, START and HELP: the whole text is one of the words carriers and providers know, or a plain sentence that asks for
 * the end of messages, with or without a please, punctuation or the line a phone puts below. Sources stand with the words,
 * in {@code keywords.txt} and {@code wishes.txt}. "STOP 12345" is no such word.
 */
public final class ConsentKeywords {

    /** More than any of the words with a signature below it. */
    private static final int LONGEST_TEXT = 1_000;

    private static final int LONGEST_WORD = 40;

    /** More than any of the words with thanks and exclamation marks. */
    private static final int LONGEST_WORDS = 100;

    /** Accents and joiners, once letters are decomposed. */
    private static final Pattern UNSEEN = TextPattern.of("[\\p{M}\\p{Cf}]+");

    private static final Pattern NO_WORD = TextPattern.of("[^\\p{L}]+");

    private static final Map<String, Set<String>> WORDS = WordFile.read("keywords.txt");
    private static final Set<String> STOP = of("stop");
    private static final Set<String> START = of("start");
    private static final Set<String> HELP = of("help");
    private static final Set<String> YES = of("yes");
    private static final Set<String> CANCEL = of("cancel");
    private static final Set<String> UNCLEAR = of("unclear");
    private static final Set<String> ELSEWHERE = of("elsewhere");
    private static final Endings ENDINGS = new Endings(WORDS);
    private static final Set<String> WISHES = Wishes.read("wishes.txt");

    /** The longer ones first: "thank you" before "thank". */
    private static final List<String> COURTESY = of("courtesy").stream()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();

    private static final Set<String> BEGINNINGS = Stream.concat(
                    WISHES.stream(), WORDS.values().stream().flatMap(Set::stream))
            .map(words -> words.split(" ", 2)[0])
            .collect(Collectors.toUnmodifiableSet());

    private ConsentKeywords() {}

    /** Judges one text; {@code YES} opts in only for those who are out, for others it is an answer like any. */
    public static Optional<ConsentWord> read(String text, boolean isOptedOut) {
        return words(text).flatMap(words -> keyword(words, isOptedOut));
    }

    /** Whether a text is nothing but "cancel": of the words that stop messages the one that people also say of a reminder. */
    public static boolean isCancel(String text) {
        return words(text).filter(CANCEL::contains).isPresent();
    }

    /** Whether a text may ask for the end of all messages, or of whatever was last spoken of: "leave me alone". */
    public static boolean isUnclear(String text) {
        return words(text).filter(UNCLEAR::contains).isPresent();
    }

    /** Whether a text begins like one on somebody else's messages: "my sister won't stop texting me". */
    public static boolean isElsewhere(String text) {
        return ELSEWHERE.contains(first(text));
    }

    /** Whether a text asks how messages end: "how would I get out of these texts". */
    public static boolean isAskedHow(String text) {
        return ENDINGS.areAsked(spaced(text));
    }

    /** Whether the end of messages hangs on something: "if I ever want out". */
    public static boolean isConditional(String text) {
        return ENDINGS.areConditional(spaced(text));
    }

    private static String spaced(String text) {
        return NO_WORD.matcher(plain(text)).replaceAll(" ").strip();
    }

    private static Set<String> of(String kind) {
        return Objects.requireNonNull(WORDS.get(kind), kind);
    }

    /** The plain words of a text that may be one of ours. */
    private static Optional<String> words(String text) {
        if (text.length() > LONGEST_TEXT || !beginsLikeOne(text)) {
            return Optional.empty();
        }
        String message = Signatures.without(text);
        String plain = message.length() > LONGEST_WORDS ? "" : plain(message);
        return plain.chars().anyMatch(Character::isDigit) ? Optional.empty() : Optional.of(once(bare(plain)));
    }

    /** Nearly every text is told apart by its first word. */
    private static boolean beginsLikeOne(String text) {
        String first = first(text);
        return first.isEmpty() || BEGINNINGS.contains(first);
    }

    /** The letters a text begins with; none where it begins with anything else. */
    private static String first(String text) {
        String start = text.strip();
        String plain = plain(start.substring(0, Math.min(start.length(), LONGEST_WORD)));
        int end = 0;
        while (end < plain.length() && Character.isLetter(plain.charAt(end))) {
            end++;
        }
        return plain.substring(0, end);
    }

    /** Lower case, full-width letters as letters, without accents, apostrophes and what nobody sees. */
    private static String plain(String words) {
        String lower = isAscii(words)
                ? words
                : UNSEEN.matcher(Normalizer.normalize(words, Form.NFKD))
                        .replaceAll("")
                        .replace("\u2019", "");
        return lower.toLowerCase(Locale.ROOT).replace("'", "");
    }

    /** Nothing to compose and nothing invisible. */
    private static boolean isAscii(String words) {
        for (int i = 0; i < words.length(); i++) {
            if (words.charAt(i) > 0x7F) {
                return false;
            }
        }
        return true;
    }

    /** Without marks, digits and courtesy. */
    private static String bare(String plain) {
        String words = " " + NO_WORD.matcher(plain).replaceAll(" ").strip() + " ";
        for (String courtesy : COURTESY) {
            words = words.replace(" " + courtesy + " ", " ");
        }
        return words.strip();
    }

    /** "Stop stop stop" is a stop. */
    private static String once(String words) {
        int blank = words.indexOf(' ');
        String first = blank < 0 ? words : words.substring(0, blank);
        return words.replace(first, "").isBlank() ? first : words;
    }

    private static Optional<ConsentWord> keyword(String word, boolean isOptedOut) {
        if (STOP.contains(word) || WISHES.contains(word)) {
            return Optional.of(ConsentWord.STOP);
        }
        if (START.contains(word) || (isOptedOut && YES.contains(word))) {
            return Optional.of(ConsentWord.START);
        }
        return HELP.contains(word) ? Optional.of(ConsentWord.HELP) : Optional.empty();
    }
}
