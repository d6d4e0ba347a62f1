package dev.pluto.messaging.wording;

import dev.pluto.language.TextPattern;
import java.text.BreakIterator;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A texted answer as it is said on the phone: shorter, in sentences, without what only eyes make sense of, such as emoji,
 * addresses of pages and marks of lists.
 */
public final class SpokenForm {

    /** What takes about twenty seconds to say. */
    static final int LONGEST = 320;

    private static final String REST = "There is more. Ask me by text to get all of it.";

    private static final int KEYCAP = 0x20E3;
    private static final int FIRST_PICTURE = 0x2190;
    private static final int JOINER = 0x200D;
    private static final int FIRST_VARIATION = 0xFE00;
    private static final int LAST_VARIATION = 0xFE0F;

    private static final Pattern PAGE = TextPattern.of("(?i)(?:https?://|www\\.)\\S++");
    private static final Pattern MARK = TextPattern.of("^[-*\\u2022\\u2013] ++");
    private static final Pattern UNENDED = TextPattern.of("[\\p{L}\\p{N}\\p{Pe}\"']$");
    private static final Pattern SPACES = TextPattern.of("\\s++");
    private static final Pattern SPACE_BEFORE_STOP = TextPattern.of(" (?=[.,;:!?])");

    private SpokenForm() {}

    /**
     * The words to speak.
     *
     * @param text as it would be sent
     * @return a single line of at most {@value #LONGEST} characters and, where something was left out, a sentence that
     *     says so; empty when nothing in it can be said
     */
    public static String of(String text) {
        return behind("", text);
    }

    /**
     * The words to speak where some of them were spoken already.
     *
     * @param said in this form, with room for more behind it; stays as it is
     * @param text what is to be said behind it, as it would be sent
     * @return both, as {@link #of} has it
     */
    public static String behind(String said, String text) {
        String more = text.lines()
                .map(SpokenForm::sentence)
                .filter(line -> line.codePoints().anyMatch(Character::isLetterOrDigit))
                .collect(Collectors.joining(" "));
        String all = joined(said, more);
        if (all.length() <= LONGEST) {
            return all;
        }
        int room = LONGEST - REST.length() - 1 - (said.isEmpty() ? 0 : said.length() + 1);
        return joined(joined(said, beginning(more, Math.max(0, room))), REST);
    }

    private static String joined(String one, String other) {
        return one.isEmpty() || other.isEmpty() ? one + other : one + " " + other;
    }

    private static String sentence(String line) {
        String audible = audible(PAGE.matcher(line).replaceAll(""));
        String plain = MARK.matcher(audible.strip()).replaceFirst("");
        String words = SPACE_BEFORE_STOP
                .matcher(SPACES.matcher(plain).replaceAll(" "))
                .replaceAll("")
                .strip();
        return UNENDED.matcher(words).find() ? words + "." : words;
    }

    private static String audible(String text) {
        var out = new StringBuilder(text.length());
        int[] all = text.codePoints().toArray();
        for (int i = 0; i < all.length; i++) {
            boolean joinsPictures = all[i] == JOINER && i > 0 && isPicture(all[i - 1]);
            if (!joinsPictures && !isPicture(all[i])) {
                out.appendCodePoint(all[i]);
            }
        }
        return out.toString();
    }

    /** Symbols from the arrows on, what colours them, and the frame of a key. */
    private static boolean isPicture(int c) {
        if (c < FIRST_PICTURE) {
            return c == KEYCAP;
        }
        int type = Character.getType(c);
        return type == Character.OTHER_SYMBOL
                || type == Character.MODIFIER_SYMBOL
                || type == Character.UNASSIGNED
                || (c >= FIRST_VARIATION && c <= LAST_VARIATION);
    }

    /** Whole sentences as far as there is time, or whole words of one that is longer than all the time there is. */
    private static String beginning(String all, int room) {
        int sentences = lastBefore(BreakIterator.getSentenceInstance(Locale.ROOT), all, room);
        int end = sentences > 0 ? sentences : lastBefore(BreakIterator.getWordInstance(Locale.ROOT), all, room);
        String begun = all.substring(0, end).strip();
        return UNENDED.matcher(begun).find() ? begun + "." : begun;
    }

    private static int lastBefore(BreakIterator breaks, String text, int room) {
        breaks.setText(text);
        return Math.max(0, breaks.preceding(room + 1));
    }
}
