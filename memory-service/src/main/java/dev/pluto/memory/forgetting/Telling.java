package dev.pluto.memory.forgetting;

import dev.pluto.memory.forgetting.SubjectWords.Kind;

/** Whether a text tells something, rather than asks or wishes: those go with what is forgotten, and nobody would count them as known. */
final class Telling {

    private Telling() {}

    static boolean isIn(String text) {
        Wording words = Wording.of(text);
        int first = 0;
        while (first < words.size() - 1 && words.is(first, Kind.POLITE)) {
            first++;
        }
        boolean asks =
                words.isAsked() || words.is(0, Kind.ASKING) && !words.at(1).isApart() && isShort(words);
        return !asks && !words.is(first, Kind.WISHING);
    }

    /** "When I was young my ex hit me, and that's why I left" is no question. */
    private static boolean isShort(Wording words) {
        for (int i = 1; i < words.size(); i++) {
            if (words.at(i).isApart()) {
                return false;
            }
        }
        return words.size() > 1;
    }
}
