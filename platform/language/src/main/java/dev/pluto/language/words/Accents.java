package dev.pluto.language.words;

import java.text.Normalizer;

/** Words without the marks that hurried people leave out: "dias", "manana". */
public final class Accents {

    private static final int SHORTEST = 5;

    private Accents() {}

    /** The same letters without marks. */
    public static String without(String text) {
        String apart = Normalizer.normalize(text, Normalizer.Form.NFD);
        StringBuilder plain = new StringBuilder(apart.length());
        apart.chars()
                .filter(letter -> Character.getType(letter) != Character.NON_SPACING_MARK)
                .forEach(letter -> plain.append((char) letter));
        return plain.toString();
    }

    /** Whether a phrase stays what it is without marks; "esta" and "tome" are other words than "está" and "tomé". */
    public static boolean areFree(String phrase) {
        return phrase.indexOf(' ') > 0 || phrase.length() >= SHORTEST;
    }
}
