package dev.pluto.messaging.act;

import dev.pluto.language.Pieces;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The capitals of a name that was written without: "ana van der berg", "jean-luc". */
final class NameCapitals {

    private NameCapitals() {}

    /** @return as it is where it has one already */
    static String of(String name) {
        if (!name.equals(name.toLowerCase(Locale.ROOT))) {
            return name;
        }
        List<String> words = new ArrayList<>();
        for (String word : Pieces.of(name, " ")) {
            words.add(isSmall(word) && !words.isEmpty() ? word : initial(word));
        }
        return String.join(" ", words);
    }

    private static boolean isSmall(String word) {
        return switch (word) {
            case "van", "von", "de", "der", "den", "la", "da", "di", "del", "dos", "das", "du", "y", "zu", "af", "av" ->
                true;
            default -> false;
        };
    }

    private static String initial(String word) {
        int hyphen = word.indexOf('-');
        String rest = hyphen > 0 ? word.substring(1, hyphen + 1) + initial(word.substring(hyphen + 1)) : tail(word);
        return word.isEmpty() ? word : head(word) + rest;
    }

    private static String head(String word) {
        return word.substring(0, word.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT);
    }

    private static String tail(String word) {
        return word.isEmpty() ? word : word.substring(word.offsetByCodePoints(0, 1));
    }
}
