package dev.pluto.memory.fact;

import dev.pluto.memory.lexicon.Lexicon;
import dev.pluto.memory.lexicon.Spaces;
import java.util.Locale;

/** Finds who is named in a value: "Dr Boyle" in "with Dr Boyle on Fridays". */
final class NameIn {

    private static final Lexicon LEXICON = Lexicon.english();

    private NameIn() {}

    /** The first name in a value, by its capitals; empty when there is none. */
    static String of(String value) {
        StringBuilder name = new StringBuilder();
        for (String word : Spaces.split(value)) {
            boolean capital = !word.isEmpty() && Character.isUpperCase(word.codePointAt(0))
                    || LEXICON.isFirstName(word.toLowerCase(Locale.ROOT))
                    || LEXICON.in("title", word.toLowerCase(Locale.ROOT).replace(".", ""));
            if (!capital && !name.isEmpty()) {
                break;
            }
            if (capital) {
                name.append(name.isEmpty() ? "" : " ").append(word);
            }
        }
        return name.toString();
    }
}
