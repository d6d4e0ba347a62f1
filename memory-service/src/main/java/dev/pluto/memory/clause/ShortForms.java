package dev.pluto.memory.clause;

import dev.pluto.language.words.Shorthand;
import dev.pluto.language.words.Token;
import dev.pluto.language.words.Token.Kind;
import java.util.Map;
import java.util.Set;

/** Writes short forms out: "can't" is "can not", "u" is "you". */
final class ShortForms {

    private static final Map<String, String> OPENED = Map.ofEntries(
            Map.entry("can't", "can not"),
            Map.entry("cannot", "can not"),
            Map.entry("won't", "will not"),
            Map.entry("ain't", "is not"),
            Map.entry("cants", "can not"),
            Map.entry("let's", "let us"),
            Map.entry("wanna", "want to"),
            Map.entry("bday", "birthday"),
            Map.entry("b-day", "birthday"),
            Map.entry("bdays", "birthdays"),
            Map.entry("isn't", "is not"),
            Map.entry("hes", "he is"),
            Map.entry("shes", "she is"),
            Map.entry("thats", "that is"),
            Map.entry("theres", "there is"),
            Map.entry("whens", "when is"),
            Map.entry("hows", "how is"),
            Map.entry("whered", "where did"),
            Map.entry("whend", "when did"),
            Map.entry("howd", "how did"),
            Map.entry("whyd", "why did"),
            Map.entry("whatd", "what did"),
            Map.entry("whod", "who did"),
            Map.entry("whereve", "where have"),
            Map.entry("whatve", "what have"),
            Map.entry("theyve", "they have"),
            Map.entry("weve", "we have"),
            Map.entry("youve", "you have"),
            Map.entry("wouldn", "would not"));
    /** Short forms whose written-out word is no better to compare, or another word here. */
    private static final Set<String> KEPT = Set.of(
            "ta", "k", "doc", "min", "meds", "cheers", "bc", "nvm", "n", "ur", "its", "dad", "mum", "mom", "mam");

    /** "Where'd i park": did, where "i'd" is would. */
    private static final Set<String> DONE = Set.of("where", "when", "how", "why", "what", "who");

    private static final Shorthand SHORTHAND = Shorthand.of("en");

    private ShortForms() {}

    /** The words a token stands for, with a space between them. */
    static String opened(Token token) {
        String word = token.text();
        String opened = OPENED.get(word);
        if (opened == null && !KEPT.contains(word)) {
            opened = SHORTHAND.meant(word);
            opened = OPENED.getOrDefault(opened, opened);
        }
        if (opened == null) {
            opened = word;
        }
        return opened.indexOf('\'') > 0 && !token.is(Kind.NUMBER) ? withoutApostrophe(opened) : opened;
    }

    private static String withoutApostrophe(String word) {
        int at = word.indexOf('\'');
        String stem = word.substring(0, at);
        return switch (word.substring(at)) {
            case "'m" -> stem + " am";
            case "'re" -> stem + " are";
            case "'ve" -> stem + " have";
            case "'ll" -> stem + " will";
            case "'d" -> stem + (DONE.contains(stem) ? " did" : " would");
            case "'t" -> stem.endsWith("n") ? stem.substring(0, stem.length() - 1) + " not" : word;
            case "'s", "'" -> stem + " 's";
            default -> word;
        };
    }
}
