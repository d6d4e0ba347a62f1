package dev.pluto.messaging.reaction;

import dev.pluto.language.TextPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells reactions from words. iPhones and Androids report a reaction to somebody without their messenger as a text:
 * {@code Liked “See you”}, {@code 👍 to "See you"}, {@code A aimé « See you »}, {@code Loved an image}.
 *
 * <p>A form of a language we know is a reaction whatever it quotes. In any other language a few words around a message
 * that we sent, whole or cut short, are one as well: phones quote to the letter, people do not. Whoever asks something
 * about it, names a number or speaks of it in words of theirs says something.
 */
public final class ReactionPolicy {

    private static final Pattern BETWEEN_WORDS = TextPattern.of("[ \",.:!()]");

    /** Our longest message with what stands around it. */
    private static final int LONGEST = 2_000;

    /** More than any reaction to what is no words. */
    private static final int LONGEST_WITHOUT_QUOTE = 80;

    private static final int MOST_BEFORE = 80;
    private static final int MOST_AFTER = 80;

    /** Quotation marks looked at on either side: the words around may have some themselves, the message too. */
    private static final int MOST_QUOTES = 4;

    /** A quotation shorter than this can be anybody's. */
    private static final int SHORTEST_OF_OURS = 8;

    private static final int MOST_WORDS = 6;

    private ReactionPolicy() {}

    /** What a text is. */
    public enum Verdict {
        WORDS,
        REACTION,
        /** A reaction if it quotes a message of ours, see {@link #quotes}. */
        REACTION_IF_OURS
    }

    /** A text as words around a quotation, all of it plain and trimmed. */
    private record Parts(String before, String quoted, String after) {}

    /** Judges a text by itself. Looks at a bounded part of it. */
    public static Verdict read(String text) {
        if (text.length() > LONGEST) {
            return Verdict.WORDS;
        }
        ReactionForms forms = ReactionForms.all();
        if (!ReactionText.hasQuotes(text)) {
            return text.length() <= LONGEST_WITHOUT_QUOTE && forms.isWhole(ReactionText.plain(text))
                    ? Verdict.REACTION
                    : Verdict.WORDS;
        }
        List<Parts> ways = ways(ReactionText.plain(text));
        if (ways.stream().anyMatch(parts -> forms.isAround(parts.before(), parts.after()))) {
            return Verdict.REACTION;
        }
        return ways.stream().anyMatch(ReactionPolicy::mayBeReaction) ? Verdict.REACTION_IF_OURS : Verdict.WORDS;
    }

    /**
     * Whether a text quotes one of our messages as phones do: whole, or its beginning and an ellipsis.
     *
     * @param ours messages sent to this person lately
     */
    public static boolean quotes(String text, List<String> ours) {
        List<String> sent = ours.stream().map(ReactionText::plain).toList();
        return ways(ReactionText.plain(text)).stream()
                .filter(ReactionPolicy::mayBeReaction)
                .anyMatch(parts -> sent.stream().anyMatch(message -> isOf(parts.quoted(), message)));
    }

    private static boolean isOf(String quoted, String message) {
        return quoted.equals(message)
                || (quoted.endsWith("...") && message.startsWith(withoutEllipsis(quoted)))
                || (message.endsWith("...") && withoutEllipsis(message).equals(quoted));
    }

    private static String withoutEllipsis(String text) {
        return text.substring(0, text.length() - 3).strip();
    }

    /** Every way to see a text as words around a quotation. */
    private static List<Parts> ways(String plain) {
        var ways = new ArrayList<Parts>();
        int open = plain.indexOf(ReactionText.QUOTE);
        for (int i = 0; i < MOST_QUOTES && open >= 0 && open <= MOST_BEFORE; i++) {
            addWays(ways, plain, open);
            open = plain.indexOf(ReactionText.QUOTE, open + 1);
        }
        return ways;
    }

    private static void addWays(List<Parts> ways, String plain, int open) {
        String before = plain.substring(0, open).strip();
        int close = plain.lastIndexOf(ReactionText.QUOTE);
        for (int i = 0; i < MOST_QUOTES && close > open && plain.length() - close <= MOST_AFTER; i++) {
            String quoted = plain.substring(open + 1, close).strip();
            if (!quoted.isEmpty()) {
                ways.add(new Parts(before, quoted, plain.substring(close + 1).strip()));
            }
            close = plain.lastIndexOf(ReactionText.QUOTE, close - 1);
        }
        if (plain.endsWith("...")) {
            ways.add(new Parts(before, plain.substring(open + 1).strip(), "")); // cut before the mark that closes it
        }
    }

    private static boolean mayBeReaction(Parts parts) {
        String around = parts.before() + " " + parts.after();
        return parts.quoted().length() >= SHORTEST_OF_OURS
                && !around.isBlank()
                && isFew(parts.before())
                && isFew(parts.after())
                && around.chars().noneMatch(c -> "?\u061F\u00BF;".indexOf(c) >= 0 || Character.isDigit(c))
                && words(around).stream().noneMatch(ReactionForms.all()::isSpoken);
    }

    private static boolean isFew(String around) {
        return words(around).size() <= MOST_WORDS;
    }

    private static List<String> words(String around) {
        return BETWEEN_WORDS
                .splitAsStream(around)
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
