package dev.pluto.language.place;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/** The letters of names: without case, accents and marks, so that however one is typed it is the same. */
final class PlaceName {

    private static final String LEFT_OUT = ".'\u2019\u02bb\u02bc";

    private PlaceName() {}

    /** Words of letters and digits with single spaces between them. */
    static String plain(String name) {
        StringBuilder plain = new StringBuilder(name.length());
        String apart = isAscii(name) ? name : Normalizer.normalize(name, Normalizer.Form.NFD);
        for (int i = 0; i < apart.length(); i++) {
            append(plain, Character.toLowerCase(apart.charAt(i)));
        }
        String words = plain.toString().strip();
        return words.equals("saint") || words.startsWith("saint ") ? "st" + words.substring("saint".length()) : words;
    }

    private static boolean isAscii(String name) {
        return name.chars().allMatch(c -> c < 0x80);
    }

    private static void append(StringBuilder plain, char c) {
        switch (c) {
            case '\u00f8' -> plain.append('o');
            case '\u0142' -> plain.append('l');
            case '\u0131' -> plain.append('i');
            case '\u00df' -> plain.append("ss");
            default -> {
                if (Character.isLetterOrDigit(c)) {
                    plain.append(c);
                } else if (LEFT_OUT.indexOf(c) < 0
                        && Character.getType(c) != Character.NON_SPACING_MARK
                        && plain.length() > 0
                        && plain.charAt(plain.length() - 1) != ' ') {
                    plain.append(' ');
                }
            }
        }
    }

    /** As a name is written that stands in no table. */
    static String written(List<String> words) {
        StringBuilder written = new StringBuilder();
        for (String word : words) {
            if (!word.isEmpty()) {
                written.append(written.length() == 0 ? "" : " ")
                        .append(word.substring(0, 1).toUpperCase(Locale.ROOT))
                        .append(word.substring(1));
            }
        }
        return written.toString();
    }
}
