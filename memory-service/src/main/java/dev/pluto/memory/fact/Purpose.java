package dev.pluto.memory.fact;

import dev.pluto.memory.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Another thing for the same purpose: "EDF for gas" in the place of "with Octopus for my gas". */
final class Purpose {

    private static final Lexicon LEXICON = Lexicon.english();
    private static final String FOR = "for";

    private Purpose() {}

    /** The new thing with the old purpose; empty where they are not for the same. */
    static String replaced(List<String> old, List<String> news) {
        int before = old.indexOf(FOR);
        int at = news.indexOf(FOR);
        if (before < 1 || at < 1 || !last(old).equals(last(news)) || before + 1 == old.size()) {
            return "";
        }
        List<String> all = new ArrayList<>(news.subList(0, at));
        boolean placed = LEXICON.in("preposition", lowered(old.get(0)));
        if (placed && !LEXICON.in("preposition", lowered(news.get(0)))) {
            all.add(0, old.get(0));
        }
        all.addAll(old.subList(before, old.size()));
        return String.join(" ", all);
    }

    private static String last(List<String> words) {
        return LEXICON.singular(lowered(words.get(words.size() - 1)));
    }

    private static String lowered(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
