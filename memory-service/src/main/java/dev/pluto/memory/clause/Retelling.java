package dev.pluto.memory.clause;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Gives people their words back in the second person: "my sister lives with me" becomes "your sister lives with you". Only
 * pronouns are turned, by their case and place: "the US" and "Mine Street" are none.
 */
public final class Retelling {

    private static final Map<String, String> TURNED = Map.ofEntries(
            Map.entry("i", "you"),
            Map.entry("me", "you"),
            Map.entry("my", "your"),
            Map.entry("mine", "yours"),
            Map.entry("myself", "yourself"),
            Map.entry("we", "you"),
            Map.entry("us", "you"),
            Map.entry("our", "your"),
            Map.entry("ours", "yours"),
            Map.entry("ourselves", "yourselves"),
            Map.entry("you", "me"),
            Map.entry("your", "my"),
            Map.entry("yours", "mine"));
    private static final Set<String> SPEAKER = Set.of("i", "we");

    private Retelling() {}

    /** The words as they are told back, without a capital of their own at the beginning. */
    public static String of(List<Word> words) {
        StringBuilder told = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            String turned = isName(words, i) ? word.raw() : turned(words, i);
            boolean close = told.isEmpty() || word.glued() || (word.isMark() && ",.;:!?)%".contains(word.text()));
            told.append(close ? "" : " ").append(turned);
        }
        return told.toString();
    }

    private static String turned(List<Word> words, int at) {
        Word word = words.get(at);
        if (at > 0 && SPEAKER.contains(words.get(at - 1).text())) {
            if (word.is("am")) {
                return "are";
            }
            if (word.is("was")) {
                return "were";
            }
        }
        return TURNED.getOrDefault(word.text(), word.raw());
    }

    /** "the US", "4 Mine Street": written large where a pronoun would not be. */
    private static boolean isName(List<Word> words, int at) {
        Word word = words.get(at);
        if (!word.capital() || word.is("i")) {
            return false;
        }
        boolean allLarge =
                word.raw().length() > 1 && word.raw().equals(word.raw().toUpperCase(java.util.Locale.ROOT));
        boolean beforeName = at + 1 < words.size()
                && words.get(at + 1).capital()
                && !words.get(at + 1).is("i");
        return allLarge || beforeName || at > 0;
    }

    /** With a capital at its beginning and a full stop at its end. */
    public static String sentence(String told) {
        String text = told.strip();
        if (text.isEmpty()) {
            return text;
        }
        int first = text.offsetByCodePoints(0, 1);
        String large = text.substring(0, first).toUpperCase(java.util.Locale.ROOT) + text.substring(first);
        return ".!?".indexOf(large.charAt(large.length() - 1)) >= 0 ? large : large + ".";
    }
}
