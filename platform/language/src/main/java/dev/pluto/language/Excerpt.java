package dev.pluto.language;

/** The front of a text, cut so that no character is cut in two. */
public final class Excerpt {

    /**
     * UTF-16 units of a text that rules look at, as many as a provider's text message holds. The rest stays where the
     * text is kept.
     */
    public static final int LONGEST = 1_600;

    /** More marks than this behind one character are no writing: they are cut like characters. */
    private static final int LONGEST_CLUSTER = 32;

    private static final int JOINER = 0x200D;
    private static final int SKIN_TONES = 0x1F3FB;
    private static final int SKIN_TONES_END = 0x1F3FF;

    private Excerpt() {}

    /** What rules look at: the same instance when the text is short enough. */
    public static String of(String text) {
        return of(text, LONGEST);
    }

    /**
     * Cuts a text: never within a surrogate pair, nor between a character and its marks, selectors and joined emojis.
     *
     * @param longest UTF-16 units kept at most
     * @return the same instance when the text is short enough
     */
    public static String of(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int whole = splitsPair(text, longest) ? longest - 1 : longest;
        int end = whole;
        while (end > 0 && continues(text, end)) {
            end -= Character.charCount(text.codePointBefore(end));
        }
        return text.substring(0, whole - end > LONGEST_CLUSTER ? whole : end);
    }

    private static boolean splitsPair(String text, int at) {
        return at > 0
                && at < text.length()
                && Character.isHighSurrogate(text.charAt(at - 1))
                && Character.isLowSurrogate(text.charAt(at));
    }

    /** Whether the character that begins here belongs to the one before. */
    private static boolean continues(String text, int at) {
        int next = text.codePointAt(at);
        return switch (Character.getType(next)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default ->
                next == JOINER || (next >= SKIN_TONES && next <= SKIN_TONES_END) || text.codePointBefore(at) == JOINER;
        };
    }
}
