package dev.pluto.memory.spanish;

import java.util.List;
import java.util.Map;

/** Gives people their words back in the second person: "mi hermana" becomes "tu hermana". */
final class Told {

    private static final Map<String, String> TURNED = Map.ofEntries(
            Map.entry("mi", "tu"),
            Map.entry("mis", "tus"),
            Map.entry("mí", "ti"),
            Map.entry("mio", "tuyo"),
            Map.entry("mia", "tuya"),
            Map.entry("me", "te"),
            Map.entry("nos", "os"),
            Map.entry("yo", "tú"),
            Map.entry("conmigo", "contigo"),
            Map.entry("nuestro", "tu"),
            Map.entry("nuestra", "tu"),
            Map.entry("nuestros", "tus"),
            Map.entry("nuestras", "tus"));

    private Told() {}

    static String of(List<Word> words) {
        StringBuilder told = new StringBuilder();
        int end = -1;
        for (Word word : words) {
            boolean close = told.isEmpty() || word.start() == end;
            end = word.end();
            told.append(close ? "" : " ").append(turned(word));
        }
        return told.toString();
    }

    static String turned(Word word) {
        return TURNED.getOrDefault(word.text(), word.raw());
    }
}
