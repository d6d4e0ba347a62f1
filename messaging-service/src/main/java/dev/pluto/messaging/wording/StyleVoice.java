package dev.pluto.messaging.wording;

import dev.pluto.language.Excerpt;
import dev.pluto.language.TextPattern;
import dev.pluto.messaging.people.Profile;
import dev.pluto.messaging.wording.Line.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says the same thing to different people: one line becomes the words a person's style asks for.
 *
 * <p>Formal: full forms, no exclamation marks, no emoji, the name only. Casual: contractions, casual words, the
 * person's own signature phrase before a confirmation. Emoji only for those who use them, one per message.
 */
public final class StyleVoice {

    /** What one text message of the provider can hold. */
    public static final int LONGEST = 1_600;

    private static final String MORE = "...";

    private static final Pattern VALUE = TextPattern.of("\\{(\\w+)}");

    private static final List<Map.Entry<Pattern, String>> CONTRACTIONS = List.of(
            contraction("\\bI am\\b", "I'm"),
            contraction("\\bI will\\b", "I'll"),
            contraction("\\bI have\\b(?= (?:noted|kept|set|switched|turned|nothing))", "I've"),
            contraction("\\b([Yy])ou are\\b", "$1ou're"),
            contraction("\\b([Ii])t is\\b(?! to)", "$1t's"),
            contraction("\\b([Tt])hat is\\b", "$1hat's"),
            contraction("\\b([Dd])o not\\b", "$1on't"),
            contraction("\\b([Cc])annot\\b", "$1an't"),
            contraction("\\b([Cc])ould not\\b", "$1ouldn't"),
            contraction("\\b([Ww])ill not\\b", "$1on't"),
            contraction("\\b([Ll])et us\\b", "$1et's"));

    private StyleVoice() {}

    /**
     * Renders lines as one message.
     *
     * @param turn how many texts came before, so that signature phrases take turns
     */
    public static String render(List<Line> lines, Profile.Style style, int turn) {
        var said = new ArrayList<String>();
        boolean phraseUsed = false;
        boolean emojiUsed = false;
        for (Line line : lines) {
            String text = fill(restyled(line, style), line.values());
            if (!phraseUsed && takesPhrase(line, style)) {
                text = capitalised(phrase(style, turn)) + ". " + text;
                phraseUsed = true;
            }
            if (!emojiUsed && line.emoji() != null && usesEmoji(style)) {
                text = text + " " + line.emoji();
                emojiUsed = true;
            }
            if (!said.contains(text)) {
                said.add(text);
            }
        }
        return cut(String.join(style.isShort() ? " " : "\n", said));
    }

    private static String restyled(Line line, Profile.Style style) {
        String words = line.words();
        if (style.isFormal() && line.formal() != null) {
            words = line.formal();
        } else if (style.isCasual() && line.casual() != null) {
            words = line.casual();
        }
        return style.isFormal() ? words.replace('!', '.') : contracted(words);
    }

    private static boolean usesEmoji(Profile.Style style) {
        return style.emojiUsage() && !style.isFormal();
    }

    private static boolean takesPhrase(Line line, Profile.Style style) {
        return line.kind() == Kind.CONFIRMATION
                && style.isCasual()
                && style.signaturePhrases() != null
                && !style.signaturePhrases().isEmpty();
    }

    private static String phrase(Profile.Style style, int turn) {
        List<String> phrases = style.signaturePhrases() == null ? List.of() : style.signaturePhrases();
        return phrases.get(Math.floorMod(turn, phrases.size())).strip();
    }

    private static String contracted(String words) {
        String text = words;
        for (var contraction : CONTRACTIONS) {
            text = contraction.getKey().matcher(text).replaceAll(contraction.getValue());
        }
        return text;
    }

    private static String fill(String words, Map<String, String> values) {
        return VALUE.matcher(words)
                .replaceAll(found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), "")));
    }

    private static String capitalised(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** What one message holds of a text, never ending in half a character. */
    public static String cut(String text) {
        return text.length() <= LONGEST ? text : Excerpt.of(text, LONGEST - MORE.length()) + MORE;
    }

    private static Map.Entry<Pattern, String> contraction(String full, String contracted) {
        return Map.entry(TextPattern.of(full), contracted);
    }
}
