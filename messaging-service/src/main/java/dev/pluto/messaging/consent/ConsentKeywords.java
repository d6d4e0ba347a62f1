package dev.pluto.messaging.consent;

import dev.pluto.language.TextPattern;
import dev.pluto.messaging.channel.ConsentWord;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * STOP, START and HELP: the whole text is one of the words carriers and providers know, with or without a please,
 * punctuation or the line a phone puts below. Sources: providers' default keywords, CTIA Messaging Principles. "STOP
 * 12345" is no such word.
 */
public final class ConsentKeywords {

    /** More than any of the words with a signature below it. */
    private static final int LONGEST_TEXT = 1_000;

    private static final int LONGEST_WORD = 40;

    /** More than any of the words with thanks and exclamation marks. */
    private static final int LONGEST_WORDS = 100;

    private static final Pattern INVISIBLE = TextPattern.of("\\p{Cf}+");
    private static final Pattern NO_WORD = TextPattern.of("[^\\p{L} ]+");
    private static final Pattern COURTESY = TextPattern.of("\\b(?:please|pls|thanks|thank you)\\b");
    private static final Pattern SPACES = TextPattern.of("\\s+");

    private static final String CANCEL = "cancel";
    private static final Set<String> STOP =
            Set.of("stop", "stopall", "stop all", "unsubscribe", CANCEL, "end", "quit", "revoke", "optout", "opt out");
    private static final Set<String> START = Set.of("start", "unstop", "opt in", "optin");
    private static final Set<String> HELP = Set.of("help", "info");
    private static final Set<String> POLITE = Set.of("please", "pls", "thanks", "thank", "yes", "");

    private static final Set<String> BEGINNINGS = Stream.of(STOP, START, HELP, POLITE)
            .flatMap(Set::stream)
            .map(words -> words.split(" ", 2)[0])
            .collect(Collectors.toUnmodifiableSet());

    private ConsentKeywords() {}

    /** Judges one text; {@code YES} opts in only for those who are out, for others it is an answer like any. */
    public static Optional<ConsentWord> read(String text, boolean isOptedOut) {
        return words(text).flatMap(words -> keyword(words, isOptedOut));
    }

    /** Whether a text is nothing but "cancel": of the words that stop messages the one that people also say of a reminder. */
    public static boolean isCancel(String text) {
        return words(text).filter(CANCEL::equals).isPresent();
    }

    /** The plain words of a text that may be one of ours. */
    private static Optional<String> words(String text) {
        if (text.length() > LONGEST_TEXT || !beginsLikeOne(text)) {
            return Optional.empty();
        }
        String message = Signatures.without(text);
        String plain = message.length() > LONGEST_WORDS ? "" : plain(message);
        return plain.chars().anyMatch(Character::isDigit) ? Optional.empty() : Optional.of(bare(plain));
    }

    /** Nearly every text is told apart by its first word. */
    private static boolean beginsLikeOne(String text) {
        String start = text.strip();
        String plain = plain(start.substring(0, Math.min(start.length(), LONGEST_WORD)));
        int end = 0;
        while (end < plain.length() && Character.isLetter(plain.charAt(end))) {
            end++;
        }
        return BEGINNINGS.contains(plain.substring(0, end));
    }

    /** Lower case, full-width letters as letters, without what nobody sees. */
    private static String plain(String words) {
        return isAscii(words)
                ? words.toLowerCase(Locale.ROOT)
                : INVISIBLE
                        .matcher(Normalizer.normalize(words, Form.NFKC).toLowerCase(Locale.ROOT))
                        .replaceAll("");
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

    private static String bare(String plain) {
        String words = COURTESY.matcher(NO_WORD.matcher(plain).replaceAll(" ")).replaceAll(" ");
        return SPACES.matcher(words).replaceAll(" ").strip();
    }

    private static Optional<ConsentWord> keyword(String word, boolean isOptedOut) {
        if (STOP.contains(word)) {
            return Optional.of(ConsentWord.STOP);
        }
        if (START.contains(word) || (isOptedOut && word.equals("yes"))) {
            return Optional.of(ConsentWord.START);
        }
        return HELP.contains(word) ? Optional.of(ConsentWord.HELP) : Optional.empty();
    }
}
